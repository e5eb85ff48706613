package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.enishi.harness.TestUser.unique;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.enishi.harness.Answer;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The operator's limits hold to the last unit while several ask at once: threads of one node on H2, threads of two
 * nodes on PostgreSQL. Each test is about a limit of its own, because what is used stays used.
 */
@Tag("LI-21")
@Tag("LI-22")
class LimitsIT extends SocialTest {

    private static final int LIMIT = 6;
    private static final int TOO_MANY = 14;
    private static final String LIMITED = "enishi.network.linkedin.limit.";

    private static final List<PayaraMicro> NODES = new ArrayList<>();
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(4);

    private List<Rest> programs;
    private SavedRecord record;

    @BeforeAll
    static void startNodes() {
        Map<String, String> settings = new HashMap<>(EnishiUnderTest.anotherDatabase());
        settings.put(LIMITED + "profile-search", String.valueOf(LIMIT));
        settings.put(LIMITED + "comment", String.valueOf(LIMIT));
        settings.put("enishi.network.facebook.limit.comment", "1");
        // a slow machine must not look like a limit
        settings.put("enishi.network.timeout", "PT20S");
        NODES.add(EnishiUnderTest.node("limits1", settings).awaitReady("/health/ready"));
        if (EnishiUnderTest.onPostgreSql()) {
            NODES.add(EnishiUnderTest.node("limits2", settings).awaitReady("/health/ready"));
        }
    }

    @AfterAll
    static void endNodes() {
        NODES.forEach(PayaraMicro::close);
        CALLERS.shutdownNow();
    }

    @BeforeEach
    void authenticate() {
        NetworkUser.of(TestUser.demo("suzuki"), NODES.get(0).http())
                .authenticated("linkedin", "suzuki")
                .authenticated("facebook", "suzuki");
        programs = NODES.stream()
                .map(n -> Rest.at(n.http()).as(TestUser.demo("suzuki")))
                .toList();
    }

    @Test
    void searchesStopAtTheLimitHoweverManyAskAtOnce() {
        record = taro(programs.get(0));
        long before = Sandbox.calls("linkedin", "people-search");
        List<Answer> answers =
                atOnce(program -> program.get(profiles(record) + "/linkedin/candidates?query=" + unique("Tanaka")));
        assertThat(withStatus(answers, 200)).hasSize(LIMIT);
        assertThat(withStatus(answers, 429)).hasSize(TOO_MANY - LIMIT).allSatisfy(LimitsIT::saysUntilWhen);
        assertThat(Sandbox.calls("linkedin", "people-search") - before).isEqualTo(LIMIT);
    }

    @Test
    void commentsStopAtTheLimitHoweverManyAreWrittenAtOnce() {
        record = tied(programs.get(0), "linkedin");
        String comments = newest("linkedin") + "/comments";
        List<Answer> answers = atOnce(program -> program.post(comments, Map.of("text", unique("comment"))));
        assertThat(withStatus(answers, 201)).hasSize(LIMIT);
        assertThat(withStatus(answers, 429)).hasSize(TOO_MANY - LIMIT).allSatisfy(LimitsIT::saysUntilWhen);
        assertThat(Sandbox.commits("linkedin", "comment")).hasSize(LIMIT);
    }

    @Test
    void whereTheNetworkSaysNothingADayCountsFromTheFirstUse() {
        record = tied(programs.get(0), "facebook");
        String comments = newest("facebook") + "/comments";
        programs.get(0).post(comments, Map.of("text", unique("first"))).expect(201);
        Answer second =
                programs.get(0).post(comments, Map.of("text", unique("second"))).expect(429);
        assertThat(retryAt(second)).isCloseTo(Instant.now().plus(24, ChronoUnit.HOURS), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void whatTheNetworkItselfRefusesIsNotAskedAgainUntilItsDayEnds() {
        record = tied(programs.get(0), "linkedin");
        String like = newest("linkedin") + "/like";
        Sandbox.fault("linkedin", "RATE_LIMITED", Map.of("method", "POST"));
        Answer refused = programs.get(0).put(like, null).expect(429);
        saysUntilWhen(refused);
        Sandbox.calm("linkedin");
        // whichever node is asked
        Rest other = programs.get(programs.size() - 1);
        saysUntilWhen(other.put(like, null).expect(429));
        assertThat(Sandbox.commits("linkedin", "like")).isEmpty();
    }

    /** Until 00:00 UTC, LinkedIn's. */
    private static void saysUntilWhen(Answer refused) {
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        Instant midnight = LocalDate.now(ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        assertThat(retryAt(refused)).isCloseTo(midnight, within(2, ChronoUnit.MINUTES));
    }

    private static Instant retryAt(Answer refused) {
        return Instant.now().plus(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After"))));
    }

    /** Calls from several threads, in turn at each node. */
    private List<Answer> atOnce(Function<Rest, Answer> call) {
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < TOO_MANY; i++) {
            Rest program = programs.get(i % programs.size());
            calls.add(CompletableFuture.supplyAsync(() -> call.apply(program), CALLERS));
        }
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private static List<Answer> withStatus(List<Answer> answers, int status) {
        return answers.stream().filter(a -> a.status() == status).toList();
    }

    private String newest(String network) {
        String posts = profiles(record) + "/" + network + "/posts";
        String id = programs.get(0)
                .get(posts)
                .expect(200)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        return posts + "/" + Rest.encoded(id);
    }
}
