package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.enishi.harness.Answer;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long people wait on a network's bad days, and that they pass. */
@Tag("LI-23")
class BadDaysIT extends SocialTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Three tries of five seconds, their pauses, and a machine with other things to do. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    /** Less than one try of a network takes. */
    private static final Duration PAGE = Duration.ofMillis(4500);

    private NetworkUser seller;

    @BeforeEach
    void authenticate() {
        seller = seller().authenticated("linkedin", "suzuki").authenticated("facebook", "suzuki");
    }

    @AfterEach
    void calmDown() {
        List.of("linkedin", "facebook").forEach(Sandbox::calm);
    }

    @ParameterizedTest
    @CsvSource({
        "linkedin, SLOW",
        "linkedin, DOWN",
        "linkedin, NONSENSE",
        "facebook, SLOW",
        "facebook, DOWN",
        "facebook, NONSENSE"
    })
    void aNetworksBadDayIsBornAndPasses(String network, String trouble) {
        SavedRecord record = tied(seller.program(), network);
        // once before, so that the page's own first time doesn't count
        seller.session().get(record.page());
        Sandbox.fault(network, trouble, Map.of("delayMillis", 60_000));

        Timed<Answer> refused = timed(() -> posts(record, network));
        assertThat(refused.value().status()).isEqualTo(503);
        assertThat(refused.value().header("Content-Type")).contains("application/problem+json");
        assertThat(refused.took()).isLessThan(BOUND);

        Timed<HttpResponse<String>> page = timed(() -> seller.session().get(record.page() + "&panel=" + network));
        assertThat(page.value().statusCode()).isEqualTo(200);
        assertThat(page.value().body()).contains("田中");
        assertThat(page.took()).isLessThan(PAGE);

        Sandbox.calm(network);
        Waiting.until(
                network + " is well again",
                PATIENCE,
                () -> posts(record, network).status() == 200);
    }

    private Answer posts(SavedRecord record, String network) {
        return seller.program().get(profiles(record) + "/" + network + "/posts");
    }

    private record Timed<T>(T value, Duration took) {}

    private static <T> Timed<T> timed(Supplier<T> call) {
        long begun = System.nanoTime();
        T value = call.get();
        return new Timed<>(value, Duration.ofNanos(System.nanoTime() - begun));
    }
}
