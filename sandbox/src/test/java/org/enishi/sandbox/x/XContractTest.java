package org.enishi.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.sandbox.cast.Cast;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Mode;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.SettableClock;
import org.enishi.sandbox.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether X's contract knows the sandbox's paths and all that its answers hold. */
@Tag("contracts")
class XContractTest {

    private static final Fields EVERYTHING = new Fields(Fields.USER, Fields.POST, Fields.MEDIA, Fields.EXPANSIONS);

    private final World world =
            new World(Cast.fromResource(), new SettableClock("2026-11-01T03:00:00Z"), Mode.HISTORICAL);
    private final XView view = new XView(world, member("sato"), true, "http://127.0.0.1:8090");
    private final Answers answers = new Answers(view, EVERYTHING);
    private JsonObject contract;
    private SchemaCheck check;

    private Member member(String key) {
        return world.x().memberByKey(key).orElseThrow();
    }

    @BeforeEach
    void read() throws IOException {
        Path dir = Path.of(Objects.requireNonNull(System.getProperty("contracts.dir"), "-Dcontracts.dir=… is needed"));
        try (var reader = Json.createReader(Files.newBufferedReader(dir.resolve("x/openapi.json")))) {
            contract = reader.readObject();
        }
        check = new SchemaCheck(contract);
        world.x().settings().put("spelling", "post");
    }

    private List<Post> everything() {
        return world.x().posts(view.viewer(), p -> true);
    }

    @Test
    void people() {
        assertThat(check.findings("GetUsersMeResponse", answers.user(view.viewer())))
                .isEmpty();
        for (Member member : world.x().members()) {
            assertThat(check.findings("GetUsersByIdResponse", answers.user(member)))
                    .isEmpty();
        }
        assertThat(check.findings("SearchUsersResponse", answers.users(world.x().members(), 5, null)))
                .isEmpty();
        assertThat(check.findings("GetUsersByUsernameResponse", answers.missing("user", "username", "nobody")))
                .isEmpty();
    }

    @Test
    void posts() {
        assertThat(everything()).hasSizeGreaterThan(60);
        assertThat(check.findings("GetUsersPostsResponse", answers.posts(everything(), 100, null)))
                .isEmpty();
        assertThat(check.findings("SearchPostsRecentResponse", answers.posts(everything(), 10, null)))
                .isEmpty();
        assertThat(check.findings(
                        "GetPostsByIdResponse", answers.post(everything().get(0))))
                .isEmpty();
        assertThat(check.findings(
                        "GetPostsByIdsResponse",
                        answers.posts(List.of(everything().get(0).id(), "1"))))
                .isEmpty();
    }

    @Test
    void aTimelineWithReposts() {
        Member suzuki = member("suzuki");
        new Deeds(view, suzuki).repost(everything().get(0).id());
        var timeline = new Timeline(view, suzuki, List.of(), null);
        assertThat(timeline.posts()).hasSize(1);
        assertThat(check.findings(
                        "GetUsersPostsResponse",
                        answers.timeline(timeline.posts(), p -> timeline.json(p, EVERYTHING), 10, null)))
                .isEmpty();
    }

    @Test
    void aClosedAccount() {
        assertThat(check.findings("GetUsersPostsResponse", answers.closed(member("sasaki-hina"))))
                .allMatch(f -> f.endsWith(".resource_id: not in the contract")
                        || f.endsWith(".section: not in the contract")
                        || f.endsWith("resource_type: not in the contract")
                        || f.endsWith(".parameter: not in the contract")
                        || f.endsWith(".value: not in the contract"));
    }

    @Test
    void writes() {
        Member me = view.viewer();
        Post post = new Deeds(view, me).post("今日は X から", null);
        assertThat(check.findings("CreatePostsResponse", Outcomes.written(view, post)))
                .isEmpty();
        assertThat(check.findings("DeletePostsResponse", Outcomes.deleted())).isEmpty();
        assertThat(check.findings("LikePostResponse", Outcomes.liked(true))).isEmpty();
        assertThat(check.findings("UnlikePostResponse", Outcomes.liked(false))).isEmpty();
        assertThat(check.findings("RepostPostResponse", Outcomes.reposted("12")))
                .isEmpty();
        assertThat(check.findings("UnrepostPostResponse", Outcomes.notReposted()))
                .isEmpty();
        assertThat(check.findings("FollowUserResponse", Outcomes.followed(true)))
                .isEmpty();
        assertThat(check.findings("UnfollowUserResponse", Outcomes.notFollowed()))
                .isEmpty();
        assertThat(check.findings("CreateDirectMessagesByParticipantIdResponse", Outcomes.sent("1-2", "3")))
                .isEmpty();
    }

    @Test
    void paths() {
        Set<String> known = contract.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                        .map(verb -> verb.toUpperCase(java.util.Locale.ROOT) + " " + normal(path.getKey())))
                .collect(Collectors.toSet());
        Set<String> offered = new TreeSet<>();
        Stream.of(UsersResource.class, TweetsResource.class, MessagesResource.class)
                .forEach(resource -> offered.addAll(offered(resource)));
        assertThat(offered).hasSizeGreaterThan(15).allMatch(known::contains);
    }

    private static Set<String> offered(Class<?> resource) {
        Set<String> offered = new TreeSet<>();
        String root = resource.getAnnotation(jakarta.ws.rs.Path.class).value().replaceFirst("^/x/api", "");
        for (Method method : resource.getDeclaredMethods()) {
            var path = method.getAnnotation(jakarta.ws.rs.Path.class);
            for (Annotation annotation : method.getAnnotations()) {
                var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    offered.add(verb.value() + " " + normal(root + (path == null ? "" : "/" + path.value())));
                }
            }
        }
        return offered;
    }

    private static String normal(String path) {
        return path.replaceAll("\\{1,19}", "").replaceAll("\\{[^}]+}", "{}");
    }
}
