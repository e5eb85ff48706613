package org.enishi.network.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-23")
class OutboxLeaseTest {

    private static final Instant CLAIMED = Instant.parse("2026-06-01T09:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60})
    void aCallThatBeginsAtTheLastMomentEndsWithinTheLease(int seconds) {
        Duration timeout = Duration.ofSeconds(seconds);
        var lease = new OutboxLease(timeout);
        Instant until = CLAIMED.plus(lease.length());
        Instant last = CLAIMED.plus(lease.length().dividedBy(2));
        assertThat(last.plus(timeout)).isBefore(until);
        assertThat(lease.isTooShort(until, last)).isFalse();
    }

    @Test
    void noCallBeginsInTheSecondHalf() {
        var lease = new OutboxLease(Duration.ofSeconds(5));
        Instant until = CLAIMED.plus(lease.length());
        assertThat(lease.isTooShort(
                        until, CLAIMED.plus(lease.length().dividedBy(2)).plusMillis(1)))
                .isTrue();
    }
}
