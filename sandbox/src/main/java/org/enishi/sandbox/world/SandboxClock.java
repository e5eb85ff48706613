package org.enishi.sandbox.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The sandbox's own time: the machine's, moved by as much as a test or a trainer asked for. It keeps running. */
public final class SandboxClock {

    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    public SandboxClock(Clock base) {
        this.base = base;
    }

    public Instant now() {
        return base.instant().plus(offset);
    }

    public Duration offset() {
        return offset;
    }

    public void moveTo(Instant now) {
        offset = Duration.between(base.instant(), now);
    }

    public void shift(Duration newOffset) {
        offset = newOffset;
    }
}
