package org.enishi.network.gateway;

import static org.enishi.network.gateway.RegisteredNetwork.encoded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.PersonQuery;
import org.enishi.network.boundary.Picture;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.Segment;
import org.enishi.network.control.MastodonServerTx;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.MastodonServer;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.Recovery;
import org.enishi.network.entity.Standing;
import org.enishi.network.entity.WriteOperation;
import org.enishi.platform.boundary.Keyset;

/** Mastodon, and what speaks like it: many servers, of which each account lives on one, and all know each other's people. */
@ApplicationScoped
public class Mastodon implements SocialNetwork {

    private static final int PAGE = 10;
    private static final int MOST_COMMENTS = 100;
    private static final int PICTURE = 2 * 1024 * 1024;
    // handles of those whom a text is for count, but the host within does not
    private static final int FOR_HANDLE = 32;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);
    /** Servers remember a key for an hour; clocks and waiting are allowed for. */
    private static final Duration KEY_HOLDS = Duration.ofMinutes(50);

    private static final Map<Capability, Standing> DECLARED = Stream.of(
                    Capability.SEARCH_BY_NAME,
                    Capability.PROFILE,
                    Capability.POSTS,
                    Capability.COMMENTS,
                    Capability.COMMENT,
                    Capability.LIKE,
                    Capability.REPOST,
                    Capability.MESSAGE,
                    Capability.INVITE,
                    Capability.PICTURE)
            .collect(Collectors.toUnmodifiableMap(c -> c, c -> Standing.AVAILABLE));

    private NetworkSettings standings;
    private MastodonSettings settings;
    private MastodonCalls calls;
    private MastodonRegistry registry;
    private MastodonPeople people;
    private MastodonWrites writes;
    private Clock clock;

    protected Mastodon() {}

    @Inject
    public Mastodon(
            Config config, ReadRetry retry, CallMeter meter, MastodonServerTx servers, Keyset keyset, Clock clock) {
        this.clock = clock;
        this.standings = new NetworkSettings(Network.MASTODON, config);
        this.settings = new MastodonSettings(config);
        this.calls = new MastodonCalls(settings, retry, meter, clock, NetworkClients.timeout(config));
        this.registry = new MastodonRegistry(settings, calls, servers, keyset, clock);
        this.people = new MastodonPeople(calls, registry);
        this.writes = new MastodonWrites(calls, people);
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /** Nothing: applications register themselves. */
    @Override
    public Set<String> neededSettings() {
        return Set.of();
    }

    @Override
    public List<String> servers() {
        return settings.servers();
    }

    @Override
    public boolean areOtherServersAllowed() {
        return settings.areOthersAllowed();
    }

    @Override
    public Optional<String> server(String named) {
        return settings.server(named).map(ServerAddress::value);
    }

    @Override
    public Map<Capability, Standing> declared() {
        return DECLARED;
    }

    @Override
    public Map<Capability, Standing> capabilities() {
        return standings.standings(DECLARED);
    }

    @Override
    public Set<String> scopesFor(Capability capability) {
        return standings.scopes(capability);
    }

    @Override
    public String connectedApplicationsUrl(String server) {
        return settings.server(server)
                .map(s -> s.value() + "/oauth/authorized_applications")
                .orElse(null);
    }

    @Override
    public Answer<URI> consentAddress(Consenting consent) {
        Set<String> scopes = standings.wantedScopes(capabilities());
        return settings.server(consent.server())
                .map(server -> registry.registered(server, consent.returnTo(), scopes)
                        .map(known -> consentAddress(known, consent, scopes)))
                .orElseGet(MastodonCalls::notAllowed);
    }

    private static URI consentAddress(MastodonServer server, Consenting consent, Set<String> scopes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", server.clientId());
        parameters.put("redirect_uri", consent.returnTo().toString());
        parameters.put("scope", String.join(" ", scopes));
        parameters.put("state", consent.state());
        parameters.put("code_challenge", challenge(consent.verifier()));
        parameters.put("code_challenge_method", "S256");
        return URI.create(server.authorizationUrl() + "?" + MastodonCalls.form(parameters));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public Answer<Tokens> tokens(String code, Consenting consent) {
        Optional<ServerAddress> address = settings.server(consent.server());
        Optional<MastodonServer> known = address.flatMap(registry::known);
        if (known.isEmpty()) {
            return MastodonCalls.notAllowed();
        }
        Map<String, String> form = registry.client(
                known.get(),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        consent.returnTo().toString(),
                        "code_verifier",
                        consent.verifier()));
        Answer<Tokens> tokens = calls.submit(
                address.get(), "token", URI.create(known.get().tokenUrl()), form, reply -> tokens(reply.body()));
        return tokens.then(t -> t.accessToken() == null
                ? Answer.failed(Problem.unreachable(Problem.Unreachable.Cause.NONSENSE))
                : Answer.ok(t));
    }

    private Tokens tokens(JsonObject body) {
        long seconds = JsonTree.number(body, "expires_in");
        String granted = JsonTree.text(body, "scope");
        return new Tokens(
                JsonTree.text(body, "access_token"),
                seconds > 0 ? clock.instant().plusSeconds(seconds) : null,
                null,
                null,
                granted == null ? null : held(Set.of(granted.split("[ ,]+"))));
    }

    /** What was granted, in the words in which we asked: {@code read} holds all that begins with {@code read:}. */
    private Set<String> held(Set<String> granted) {
        Set<String> held = new LinkedHashSet<>(granted);
        standings.wantedScopes(capabilities()).stream()
                .filter(wanted -> granted.contains(wanted.replaceFirst(":.*", "")))
                .forEach(held::add);
        return held;
    }

    /** Tokens have no end; where one has, only a new consent helps. */
    @Override
    public Answer<Tokens> refresh(String refreshToken) {
        return Answer.failed(Problem.notAuthenticated(NotAuthenticated.Cause.EXPIRED));
    }

    @Override
    public Answer<Void> revoke(Credentials as, String refreshToken) {
        Optional<ServerAddress> address = calls.server(as);
        Optional<MastodonServer> known = address.flatMap(registry::known);
        if (known.isEmpty()) {
            return MastodonCalls.notAllowed();
        }
        Map<String, String> form = registry.client(known.get(), Map.of("token", as.accessToken()));
        return calls.submit(address.get(), "revoke", URI.create(known.get().revocationUrl()), form, reply -> null);
    }

    @Override
    public Answer<Self> self(Credentials as) {
        MastodonJson json = people.json(as);
        return calls.read(as, "verify_credentials", "/api/v1/accounts/verify_credentials", reply -> {
            String acct = json.acct(reply.body());
            return new Self(acct, json.name(reply.body()) + " (@" + acct + ")", null, null);
        });
    }

    @Override
    public Answer<List<RemotePerson>> search(Credentials as, PersonQuery query) {
        String words = Stream.of(query.words(), query.lastName(), query.firstName(), query.company())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" "));
        MastodonJson json = people.json(as);
        return people.search(as, words)
                .map(found -> found.stream().map(json::person).toList());
    }

    @Override
    public Answer<RemoteProfile> profile(Credentials as, String personId) {
        MastodonJson json = people.json(as);
        boolean isFollowed = capabilities().get(Capability.INVITE) == Standing.AVAILABLE;
        return people.account(as, personId)
                .then(account -> isFollowed
                        ? people.following(as, account)
                                .map(how -> json.profile(account).followed(how))
                        : Answer.ok(json.profile(account)));
    }

    @Override
    public Answer<RemotePerson> resolve(Credentials as, String pasted) {
        return people.found(as, pasted).map(people.json(as)::person);
    }

    @Override
    public Answer<RemotePage<RemotePost>> posts(Credentials as, String personId, String cursor) {
        if (cursor != null && !cursor.matches("[A-Za-z0-9_-]{1,64}")) {
            return Answer.failed(Problem.refused(Refused.Cause.INVALID));
        }
        String query = "?exclude_replies=true&exclude_reblogs=true&limit=" + PAGE
                + (cursor == null ? "" : "&max_id=" + encoded(cursor));
        MastodonJson json = people.json(as);
        return people.withId(
                as,
                personId,
                id -> calls.read(
                        as,
                        "statuses",
                        "/api/v1/accounts/" + encoded(id) + "/statuses" + query,
                        reply -> new RemotePage<>(
                                JsonTree.objects(reply.body(), Reply.ITEMS).stream()
                                        // not every server leaves out what it is asked to
                                        .filter(s -> !(s.get("reblog") instanceof JsonObject))
                                        .map(json::post)
                                        .toList(),
                                MastodonJson.next(reply))));
    }

    /** A server gives all answers that it knows at once; too many of them are cut off. */
    @Override
    public Answer<RemotePage<RemoteComment>> comments(Credentials as, String postId, String cursor) {
        MastodonJson json = people.json(as);
        return calls.read(
                as,
                "context",
                "/api/v1/statuses/" + encoded(postId) + "/context",
                reply -> new RemotePage<>(
                        JsonTree.objects(reply.body(), "descendants").stream()
                                .limit(MOST_COMMENTS)
                                .map(json::comment)
                                .toList(),
                        null));
    }

    @Override
    public Answer<String> send(Credentials as, Outgoing write) {
        return writes.send(as, write);
    }

    /** Within the hour in which the server knows the key again, sending again is safe. */
    @Override
    public Recovery recovery(WriteOperation operation, Duration sinceFirstSent) {
        return switch (operation) {
            case LIKE, UNLIKE, REPOST, UNREPOST, INVITE -> Recovery.IDEMPOTENT;
            case COMMENT -> sinceFirstSent.compareTo(KEY_HOLDS) < 0 ? Recovery.IDEMPOTENT : Recovery.LOOK_UP;
            case MESSAGE -> sinceFirstSent.compareTo(KEY_HOLDS) < 0 ? Recovery.IDEMPOTENT : Recovery.MANUAL;
            case WALL_POST -> operation.recovery();
        };
    }

    @Override
    public Answer<Optional<String>> lookUp(Credentials as, Outgoing write, Instant since) {
        return comments(as, write.target(), null)
                .map(page -> page.items().stream()
                        .filter(c -> c.authorId().equals(as.remoteId())
                                && !c.at().isBefore(since.minus(CLOCKS_APART))
                                && words(c).endsWith(write.text().strip()))
                        .findFirst()
                        .map(RemoteComment::id));
    }

    private static String words(RemoteComment comment) {
        return comment.text().stream()
                .map(Segment::text)
                .collect(Collectors.joining())
                .strip();
    }

    @Override
    public int longestText(WriteOperation operation) {
        return operation == WriteOperation.INVITE ? 0 : settings.longestText() - FOR_HANDLE;
    }

    /** Servers keep pictures wherever they like; what the address leads to is looked at when it is fetched. */
    @Override
    public boolean isPictureAddress(URI address) {
        return settings.isPrivate(address) || "https".equals(address.getScheme()) && address.getPort() == -1;
    }

    @Override
    public Answer<Picture> picture(PictureLine line, URI address) {
        try {
            return isPictureAddress(address)
                    ? PictureLine.checked(calls.bytes(address, PICTURE), PICTURE)
                    : Answer.failed(Problem.refused(Refused.Cause.INVALID));
        } catch (IOException e) {
            return Answer.failed(Problem.unreachable(NetworkDown.of(e).reason()));
        }
    }
}
