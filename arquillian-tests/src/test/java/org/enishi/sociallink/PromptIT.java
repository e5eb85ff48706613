package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.WebPages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page answers within a second, also while a network answers nothing at all. */
@Tag("QU-23")
class PromptIT extends RestTest {

    /** The first is for warming up; of the others the best counts, as the machine may be busy with something else. */
    private static final int TIMES = 4;

    private static NetworkUser seller;
    private static SavedRecord record;

    @BeforeAll
    static void holdNetworks() {
        Sandbox.reset();
        seller = NetworkUser.of(
                        aUser().withProfile("Sales with social").saved(),
                        EnishiUnderTest.server().http())
                .authenticated("linkedin", "suzuki");
        record = SocialTest.tied(seller.program(), "linkedin");
        Sandbox.fault("linkedin", "HOLD_BEFORE", Map.of("method", "GET"));
    }

    @AfterAll
    static void letThemGo() {
        Sandbox.reset();
    }

    static Stream<String> pages() {
        return Stream.concat(WebPages.all().stream(), Stream.of("/leads/record.xhtml?panel=linkedin"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsThereWithinASecond(String page) {
        String address = page + (page.contains("?") ? "&id=" : "?id=") + record.id();
        long best = IntStream.range(0, TIMES)
                .mapToLong(i -> timed(address))
                .skip(1)
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(best)).as(address).isLessThan(Duration.ofSeconds(1));
    }

    private static long timed(String address) {
        long begun = System.nanoTime();
        seller.session().get(address);
        return System.nanoTime() - begun;
    }
}
