package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is fetched for a panel may be there before the page that began it has read what to show, or long after. */
@Tag("LI-23")
class PanelOpeningIT extends SocialTest {

    private static final int WINDOWS = 4;

    private static final int OPENINGS = 15;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private NetworkUser seller;

    /** The line to a network that failed too often is cut for a while: other tests need it whole. */
    @AfterEach
    void untilTheLineIsWholeAgain() {
        Sandbox.calm("linkedin");
        SavedRecord record = taro(seller.program());
        Waiting.until(
                "The line to LinkedIn is whole",
                PATIENCE,
                () -> seller.program()
                                .get(profiles(record) + "/linkedin/candidates?query=Tanaka")
                                .status()
                        == 200);
    }

    @Test
    void aPageIsWholeHoweverSoonAFetchEnds() throws Exception {
        seller = seller().authenticated("linkedin", "suzuki");
        SavedRecord record = taro(seller.program());
        // the quickest end that a fetch can come to
        Sandbox.fault("linkedin", "DOWN", Map.of());

        var windows = Executors.newFixedThreadPool(WINDOWS);
        try {
            List<Callable<List<Integer>>> work = IntStream.range(0, WINDOWS)
                    .mapToObj(i -> (Callable<List<Integer>>) () -> opened(seller, record))
                    .toList();
            for (Future<List<Integer>> statuses : windows.invokeAll(work)) {
                assertThat(statuses.get()).hasSize(OPENINGS).containsOnly(200);
            }
        } finally {
            windows.shutdownNow();
        }
    }

    /** How each opening of the record's page with its panel was answered. */
    private static List<Integer> opened(NetworkUser seller, SavedRecord record) {
        Session window = Session.of(EnishiUnderTest.server().http(), seller.user());
        return IntStream.range(0, OPENINGS)
                .mapToObj(i -> window.get(record.page() + "&panel=linkedin").statusCode())
                .toList();
    }
}
