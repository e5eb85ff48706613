package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.enishi.harness.Answer;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ways to another's record, and two things at once that are meant to come one after the other. */
@Tag("QU-17")
class SocialDoorsIT extends SocialTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> TEXT = Map.of("text", "x");

    private Rest program;

    @BeforeEach
    void authenticate() {
        program = seller().authenticated("linkedin", "sato").program();
    }

    private record Door(String method, String path, Object json) {}

    private static List<Door> doors() {
        return List.of(
                new Door("GET", "", null),
                new Door("GET", "/linkedin", null),
                new Door("POST", "/linkedin", Map.of("profileId", TARO_ON_LINKEDIN)),
                new Door("DELETE", "/linkedin", null),
                new Door("GET", "/linkedin/profile", null),
                new Door("PUT", "/linkedin/picture", null),
                new Door("GET", "/linkedin/candidates", null),
                new Door("GET", "/linkedin/candidates?query=Tanaka", null),
                new Door("GET", "/linkedin/posts", null),
                new Door("GET", "/linkedin/posts/1/comments", null),
                new Door("POST", "/linkedin/posts/1/comments", TEXT),
                new Door("PUT", "/linkedin/posts/1/like", null),
                new Door("DELETE", "/linkedin/posts/1/like", null),
                new Door("PUT", "/linkedin/posts/1/repost", null),
                new Door("DELETE", "/linkedin/posts/1/repost", null),
                new Door("POST", "/linkedin/messages", Map.of("subject", "x", "text", "x")),
                new Door("POST", "/linkedin/invitations", TEXT),
                new Door("POST", "/linkedin/wall-posts", TEXT));
    }

    @Test
    @Tag("LI-03")
    void aRecordThatOneMayNotSeeHasNoDoor() {
        SavedRecord record = tied(program, "linkedin");
        Rest stranger = seller().authenticated("linkedin", "suzuki").program();
        for (Door door : doors()) {
            Answer answer = stranger.send(door.method(), profiles(record) + door.path(), door.json());
            assertThat(answer.status()).as(door.method() + " " + door.path()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("田中", TARO_ON_LINKEDIN);
        }
        assertThat(Sandbox.commits("linkedin", null)).isEmpty();
        assertThat(program.get(profiles(record) + "/linkedin").expect(200).body())
                .contains(TARO_ON_LINKEDIN);
    }

    @Test
    @Tag("LI-09")
    void twoWhoTieARecordAtOnceTieItOnce() {
        SavedRecord record = taro(program);
        List<CompletableFuture<Integer>> both = Stream.of(1, 2, 3, 4)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> program.post(profiles(record) + "/linkedin", Map.of("profileId", TARO_ON_LINKEDIN))
                                .status()))
                .toList();
        assertThat(both).extracting(CompletableFuture::join).allMatch(status -> status == 201 || status == 200);
        assertThat(program.get(record.path() + "/timeline").json().get("items").findValuesAsText("kind"))
                .containsOnlyOnce("SOCIAL_ASSOCIATED")
                .doesNotContain("SOCIAL_CHANGED");
    }

    /** What the network answers to the last call doesn't wake the account up again. */
    @Test
    @Tag("LI-05")
    void anAccountThatIsEndedWhileItSendsStaysEnded() {
        SavedRecord record = tied(program, "linkedin");
        JsonNode posts =
                program.get(profiles(record) + "/linkedin/posts").json().get("items");
        String post = profiles(record) + "/linkedin/posts/"
                + Rest.encoded(posts.get(0).get("id").asText());
        Sandbox.fault("linkedin", "HOLD_BEFORE", Map.of("remaining", 1));
        var comment = CompletableFuture.supplyAsync(() ->
                program.post(post + "/comments", Map.of("text", unique("held"))).status());
        Waiting.until("the comment is on its way", PATIENCE, () -> Sandbox.held("linkedin") == 1);
        program.delete("me/networks/linkedin").expect(204);
        Sandbox.release("linkedin");
        assertThat(comment.join()).isLessThan(500);
        assertThat(program.get("me/networks/linkedin").json().get("state").asText())
                .isEqualTo("DISCONNECTED");
        assertThat(program.get(profiles(record) + "/linkedin/posts").status()).isEqualTo(403);
    }
}
