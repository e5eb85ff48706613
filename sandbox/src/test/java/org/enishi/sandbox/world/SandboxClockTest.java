package org.enishi.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SandboxClockTest {

    private final SettableClock machine = new SettableClock("2026-11-01T00:00:00Z");
    private final SandboxClock clock = new SandboxClock(machine);

    @Test
    void aClockMovedToAMomentGoesOnFromThere() {
        clock.moveTo(Instant.parse("2027-01-01T00:00:00Z"));
        machine.pass(Duration.ofSeconds(5));
        assertThat(clock.now()).isEqualTo("2027-01-01T00:00:05Z");
    }

    @Test
    void aShiftCountsFromTheMachinesTimeAndNotFromTheShiftBefore() {
        clock.shift(Duration.ofDays(1));
        clock.shift(Duration.ofHours(1));
        assertThat(clock.now()).isEqualTo("2026-11-01T01:00:00Z");
    }
}
