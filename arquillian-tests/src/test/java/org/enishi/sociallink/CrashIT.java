package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.enishi.harness.Answer;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.TestUser;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A node is killed while it sends, and another takes its place on the same database. The networks themselves tell
 * what they carried out: everything once. Both networks stop at a place of their own, so that one death serves two.
 */
@Tag("QU-16")
@Tag("LI-20")
@Tag("LI-23")
class CrashIT extends SocialTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    // each call waits for a network that holds it: none may wait for another
    private static final ExecutorService CALLERS = Executors.newCachedThreadPool();

    private static Map<String, String> database;
    private static PayaraMicro node;
    private static int life;

    @BeforeAll
    static void startNode() {
        database = EnishiUnderTest.anotherDatabase();
        start();
    }

    @AfterAll
    static void endNode() {
        node.close();
        CALLERS.shutdownNow();
    }

    private static void start() {
        node = EnishiUnderTest.node("crash" + ++life, database).awaitReady("/health/ready");
    }

    private static Rest program() {
        return Rest.at(node.http()).as(TestUser.demo("suzuki"));
    }

    /** A record with a comment, a like and perhaps a message on their way to a network. */
    private record Errand(
            String network, SavedRecord record, String post, String text, List<CompletableFuture<Answer>> answers) {

        long commits(String operation) {
            return Sandbox.commits(network, operation).stream()
                    .filter(c -> c.get("changed").asBoolean())
                    .count();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // before the call is carried out; after the network's commit
        "HOLD_BEFORE, HOLD_AFTER",
        // after the commit; accepted and waiting for a network that is down
        "HOLD_AFTER, DOWN",
        // committed, the answer lost, and the second transaction on its way; before the call is carried out
        "COMMIT_AND_LOSE, HOLD_BEFORE"
    })
    void whatANodeDiedOverIsDoneOnce(String atLinkedIn, String atFacebook) {
        NetworkUser.of(TestUser.demo("suzuki"), node.http())
                .authenticated("linkedin", "suzuki")
                .authenticated("facebook", "suzuki");
        Errand linkedIn = errand("linkedin");
        Errand facebook = errand("facebook");
        begin(linkedIn, atLinkedIn);
        begin(facebook, atFacebook);
        awaitTheMoment(linkedIn, atLinkedIn);
        awaitTheMoment(facebook, atFacebook);

        node.kill();
        // that the answers got lost with the node is what this is about
        linkedIn.answers().forEach(CrashIT::awaitTheEnd);
        facebook.answers().forEach(CrashIT::awaitTheEnd);
        Sandbox.calm("linkedin");
        Sandbox.calm("facebook");
        start();

        assertDoneOnce(linkedIn);
        assertDoneOnce(facebook);
        assertLeftToTheUser(linkedIn);
    }

    private static Errand errand(String network) {
        SavedRecord record = tied(program(), network);
        String post = program()
                .get(profiles(record) + "/" + network + "/posts")
                .expect(200)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        return new Errand(network, record, post, unique("crash"), new ArrayList<>());
    }

    private static void begin(Errand errand, String fault) {
        Sandbox.fault(errand.network(), fault, Map.of());
        Rest program = program();
        String path = profiles(errand.record()) + "/" + errand.network();
        String post = path + "/posts/" + Rest.encoded(errand.post());
        var answers = errand.answers();
        answers.add(CompletableFuture.supplyAsync(
                () -> program.post(post + "/comments", Map.of("text", errand.text())), CALLERS));
        answers.add(CompletableFuture.supplyAsync(() -> program.put(post + "/like", null), CALLERS));
        if (errand.network().equals("linkedin")) {
            answers.add(CompletableFuture.supplyAsync(() -> message(program, errand), CALLERS));
        }
    }

    /** Always the same message: its key is the errand's text. */
    private static Answer message(Rest program, Errand errand) {
        return program.with("Idempotency-Key", errand.text())
                .post(
                        profiles(errand.record()) + "/" + errand.network() + "/messages",
                        Map.of("subject", "ご挨拶", "text", errand.text()));
    }

    private static void awaitTheMoment(Errand errand, String fault) {
        int calls = errand.answers().size();
        Waiting.until(errand.network() + " is at " + fault, PATIENCE, () -> switch (fault) {
            case "DOWN" -> errand.answers().stream().allMatch(CompletableFuture::isDone);
            case "COMMIT_AND_LOSE" -> Sandbox.commits(errand.network(), null).size() >= calls;
            default -> Sandbox.held(errand.network()) >= calls;
        });
    }

    private static void awaitTheEnd(CompletableFuture<Answer> answer) {
        answer.handle((given, broken) -> given).join();
    }

    private static void assertDoneOnce(Errand errand) {
        JsonNode comment = settled(errand, "SOCIAL_COMMENT");
        JsonNode like = settled(errand, "SOCIAL_LIKE");
        var all = new SoftAssertions();
        all.assertThat(errand.commits("comment"))
                .as("comments at %s", errand.network())
                .isEqualTo(1);
        all.assertThat(errand.commits("like"))
                .as("likes at %s", errand.network())
                .isEqualTo(1);
        all.assertThat(comment.at("/payload/outcome").asText()).isEqualTo("DONE");
        all.assertThat(comment.at("/payload/text").asText()).isEqualTo(errand.text());
        all.assertThat(like.at("/payload/outcome").asText()).isEqualTo("DONE");
        all.assertAll();
    }

    /** Nobody can look up a message: it stays unknown, and asking for it again doesn't send it again. */
    private static void assertLeftToTheUser(Errand errand) {
        JsonNode message = settled(errand, "SOCIAL_MESSAGE");
        JsonNode again = message(program(), errand).expect(202).json();
        assertThat(List.of(
                        message.at("/payload/outcome").asText(),
                        again.path("state").asText(),
                        "sent " + errand.commits("message")))
                .containsExactly("UNKNOWN", "UNKNOWN", "sent 1");
    }

    /** The one entry of its kind in the record's timeline, as soon as it is there. */
    private static JsonNode settled(Errand errand, String kind) {
        String path = errand.record().path() + "/timeline?kind=" + kind;
        Waiting.until(
                errand.network() + ": " + kind + " is settled",
                PATIENCE,
                () -> !entries(path).isEmpty());
        assertThat(entries(path)).hasSize(1);
        return entries(path).get(0);
    }

    private static List<JsonNode> entries(String path) {
        return StreamSupport.stream(
                        program().get(path).expect(200).json().get("items").spliterator(), false)
                .toList();
    }
}
