package org.enishi.sandbox.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FediverseTest {

    private static final Instant NOW = Instant.parse("2026-11-01T03:00:00Z");

    private final Fediverse fediverse = new Fediverse();

    {
        fediverse.reset(NOW);
    }

    private Profile person(String key) {
        return fediverse.profileByKey(key).orElseThrow();
    }

    private List<Status> of(String author, String viewer) {
        return fediverse
                .statuses(person(viewer), s -> s.author().equals(person(author)))
                .toList();
    }

    @Test
    void whoFollowsSeesMore() {
        assertThat(of("yamamoto-misaki", "sato"))
                .hasSize(of("yamamoto-misaki", "suzuki").size() + 1);
    }

    @Test
    void nothingWasWrittenInTheFutureAndNumbersRiseWithTime() {
        List<Status> all = fediverse.statuses(person("sato"), s -> true).toList();
        assertThat(all)
                .allMatch(s -> !s.created().isAfter(NOW))
                .isSortedAccordingTo((a, b) -> Long.compare(b.number(), a.number()));
    }

    @Test
    void namesAreFoundInTheirOrderAndHandlesExactly() {
        assertThat(fediverse.search("田中 太郎", "hana.example"))
                .extracting(Profile::key)
                .containsExactly("tanaka-taro", "tanaka-taro-kyoto");
        assertThat(fediverse.search("太郎 田中", "hana.example")).isEmpty();
        assertThat(fediverse.search("@Misaki@kaze.example", "hana.example"))
                .extracting(Profile::key)
                .containsExactly("yamamoto-misaki");
        assertThat(fediverse.search("後藤", "kaze.example")).isEmpty();
    }

    @Test
    void aKeyIsRememberedForAnHour() {
        Server server = fediverse.server(Fediverse.FIRST);
        Status status = of("tanaka-taro", "sato").get(0);
        server.remember(person("sato"), "k", status, NOW);
        assertThat(server.answered(person("sato"), "k", NOW.plus(Duration.ofMinutes(59))))
                .contains(status);
        assertThat(server.answered(person("sato"), "k", NOW.plus(Duration.ofMinutes(60))))
                .isEmpty();
        assertThat(server.answered(person("ito"), "k", NOW)).isEmpty();
    }

    @Test
    void whoeverIsLockedIsAskedFirst() {
        assertThat(fediverse.follow(person("sato"), person("nakamura-yui"))).isTrue();
        assertThat(fediverse.follows(person("sato"), person("nakamura-yui"))).isFalse();
        assertThat(fediverse.hasRequested(person("sato"), person("nakamura-yui")))
                .isTrue();
    }

    @Test
    void answersStandBelowWhatTheyAnswer() {
        Status line = of("tanaka-taro", "sato").stream()
                .filter(s -> s.text().startsWith("新しい検査ライン"))
                .findFirst()
                .orElseThrow();
        assertThat(fediverse.descendants(line, person("sato")))
                .extracting(s -> s.author().key())
                .containsExactly("yoshida-makoto", "tanaka-taro", "dubois-claire");
    }
}
