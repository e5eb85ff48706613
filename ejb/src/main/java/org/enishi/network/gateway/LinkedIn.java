package org.enishi.network.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * LinkedIn. People are searched and read through the interface that it has closed to new applications; posts of
 * members and messages take a contract; commenting and liking work with the member's own token.
 */
@ApplicationScoped
public class LinkedIn extends RegisteredNetwork {

    private static final int PAGE = 10;
    private static final int COMMENTS = 50;
    private static final Map<Capability, Standing> DECLARED = Map.of(
            Capability.SEARCH_BY_NAME, Standing.RETIRED,
            Capability.PROFILE, Standing.RETIRED,
            Capability.POSTS, Standing.PARTNER_ONLY,
            Capability.COMMENTS, Standing.PARTNER_ONLY,
            Capability.COMMENT, Standing.AVAILABLE,
            Capability.LIKE, Standing.AVAILABLE,
            Capability.MESSAGE, Standing.PARTNER_ONLY,
            Capability.INVITE, Standing.PARTNER_ONLY,
            Capability.PICTURE, Standing.RETIRED);

    private LinkedInApi api;
    private Wire wire;
    private LinkedInWrites writes;

    protected LinkedIn() {}

    @Inject
    public LinkedIn(
            Config config,
            LinkedInApi api,
            LinkedInCircuit circuit,
            ReadRetry retry,
            WriteLine line,
            CallMeter meter,
            Clock clock) {
        super(new NetworkSettings(Network.LINKEDIN, config), DECLARED, clock, NetworkClients.timeout(config));
        this.api = api;
        this.wire = new Wire(
                Network.LINKEDIN,
                circuit,
                retry,
                line,
                meter,
                new LinkedInErrors(),
                clock,
                NetworkClients.timeout(config));
        this.writes = new LinkedInWrites(settings(), wire);
    }

    @Override
    public Answer<URI> consentAddress(Consenting consent) {
        return Answer.ok(oauth().consentAddress(consent, settings().wantedScopes(capabilities()), " "));
    }

    @Override
    public Answer<Tokens> tokens(String code, Consenting consent) {
        return oauth().exchange(code, consent.returnTo());
    }

    @Override
    public Answer<Tokens> refresh(String refreshToken) {
        return oauth().refresh(refreshToken);
    }

    @Override
    public Answer<Void> revoke(Credentials credentials, String refreshToken) {
        Answer<Void> renewal = refreshToken == null ? Answer.ok(null) : oauth().revoke(refreshToken);
        return renewal.then(done -> oauth().revoke(credentials.accessToken()));
    }

    @Override
    public Answer<Self> self(Credentials as) {
        return wire.read("userinfo", () -> api.userInfo(bearer(as)), reply -> {
            JsonObject me = reply.body();
            return new Self(JsonTree.required(me, "sub"), JsonTree.text(me, "name"), JsonTree.text(me, "email"), null);
        });
    }

