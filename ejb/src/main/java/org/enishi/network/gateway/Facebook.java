package org.enishi.network.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.PersonQuery;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.Standing;
import org.enishi.network.entity.WriteOperation;

/**
 * Facebook. Looking for people and reading those who don't use the application is what it once offered; a message to
 * a person has never had a call for ordinary accounts, so the capability is absent.
 */
@ApplicationScoped
public class Facebook extends RegisteredNetwork {

    private static final int PAGE = 10;
    private static final int COMMENTS = 50;
    private static final String POST_FIELDS =
            "id,from,message,message_tags,story,story_tags,created_time,permalink_url,"
                    + "full_picture,likes.limit(0).summary(true),comments.limit(0).summary(true)";
    private static final String COMMENT_FIELDS = "id,from,message,message_tags,created_time,like_count";
    private static final String WALL_FIELDS = "id,from,message,message_tags,created_time";
    private static final String PERSON_FIELDS = "id,name,link,location,picture.type(large)";
    private static final Map<Capability, Standing> DECLARED = Map.of(
            Capability.SEARCH_BY_NAME, Standing.RETIRED,
            Capability.SEARCH_BY_EMAIL, Standing.RETIRED,
            Capability.PROFILE, Standing.RETIRED,
            Capability.POSTS, Standing.NEEDS_REVIEW,
            Capability.COMMENTS, Standing.NEEDS_REVIEW,
            Capability.COMMENT, Standing.NEEDS_REVIEW,
            Capability.LIKE, Standing.NEEDS_REVIEW,
            Capability.WALL_POST, Standing.RETIRED,
            Capability.PICTURE, Standing.RETIRED);

    private FacebookApi api;
    private Wire wire;

    protected Facebook() {}

    @Inject
    public Facebook(
            Config config,
            FacebookApi api,
            FacebookCircuit circuit,
            ReadRetry retry,
            WriteLine line,
            CallMeter meter,
            Clock clock) {
        super(new NetworkSettings(Network.FACEBOOK, config), DECLARED, clock, NetworkClients.timeout(config));
        this.api = api;
        this.wire = new Wire(
                Network.FACEBOOK,
                circuit,
                retry,
                line,
                meter,
                new FacebookErrors(),
                clock,
                NetworkClients.timeout(config));
    }

    @Override
    public Answer<URI> consentAddress(Consenting consent) {
        URI address = oauth().consentAddress(consent, settings().wantedScopes(capabilities()), ",");
        // asks again for what the user left out the last time
        return Answer.ok(URI.create(address + "&auth_type=rerequest"));
    }

    /** The code's token lives for hours; it is exchanged at once for one of about sixty days. */
    @Override
    public Answer<Tokens> tokens(String code, Consenting consent) {
        return oauth().tokenByGet(parameters("redirect_uri", consent.returnTo().toString(), "code", code))
                .then(brief -> oauth().tokenByGet(parameters(
                        "grant_type", "fb_exchange_token", "fb_exchange_token", brief.accessToken())));
    }

    private Map<String, List<String>> parameters(String... own) {
        return Map.of(
                "client_id",
                List.of(settings().clientId().orElseThrow()),
                "client_secret",
                List.of(settings().clientSecret()),
                own[0],
                List.of(own[1]),
                own[2],
                List.of(own[3]));
    }

    /** Facebook has no refresh tokens: after the token's end only a new consent helps. */
    @Override
    public Answer<Tokens> refresh(String refreshToken) {
        return Answer.failed(Problem.notAuthenticated(Problem.NotAuthenticated.Cause.EXPIRED));
    }

    @Override
    public Answer<Void> revoke(Credentials as, String refreshToken) {
        return wire.write(
                "permissions", request(as, as.remoteId(), "permissions").DELETE(), r -> null);
    }

    @Override
    public Answer<Self> self(Credentials as) {
        Answer<Set<String>> granted = wire.read(
                "permissions",
                () -> api.edge(bearer(as), proof(as), "me", "permissions", null, null, null),
                r -> FacebookJson.granted(r.body()));
        return granted.then(scopes -> wire.read(
                "me",
                () -> api.node(bearer(as), proof(as), "me", "id,name,email"),
                r -> new Self(
                        JsonTree.required(r.body(), "id"),
                        JsonTree.text(r.body(), "name"),
                        JsonTree.text(r.body(), "email"),
                        scopes)));
    }

    @Override
    public Answer<List<RemotePerson>> search(Credentials as, PersonQuery query) {
        String words = query.email() != null
                ? query.email()
                : Stream.of(query.words(), query.lastName(), query.firstName(), query.company())
                        .filter(word -> word != null && !word.isBlank())
                        .collect(Collectors.joining(" "));
        return wire.read(
                "search",
                () -> api.search(bearer(as), proof(as), "user", encoded(words), PERSON_FIELDS, 25),
                reply -> JsonTree.objects(reply.body(), "data").stream()
                        .map(FacebookJson::person)
                        .toList());
    }

