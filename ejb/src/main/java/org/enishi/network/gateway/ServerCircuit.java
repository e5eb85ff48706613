package org.enishi.network.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * The line to one of a network's many servers. A breaker of its own, since the platform's belongs to a method: one dead
 * server must not cut the lines to all.
 */
final class ServerCircuit implements Circuit {

    private static final int VOLUME = 10;
    private static final int MOST_FAILURES = 6;

    private final Clock clock;
    private final Duration rest;
    private final boolean[] failed = new boolean[VOLUME];
    private int calls;
    private Instant closedUntil;

    /** @param rest how long a server is left alone that failed too often */
    ServerCircuit(Clock clock, Duration rest) {
        this.clock = clock;
        this.rest = rest;
    }

    @Override
    public Reply call(Request request) throws NetworkDown {
        admit();
        try {
            Reply reply = request.send();
            count(false);
            return reply;
        } catch (NetworkDown e) {
            count(true);
            throw e;
        }
    }

    private synchronized void admit() {
        if (closedUntil != null && clock.instant().isBefore(closedUntil)) {
            throw new CircuitBreakerOpenException("The server is left alone for a moment");
        }
        closedUntil = null;
    }

    private synchronized void count(boolean failure) {
        failed[calls % VOLUME] = failure;
        calls++;
        int failures = 0;
        for (boolean f : failed) {
            failures += f ? 1 : 0;
        }
        if (failure && calls >= VOLUME && failures >= MOST_FAILURES) {
            closedUntil = clock.instant().plus(rest);
            calls = 0;
            java.util.Arrays.fill(failed, false);
        }
    }
}
