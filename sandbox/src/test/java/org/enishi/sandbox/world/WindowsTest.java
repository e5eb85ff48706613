package org.enishi.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.enishi.sandbox.world.Limits.Subject;
import org.enishi.sandbox.world.Windows.Rule;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final Duration LONG = Duration.ofDays(1);
    private static final List<Rule> RULES =
            List.of(new Rule("likes", Subject.MEMBER, SHORT, 2), new Rule("likes", Subject.MEMBER, LONG, 3));

    private final SettableClock machine = new SettableClock("2026-11-01T00:00:00Z");
    private final SandboxClock clock = new SandboxClock(machine);
    private final Windows windows = new Windows(clock);

    private boolean isRefused(String member) {
        return windows.take(RULES, "likes", member).refused();
    }

    @Test
    void eachWindowBeginsWithItsFirstCallAndBothHaveToBeOpen() {
        assertThat(isRefused("sato")).isFalse();
        machine.pass(Duration.ofMinutes(14));
        assertThat(isRefused("sato")).isFalse();
        assertThat(isRefused("sato")).isTrue();
        assertThat(isRefused("suzuki")).isFalse();
        machine.pass(Duration.ofMinutes(1));
        assertThat(isRefused("sato")).isFalse();
        var over = windows.take(RULES, "likes", "sato");
        assertThat(over.refused()).isTrue();
        assertThat(over.left()).extracting(Windows.Left::remaining).containsExactly(1, 0);
        assertThat(over.left().get(1).reset())
                .isEqualTo(clock.now().minus(Duration.ofMinutes(15)).plus(LONG));
    }

    @Test
    void aRuleThatIsSetTakesThePlaceOfTheNetworksOwn() {
        windows.set(new Rule("likes", Subject.MEMBER, SHORT, 0));
        assertThat(isRefused("sato")).isTrue();
        windows.lift(new Rule("likes", Subject.MEMBER, SHORT, 0));
        assertThat(isRefused("sato")).isFalse();
    }
}
