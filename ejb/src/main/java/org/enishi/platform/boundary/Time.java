package org.enishi.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where the program gets its time from. In a demo it may run ahead, with the networks' stand-ins. */
@ApplicationScoped
public class Time {

    private volatile Duration ahead = Duration.ZERO;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Running(ZoneOffset.UTC);
    }

    /** How far the program's time is ahead of the machine's from now on. */
    public void runAhead(Duration by) {
        ahead = by;
    }

    /** The machine's time, and so much more. */
    private final class Running extends Clock {

        private final ZoneId zone;

        Running(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Running(other);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
