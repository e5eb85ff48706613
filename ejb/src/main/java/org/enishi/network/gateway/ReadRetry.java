package org.enishi.network.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Asks again when a network did not answer sensibly. For reads only: a write is never repeated blindly (LI-23). */
@ApplicationScoped
public class ReadRetry {

    @Retry(maxRetries = 2, delay = 400, jitter = 200, retryOn = NetworkDown.class)
    Reply read(Circuit circuit, Circuit.Request request) throws NetworkDown {
        return circuit.call(request);
    }
}
