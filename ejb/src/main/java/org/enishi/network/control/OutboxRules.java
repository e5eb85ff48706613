package org.enishi.network.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;

/** When a write is tried or looked up again. */
final class OutboxRules {

    static final Duration BETWEEN_LOOK_UPS = Duration.ofMinutes(1);

    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    // networks show what they have just taken in with some delay
    private static final Duration TO_SETTLE = Duration.ofSeconds(10);

    private OutboxRules() {}

    /** When to send again what was certainly not done, or may be done twice; nothing after too many attempts. */
    static Optional<Instant> againAt(int attempt, Instant now) {
        if (attempt >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        return Optional.of(now.plus(FIRST_PAUSE.multipliedBy((long) Math.pow(3, Math.max(0, attempt - 1)))));
    }

    static Instant lookUpAt(Instant now) {
        return now.plus(TO_SETTLE);
    }

    /** Whether a failed look-up may succeed later; otherwise nobody but the user can tell. */
    static boolean canLookUpLater(Problem problem) {
        return !(problem instanceof Refused)
                && !problem.equals(Problem.notAuthenticated(NotAuthenticated.Cause.SCOPE_MISSING));
    }
}