    @Override
    public Answer<List<RemotePerson>> search(Credentials as, PersonQuery query) {
        return wire.read(
                "people-search",
                () -> api.searchPeople(
                        bearer(as),
                        encoded(query.words()),
                        encoded(query.firstName()),
                        encoded(query.lastName()),
                        encoded(query.company()),
                        0,
                        25),
                reply -> JsonTree.objects(reply.body(), "people", "values").stream()
                        .map(LinkedInJson::person)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Override
    public Answer<RemoteProfile> profile(Credentials as, String personId) {
        return wire.read(
                        "people",
                        () -> api.person(bearer(as), "id=" + encoded(personId)),
                        reply -> LinkedInJson.profile(reply.body()))
                .then(LinkedIn::known);
    }

    @Override
    public Answer<RemotePerson> resolve(Credentials as, String pasted) {
        Optional<String> handle = ProfileAddress.handle(pasted, settings().profileUrl());
        if (handle.isEmpty()) {
            return Answer.failed(Problem.refused(Problem.Refused.Cause.INVALID));
        }
        return wire.read(
                        "people",
                        () -> api.person(bearer(as), "url=" + encoded(settings().profileUrl() + handle.get())),
                        reply -> LinkedInJson.profile(reply.body()))
                .then(LinkedIn::known)
                .map(RemoteProfile::person);
    }

    /** LinkedIn shows members who hide themselves without a name: nobody whom the viewer could mean. */
    private static Answer<RemoteProfile> known(RemoteProfile profile) {
        return profile.person() == null
                ? Answer.failed(Problem.refused(Problem.Refused.Cause.NOT_FOUND))
                : Answer.ok(profile);
    }

    @Override
    public Answer<RemotePage<RemotePost>> posts(Credentials as, String personId, String cursor) {
        if (!isPlace(cursor)) {
            return Answer.failed(Problem.refused(Problem.Refused.Cause.INVALID));
        }
        int start = cursor == null ? 0 : Integer.parseInt(cursor);
        Answer<JsonObject> page = wire.read(
                "posts",
                () -> api.posts(
                        bearer(as), encoded(LinkedInJson.personUrn(personId)), "author", start, PAGE, "LAST_MODIFIED"),
                Reply::body);
        return page.then(found -> withActions(as, found, start));
    }

    /** Likes and comments of all posts of a page come in one call, and so do their images. */
    private Answer<RemotePage<RemotePost>> withActions(Credentials as, JsonObject page, int start) {
        List<JsonObject> posts = JsonTree.objects(page, "elements");
        if (posts.isEmpty()) {
            return Answer.ok(new RemotePage<>(List.of(), null));
        }
        String next = posts.size() < PAGE ? null : Integer.toString(start + posts.size());
        String ids = list(posts.stream().map(p -> p.getString("id")).toList());
        Answer<Map<String, JsonObject>> actions = wire.read(
                "socialActions", () -> api.socialActions(bearer(as), ids), r -> LinkedInJson.results(r.body()));
        return actions.then(likes -> images(as, posts)
                .map(images -> new RemotePage<>(
                        posts.stream()
                                .map(p -> LinkedInJson.post(p, likes, images))
                                .toList(),
                        next)));
    }

    private Answer<Map<String, JsonObject>> images(Credentials as, List<JsonObject> posts) {
        List<String> urns = posts.stream()
                .map(LinkedInJson::imageOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (urns.isEmpty()) {
            return Answer.ok(Map.of());
        }
        return wire.read("images", () -> api.images(bearer(as), list(urns)), r -> LinkedInJson.results(r.body()));
    }

    @Override
    public Answer<RemotePage<RemoteComment>> comments(Credentials as, String postId, String cursor) {
        if (!isPlace(cursor)) {
            return Answer.failed(Problem.refused(Problem.Refused.Cause.INVALID));
        }
        int start = cursor == null ? 0 : Integer.parseInt(cursor);
        Answer<RemotePage<RemoteComment>> page =
                wire.read("comments", () -> api.comments(bearer(as), encoded(postId), start, COMMENTS), reply -> {
                    List<RemoteComment> comments = JsonTree.objects(reply.body(), "elements").stream()
                            .map(LinkedInJson::comment)
                            .toList();
                    String next = comments.size() < COMMENTS ? null : Integer.toString(start + COMMENTS);
                    return new RemotePage<>(comments, next);
                });
        return page.map(found -> new RemotePage<>(named(as, found.items()), found.next()));
    }

    /** Comments name their authors by URN; partners learn the names of all in one more call. */
    private List<RemoteComment> named(Credentials as, List<RemoteComment> comments) {
        String ids = comments.stream()
                .map(RemoteComment::authorId)
                .filter(id -> id != null && !id.startsWith("urn:") && !id.equals(as.remoteId()))
                .distinct()
                .map(id -> "(id:" + encoded(id) + ")")
                .collect(Collectors.joining(",", "List(", ")"));
        if (ids.equals("List()") || capabilities().get(Capability.PROFILE) != Standing.AVAILABLE) {
            return comments;
        }
        Answer<Map<String, String>> names =
                wire.read("people", () -> api.people(bearer(as), ids), r -> LinkedInJson.names(r.body()));
        // without the names the comments are still worth showing
        return names instanceof Answer.Ok<Map<String, String>> ok
                ? comments.stream()
                        .map(c -> c.writtenBy(ok.value().get(c.authorId())))
                        .toList()
                : comments;
    }

    @Override
    public Answer<String> send(Credentials as, Outgoing write) {
        return writes.send(as, write);
    }

    @Override
    public boolean hasSubjects() {
        return true;
    }

    @Override
    public int longestText(WriteOperation operation) {
        return switch (operation) {
            case COMMENT -> 1250;
            case INVITE -> 300;
            default -> 8000;
        };
    }

    private static String list(List<String> urns) {
        return urns.stream().map(RegisteredNetwork::encoded).collect(Collectors.joining(",", "List(", ")"));
    }

    /** Cursors come back from programs, and so may be anything. */
    private static boolean isPlace(String cursor) {
        return cursor == null || cursor.matches("\\d{1,9}");
    }
}
