package org.enishi.network.gateway;

import static org.enishi.network.gateway.RegisteredNetwork.encoded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private KnownServers names;
    private MastodonCalls calls;
    private MastodonRegistry registry;
    private MastodonConsent consents;
    private MastodonPeople people;
    private MastodonWrites writes;

    protected Mastodon() {}

    @Inject
    public Mastodon(
            Config config, ReadRetry retry, CallMeter meter, MastodonServerTx servers, Keyset keyset, Clock clock) {
        this.standings = new NetworkSettings(Network.MASTODON, config);
        this.settings = new MastodonSettings(config);
        this.names = new KnownServers(servers, clock);
        this.calls = new MastodonCalls(settings, names, retry, meter, clock, NetworkClients.timeout(config));
        this.registry = new MastodonRegistry(settings, calls, servers, names, keyset, clock);
        this.consents = new MastodonConsent(
                settings, calls, registry, names, clock, () -> standings.wantedScopes(capabilities()));
        this.people = new MastodonPeople(calls, names);
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
                .map(s -> names.reached(s).value() + "/oauth/authorized_applications")
                .orElse(null);
    }

    @Override
    public Answer<URI> consentAddress(Consenting consent) {
        return consents.address(consent);
    }

    @Override
    public Answer<Tokens> tokens(String code, Consenting consent) {
        return consents.tokens(code, consent);
    }

    /** Tokens have no end; where one has, only a new consent helps. */
    @Override
    public Answer<Tokens> refresh(String refreshToken) {
        return Answer.failed(Problem.notAuthenticated(NotAuthenticated.Cause.EXPIRED));
    }

    @Override
    public Answer<Void> revoke(Credentials as, String refreshToken) {
        return consents.revoke(as);
    }

    @Override
    public Answer<Self> self(Credentials as) {
        registry.askForName(as);
        MastodonJson json = people.json(as);
        return calls.read(as, "verify_credentials", "/api/v1/accounts/verify_credentials", reply -> {
            String acct = json.own(reply.body());
            return new Self(acct, json.name(reply.body()) + " (@" + acct + ")", null, null);
        });
    }

    @Override
    public Answer<List<RemotePerson>> search(Credentials as, PersonQuery query) {
        return people.search(as, query)
                .map(found -> found.stream().map(people.json(as)::person).toList());
    }

    @Override
    public Answer<RemoteProfile> profile(Credentials as, String personId) {
        return people.account(as, personId).map(people.json(as)::profile);
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
        String written = Comments.oneLine(write.text());
        return comments(as, write.target(), null)
                .map(page -> page.items().stream()
                        .filter(c -> c.authorId().equals(as.remoteId())
                                && !c.at().isBefore(since.minus(CLOCKS_APART))
                                && words(c).endsWith(written))
                        .findFirst()
                        .map(RemoteComment::id));
    }

    /** Of an address that is cut short for the eye, the whole. */
    private static String words(RemoteComment comment) {
        return Comments.oneLine(comment.text().stream()
                .map(s -> s.kind() == Segment.Kind.LINK && !s.text().startsWith("#") ? s.href() : s.text())
                .collect(Collectors.joining()));
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
        return calls.bytes(address, PICTURE, this::isPictureAddress)
                .then(content -> PictureLine.checked(content, PICTURE));
    }
}
