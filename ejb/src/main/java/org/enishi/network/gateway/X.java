package org.enishi.network.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.PersonQuery;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.Recovery;
import org.enishi.network.entity.Standing;
import org.enishi.network.entity.WriteOperation;

/**
 * X. Reading and posting are to be paid for; liking and following have been taken out of what an ordinary application
 * can buy. Answers to a post are posts of the same conversation, found by the search of recent posts, which reaches back
 * a week.
 */
@ApplicationScoped
public class X extends RegisteredNetwork {

    private static final int PAGE = 10;
    private static final int ANSWERS = 100;
    private static final int CANDIDATES = 25;
    private static final int OWN = 100;
    private static final List<String> SITES = List.of("https://x.com/", "https://twitter.com/");
    private static final Map<Capability, Standing> DECLARED = Map.of(
            Capability.SEARCH_BY_NAME, Standing.AVAILABLE,
            Capability.PROFILE, Standing.AVAILABLE,
            Capability.PICTURE, Standing.AVAILABLE,
            Capability.POSTS, Standing.AVAILABLE,
            Capability.COMMENTS, Standing.AVAILABLE,
            Capability.COMMENT, Standing.AVAILABLE,
            Capability.REPOST, Standing.AVAILABLE,
            Capability.MESSAGE, Standing.AVAILABLE,
            Capability.LIKE, Standing.PARTNER_ONLY,
            Capability.INVITE, Standing.PARTNER_ONLY);

    private XApi api;
    private Wire wire;
    private XWrites writes;
    private XJson json;
    private OAuthClient oauth;

    protected X() {}

    @Inject
    public X(Config config, XApi api, XCircuit circuit, ReadRetry retry, WriteLine line, CallMeter meter, Clock clock) {
        super(new NetworkSettings(Network.X, config), DECLARED, clock, NetworkClients.timeout(config));
        this.api = api;
        this.wire =
                new Wire(Network.X, circuit, retry, line, meter, new XErrors(), clock, NetworkClients.timeout(config));
        this.writes = new XWrites(settings(), wire);
        this.json = new XJson(settings().profileUrl());
        this.oauth = OAuthClient.withProof(settings(), clock, NetworkClients.timeout(config));
    }

    @Override
    public Answer<URI> consentAddress(Consenting consent) {
        return Answer.ok(oauth.consentAddress(consent, settings().wantedScopes(capabilities()), " "));
    }

    @Override
    public Answer<Tokens> tokens(String code, Consenting consent) {
        return oauth.exchange(code, consent);
    }

    @Override
    public Answer<Tokens> refresh(String refreshToken) {
        return oauth.refresh(refreshToken);
    }

    @Override
    public Answer<Void> revoke(Credentials credentials, String refreshToken) {
        Answer<Void> renewal = refreshToken == null ? Answer.ok(null) : oauth.revoke(refreshToken);
        return renewal.then(done -> oauth.revoke(credentials.accessToken()));
    }

    @Override
    public Answer<Self> self(Credentials as) {
        return wire.read(
                "me",
                () -> api.me(bearer(as), XApi.USER_FIELDS + ",confirmed_email"),
                reply -> XJson.self(reply.body()));
    }

    @Override
    public Answer<List<RemotePerson>> search(Credentials as, PersonQuery query) {
        Optional<String> words = XNames.query(query);
        if (words.isEmpty()) {
            return Answer.failed(Problem.refused(Refused.Cause.ALPHABET));
        }
        return found(wire.read(
                "users-search",
                () -> api.search(bearer(as), encoded(words.get()), CANDIDATES, XApi.USER_FIELDS),
                reply -> XJson.withData(reply.body()).map(json::people)));
    }

    @Override
    public Answer<RemoteProfile> profile(Credentials as, String personId) {
        return found(wire.read(
                "users",
                () -> api.user(bearer(as), encoded(personId), XApi.PROFILE_FIELDS),
                reply -> XJson.withData(reply.body()).map(json::profile)));
    }

