package org.enishi.network.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** The line to X. */
@ApplicationScoped
public class XCircuit implements Circuit {

    // delay in milliseconds: the server ignores delayUnit
    @Override
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.6, delay = 15000, failOn = NetworkDown.class)
    public Reply call(Request request) throws NetworkDown {
        return request.send();
    }
}
