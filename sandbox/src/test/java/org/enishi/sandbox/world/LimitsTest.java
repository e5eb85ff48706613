package org.enishi.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.enishi.sandbox.world.Limits.Limit;
import org.enishi.sandbox.world.Limits.Subject;
import org.enishi.sandbox.world.Limits.Window;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final SettableClock machine = new SettableClock("2026-11-01T23:30:00Z");
    private final SandboxClock clock = new SandboxClock(machine);

    @Test
    void aMembersDayEndsAtMidnightUtc() {
        var limits = new Limits(clock, Window.UTC_DAY);
        limits.set(new Limit("people-search", 1, null));
        assertThat(limits.take("people-search", "sato")).isEmpty();
        assertThat(limits.take("people-search", "sato")).contains(Subject.MEMBER);
        assertThat(limits.take("people-search", "suzuki")).isEmpty();
        assertThat(limits.take("posts", "sato")).isEmpty();
        machine.pass(Duration.ofMinutes(30));
        assertThat(limits.take("people-search", "sato")).isEmpty();
    }

    @Test
    void anApplicationsHourRolls() {
        var limits = new Limits(clock, Window.ROLLING_HOUR);
        limits.set(new Limit(Limits.ALL, null, 2));
        limits.take("user", "sato");
        machine.pass(Duration.ofMinutes(40));
        limits.take("posts", "suzuki");
        assertThat(limits.applicationUsage()).isEqualTo(100);
        assertThat(limits.take("user", "sato")).contains(Subject.APPLICATION);
        machine.pass(Duration.ofMinutes(21));
        assertThat(limits.take("user", "sato")).isEmpty();
        assertThat(limits.take("user", "sato")).contains(Subject.APPLICATION);
    }

    @Test
    void aCallOfANetworkWithOneLimitForAllCountsOnce() {
        var limits = new Limits(clock, Window.FIVE_MINUTES);
        limits.set(new Limit(Limits.ALL, 2, null));
        limits.take(Limits.ALL, "sato");
        assertThat(limits.left(Limits.ALL, "sato")).isEqualTo(1);
        assertThat(limits.take(Limits.ALL, "sato")).isEmpty();
        assertThat(limits.take(Limits.ALL, "sato")).contains(Subject.MEMBER);
    }

    @Test
    void aRefusedCallCostsNothing() {
        var limits = new Limits(clock, Window.ROLLING_HOUR);
        limits.set(new Limit("user", 1, null));
        limits.take("user", "sato");
        machine.pass(Duration.ofMinutes(59));
        assertThat(limits.take("user", "sato")).contains(Subject.MEMBER);
        machine.pass(Duration.ofMinutes(2));
        assertThat(limits.take("user", "sato")).isEmpty();
    }

    @Test
    void settingALimitBeginsTheCountAnew() {
        var limits = new Limits(clock, Window.UTC_DAY);
        limits.take("user", "sato");
        limits.set(new Limit("user", 1, null));
        assertThat(limits.take("user", "sato")).isEmpty();
    }
}