    @Override
    public Answer<RemotePerson> resolve(Credentials as, String pasted) {
        Optional<String> handle = SITES.stream()
                .flatMap(site -> ProfileAddress.handle(pasted, site).stream())
                .findFirst()
                .or(() -> ProfileAddress.handle(pasted, settings().profileUrl()))
                .filter(name -> name.matches("[A-Za-z0-9_]{1,15}"));
        if (handle.isEmpty()) {
            return Answer.failed(Problem.refused(Refused.Cause.INVALID));
        }
        return found(wire.read(
                        "users",
                        () -> api.userByName(bearer(as), handle.get(), XApi.USER_FIELDS),
                        reply -> XJson.withData(reply.body()).map(json::profile)))
                .map(RemoteProfile::person);
    }

    @Override
    public Answer<RemotePage<RemotePost>> posts(Credentials as, String personId, String cursor) {
        if (!isPlace(cursor)) {
            return Answer.failed(Problem.refused(Refused.Cause.INVALID));
        }
        Set<String> liked = capabilities().get(Capability.LIKE) == Standing.AVAILABLE ? liked(as) : Set.of();
        Set<String> reposted = capabilities().get(Capability.REPOST) == Standing.AVAILABLE ? reposted(as) : Set.of();
        return found(wire.read(
                "timeline",
                () -> api.posts(
                        bearer(as),
                        encoded(personId),
                        "replies,retweets",
                        PAGE,
                        cursor,
                        XApi.POST_FIELDS,
                        XApi.EXPANSIONS,
                        XApi.MEDIA_FIELDS),
                reply -> XJson.withData(reply.body())
                        .map(body -> new RemotePage<>(json.posts(body, liked, reposted), XJson.next(body)))));
    }

    /** Posts don't tell whether the reader likes them; what the reader liked of late does. Without it they still show. */
    private Set<String> liked(Credentials as) {
        return wire.read("liked", () -> api.liked(bearer(as), as.remoteId(), OWN), r -> XJson.ids(r.body()))
                        instanceof Answer.Ok<Set<String>> ok
                ? ok.value()
                : Set.of();
    }

    private Set<String> reposted(Credentials as) {
        return wire.read(
                                "reposted",
                                () -> api.reposted(bearer(as), as.remoteId(), "replies", OWN, "referenced_tweets"),
                                r -> XJson.passedOn(r.body()))
                        instanceof Answer.Ok<Set<String>> ok
                ? ok.value()
                : Set.of();
    }

    @Override
    public Answer<RemotePage<RemoteComment>> comments(Credentials as, String postId, String cursor) {
        if (!isPlace(cursor) || !postId.matches("\\d{1,19}")) {
            return Answer.failed(Problem.refused(Refused.Cause.INVALID));
        }
        return found(wire.read(
                "search-recent",
                () -> api.recent(
                        bearer(as),
                        encoded("conversation_id:" + postId + " is:reply"),
                        ANSWERS,
                        cursor,
                        XApi.POST_FIELDS,
                        "author_id"),
                reply -> XJson.withData(reply.body())
                        .map(body -> new RemotePage<>(json.comments(body), XJson.next(body)))));
    }

    /** X answers some problems with a good status: those of a whole answer are its problem. */
    private static <T> Answer<T> found(Answer<Answer<T>> answer) {
        return answer.then(Function.identity());
    }

    @Override
    public Answer<String> send(Credentials as, Outgoing write) {
        return writes.send(as, write);
    }

    /** Following twice is following once. */
    @Override
    public Recovery recovery(WriteOperation operation) {
        return operation == WriteOperation.INVITE ? Recovery.IDEMPOTENT : operation.recovery();
    }

    /** X puts the names of those answered before what was written. */
    @Override
    public Answer<Optional<String>> lookUp(Credentials as, Outgoing write, Instant since) {
        String written = XText.withoutThoseAnswered(write.text());
        Outgoing plain = new Outgoing(write.key(), write.operation(), write.target(), write.subject(), written);
        return super.lookUp(as, plain, since);
    }

    @Override
    public int longestText(WriteOperation operation) {
        return switch (operation) {
            case COMMENT -> 280;
            case INVITE -> 0;
            default -> 10_000;
        };
    }

    @Override
    public int lengthOf(WriteOperation operation, String text) {
        return operation == WriteOperation.COMMENT ? XText.weightedLength(text) : text.codePointCount(0, text.length());
    }

    @Override
    public int commentDays() {
        return settings().commentDays();
    }

    /** Cursors come back from programs, and so may be anything. */
    private static boolean isPlace(String cursor) {
        return cursor == null || cursor.matches("[A-Za-z0-9_-]{1,100}");
    }
}
