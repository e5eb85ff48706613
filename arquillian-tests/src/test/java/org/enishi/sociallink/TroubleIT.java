package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.enishi.harness.Answer;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that are slow, down, or talk nonsense. */
@Tag("LI-23")
class TroubleIT extends SocialTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private NetworkUser seller;
    private Rest program;

    @BeforeEach
    void authenticate() {
        seller = seller().authenticated("linkedin", "suzuki").authenticated("facebook", "suzuki");
        program = seller.program();
    }

    /** The line to a network that failed too often is cut for a while: other tests need it whole. */
    @AfterEach
    void untilTheLineIsWholeAgain() {
        List.of("linkedin", "facebook").forEach(Sandbox::calm);
        for (String network : List.of("linkedin", "facebook")) {
            Waiting.until(
                    "The line to " + network + " is whole",
                    PATIENCE,
                    () -> search(network).status() == 200);
        }
    }

    @ParameterizedTest
    @CsvSource({"linkedin, DOWN, 503", "linkedin, NONSENSE, 503", "facebook, DOWN, 503", "facebook, NONSENSE, 503"})
    void aNetworkThatIsNotWellIsSaidToBe(String network, String trouble, int status) {
        Sandbox.fault(network, trouble, Map.of());
        assertThat(search(network).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void aNetworkThatBreaksTheLineIsSaidToBeDown(String network) {
        Sandbox.fault(network, "DOWN", Map.of("status", 0));
        assertThat(search(network).status()).isEqualTo(503);
    }

    @Test
    void aSlowNetworkIsGivenUp() {
        Sandbox.fault("linkedin", "SLOW", Map.of("delayMillis", 60_000));
        assertThat(search("linkedin").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void aReadThatFailsOnceIsTriedAgain(String network) {
        Sandbox.fault(network, "DOWN", Map.of("remaining", 1));
        assertThat(search(network).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void theRecordIsThereWhileTheNetworkIsDown(String network) {
        SavedRecord record = tied(program, network);
        Sandbox.fault(network, "DOWN", Map.of());
        assertThat(program.get(record.path()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void aCommentWhoseAnswerWasLostIsMadeOnce(String network) {
        Sandbox.fault(network, "COMMIT_AND_LOSE", Map.of("remaining", 1));
        Lost lost = comment(network);
        awaitTimeline(lost.record(), "SOCIAL_COMMENT");
        assertThat(Sandbox.commits(network, "comment")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void aLikeWhoseAnswerWasLostIsMadeOnce(String network) {
        SavedRecord record = tied(program, network);
        String post = newest(record, network);
        Sandbox.fault(network, "COMMIT_AND_LOSE", Map.of("remaining", 1));
        program.put(postPath(record, network, post) + "/like", null);
        awaitTimeline(record, "SOCIAL_LIKE");
        assertThat(Sandbox.commits(network, "like"))
                .filteredOn(c -> c.get("changed").asBoolean())
                .hasSize(1);
    }

    @Test
    void aMessageWhoseAnswerWasLostIsNotSentAgain() {
        SavedRecord record = tied(program, "linkedin");
        Sandbox.fault("linkedin", "COMMIT_AND_LOSE", Map.of("remaining", 1));
        Answer sent = message(record);
        assertThat(sent.json().path("state").asText()
                        + Sandbox.commits("linkedin", "message").size())
                .isEqualTo("UNKNOWN1");
        assertThat(seller.session().get(record.page() + "&tab=timeline").body())
                .as("the timeline doesn't say that it was sent")
                .contains("LinkedIn で実行されたかどうか確認できません");
    }

    @Test
    void aMessageIsNotSentAgainThoughAskedForWithTheSameKey() {
        SavedRecord record = tied(program, "linkedin");
        String key = unique("key");
        Sandbox.fault("linkedin", "COMMIT_AND_LOSE", Map.of("remaining", 1));
        message(record, key);
        message(record, key);
        assertThat(Sandbox.commits("linkedin", "message")).hasSize(1);
    }

    private record Lost(SavedRecord record, Answer answer) {}

    private Lost comment(String network) {
        SavedRecord record = tied(program, network);
        String post = newest(record, network);
        return new Lost(
                record, program.post(postPath(record, network, post) + "/comments", Map.of("text", unique("lost"))));
    }

    private Answer message(SavedRecord record) {
        return message(record, unique("key"));
    }

    private Answer message(SavedRecord record, String key) {
        return program.with("Idempotency-Key", key)
                .post(profiles(record) + "/linkedin/messages", Map.of("subject", "s", "text", "t"));
    }

    private void awaitTimeline(SavedRecord record, String kind) {
        Waiting.until(kind + " is settled", PATIENCE, () -> {
            JsonNode items =
                    program.get(record.path() + "/timeline?kind=" + kind).json().get("items");
            return !items.isEmpty();
        });
    }

    private String newest(SavedRecord record, String network) {
        return program.get(profiles(record) + "/" + network + "/posts")
                .expect(200)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asText();
    }

    private Answer search(String network) {
        return program.get(profiles(taro(program)) + "/" + network + "/candidates?query=Tanaka");
    }

    private static String postPath(SavedRecord record, String network, String post) {
        return profiles(record) + "/" + network + "/posts/" + Rest.encoded(post);
    }
}
