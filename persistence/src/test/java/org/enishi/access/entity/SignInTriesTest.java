package org.enishi.access.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AC-17")
class SignInTriesTest {

    private static final Duration FIRST = Duration.ofSeconds(5);

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final SignInTries tries = new SignInTries("somebody", now);

    @Test
    void fiveFailuresCostNothing() {
        fail(5);
        assertThat(tries.waitingAt(now)).isEmpty();
    }

    @Test
    void afterTheSixthTheNextHasToWait() {
        fail(6);
        assertThat(wait(now)).isEqualTo(FIRST);
    }

    @Test
    void eachFurtherOneWaitsTwiceAsLong() {
        fail(6);
        failAfterTheWait();
        assertThat(wait(now)).isEqualTo(FIRST.multipliedBy(2));
        failAfterTheWait();
        assertThat(wait(now)).isEqualTo(FIRST.multipliedBy(4));
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        fail(6);
        for (int i = 0; i < 40; i++) {
            failAfterTheWait();
        }
        assertThat(wait(now)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void sixFailuresInALongerTimeCostNothing() {
        for (int i = 0; i < 20; i++) {
            tries.take(now, FIRST);
            now = now.plus(Duration.ofMinutes(3)).plusSeconds(1);
        }
        assertThat(tries.waitingAt(now)).isEmpty();
    }

    @Test
    void aQuarterOfAnHourAfterTheWaitAllIsForgotten() {
        fail(6);
        now = tries.waitingAt(now).orElseThrow().plus(SignInTries.WINDOW);
        fail(5);
        assertThat(tries.waitingAt(now)).isEmpty();
    }

    @Test
    void aSuccessTakesItsOwnTryBack() {
        fail(5);
        now = now.plusMillis(1);
        tries.take(now, FIRST);
        assertThat(tries.waitingAt(now)).isPresent();
        tries.giveBack(now);
        assertThat(tries.waitingAt(now)).isEmpty();
    }

    @Test
    void aSuccessDoesNotForgetWhatFailedBefore() {
        fail(6);
        now = tries.waitingAt(now).orElseThrow();
        tries.take(now, FIRST);
        tries.giveBack(now);
        now = now.plusMillis(1);
        tries.take(now, FIRST);
        assertThat(wait(now)).isEqualTo(FIRST.multipliedBy(2));
    }

    @Test
    void aSuccessAmongTriesMadeAtOnceLiftsTheWaitThatItCaused() {
        Instant mine = now;
        tries.take(mine, FIRST);
        for (int i = 0; i < 5; i++) {
            now = now.plusMillis(1);
            tries.take(now, FIRST);
        }
        assertThat(tries.waitingAt(now)).isPresent();
        tries.giveBack(mine);
        assertThat(tries.waitingAt(now)).isEmpty();
    }

    private Duration wait(Instant from) {
        return Duration.between(from, tries.waitingAt(from).orElseThrow());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            now = now.plusMillis(1);
            tries.take(now, FIRST);
        }
    }

    private void failAfterTheWait() {
        now = tries.waitingAt(now).orElseThrow();
        tries.take(now, FIRST);
    }
}
