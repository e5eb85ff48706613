package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;

/**
 * LinkedIn calls a token revoked for some seconds after it was issued. Within the first minute, that is asked again
 * a few times before anybody believes it.
 */
@ApplicationScoped
public class FreshToken {

    /** The network does not know the token yet. */
    static class NotYetKnown extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Retry(maxRetries = 6, delay = 1500, maxDuration = 15000, retryOn = NotYetKnown.class)
    <T> Answer<T> patiently(Supplier<Answer<T>> call) throws NotYetKnown {
        Answer<T> answer = call.get();
        if (saysRevoked(answer)) {
            throw new NotYetKnown();
        }
        return answer;
    }

    static boolean saysRevoked(Answer<?> answer) {
        return answer.problem()
                .filter(Problem.notAuthenticated(NotAuthenticated.Cause.REVOKED)::equals)
                .isPresent();
    }
}