    @Override
    public Answer<RemoteProfile> profile(Credentials as, String personId) {
        return wire.read(
                "profile",
                () -> api.node(bearer(as), proof(as), personId, settings().profileFields()),
                reply -> FacebookJson.profile(reply.body()));
    }

    @Override
    public Answer<RemotePerson> resolve(Credentials as, String pasted) {
        Optional<String> handle = ProfileAddress.handle(pasted, settings().profileUrl());
        return handle.map(h -> profile(as, h).map(RemoteProfile::person))
                .orElseGet(() -> Answer.failed(Problem.refused(Problem.Refused.Cause.INVALID)));
    }

    /** The whole wall: what others wrote there, too. */
    @Override
    public Answer<RemotePage<RemotePost>> posts(Credentials as, String personId, String cursor) {
        return wire.read(
                "posts",
                () -> api.edge(bearer(as), proof(as), personId, "feed", POST_FIELDS, PAGE, encoded(cursor)),
                reply -> new RemotePage<>(
                        JsonTree.objects(reply.body(), "data").stream()
                                .map(p -> FacebookJson.post(p, settings().profileUrl()))
                                .toList(),
                        FacebookJson.next(reply.body())));
    }

    @Override
    public Answer<RemotePage<RemoteComment>> comments(Credentials as, String postId, String cursor) {
        return wire.read(
                "comments",
                () -> api.edge(bearer(as), proof(as), postId, "comments", COMMENT_FIELDS, COMMENTS, encoded(cursor)),
                reply -> new RemotePage<>(
                        JsonTree.objects(reply.body(), "data").stream()
                                .map(c -> FacebookJson.comment(c, settings().profileUrl()))
                                .toList(),
                        FacebookJson.next(reply.body())));
    }

    @Override
    public Answer<String> send(Credentials as, Outgoing write) {
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
        return switch (write.operation()) {
            case COMMENT -> said(as, write, "comments");
            case WALL_POST -> said(as, write, "feed");
            case LIKE -> wire.write("like", request(as, write.target(), "likes").POST(nothing), r -> write.target());
            case UNLIKE ->
                wire.write("unlike", request(as, write.target(), "likes").DELETE(), r -> write.target());
            case REPOST, UNREPOST, MESSAGE, INVITE -> Answer.failed(Problem.refused(Problem.Refused.Cause.NOT_OFFERED));
        };
    }

    private Answer<String> said(Credentials as, Outgoing write, String edge) {
        return wire.write(
                write.operation().name(),
                request(as, write.target(), edge)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("message=" + encoded(write.text()))),
                reply -> reply.body() == null ? "" : JsonTree.text(reply.body(), "id"));
    }

    /** What was said on a wall is found there like a comment: by its author, its text and its time. */
    @Override
    public Answer<Optional<String>> lookUp(Credentials as, Outgoing write, Instant since) {
        return write.operation() == WriteOperation.WALL_POST
                ? Comments.find(
                        cursor -> onWall(as, write.target(), cursor),
                        as.remoteId(),
                        write.text(),
                        since.minus(CLOCKS_APART))
                : super.lookUp(as, write, since);
    }

    private Answer<RemotePage<RemoteComment>> onWall(Credentials as, String personId, String cursor) {
        return wire.read(
                "feed",
                () -> api.edge(bearer(as), proof(as), personId, "feed", WALL_FIELDS, COMMENTS, encoded(cursor)),
                reply -> new RemotePage<>(
                        JsonTree.objects(reply.body(), "data").stream()
                                .map(p -> FacebookJson.comment(p, settings().profileUrl()))
                                .toList(),
                        FacebookJson.next(reply.body())));
    }

    private HttpRequest.Builder request(Credentials as, String node, String edge) {
        return HttpRequest.newBuilder(URI.create(settings().apiUrl() + "/" + encoded(node) + "/" + edge + "?"
                        + FacebookApi.PROOF + "=" + proof(as)))
                .header("Authorization", bearer(as))
                .header("Accept", "application/json");
    }

    @Override
    public int longestText(WriteOperation operation) {
        return 8000;
    }

    @Override
    public Optional<Removal> removal(String signed) {
        return isConfigured()
                ? SignedRequest.verified(signed, settings().clientSecret())
                        .filter(content -> JsonTree.text(content, "user_id") != null)
                        .map(content -> new Removal(
                                JsonTree.text(content, "user_id"),
                                Instant.ofEpochSecond(JsonTree.number(content, "issued_at"))))
                : Optional.empty();
    }

    /** Proves that the call comes from our server, not from somebody who got hold of a token. */
    private String proof(Credentials as) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings().clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(as.accessToken().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
