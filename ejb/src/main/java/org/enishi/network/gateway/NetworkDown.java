package org.enishi.network.gateway;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.enishi.network.boundary.Problem.Unreachable;

/** A call did not get a sensible answer. What circuit breakers count and what reads are retried on. */
public class NetworkDown extends Exception {

    private static final long serialVersionUID = 1L;

    private final Unreachable.Cause reason;
    private final boolean sent;

    NetworkDown(Unreachable.Cause reason, boolean sent, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.sent = sent;
    }

    /** @param failure what the client threw: only a connection that never came about is surely not sent */
    static NetworkDown of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpConnectTimeoutException) {
                return new NetworkDown(Unreachable.Cause.TIME_OUT, false, failure);
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return new NetworkDown(Unreachable.Cause.DOWN, false, failure);
            }
            if (cause instanceof SocketTimeoutException || cause instanceof HttpTimeoutException) {
                return new NetworkDown(Unreachable.Cause.TIME_OUT, true, failure);
            }
        }
        return new NetworkDown(Unreachable.Cause.DOWN, true, failure);
    }

    Unreachable.Cause reason() {
        return reason;
    }

    /** Whether the request may have reached the network. */
    boolean wasSent() {
        return sent;
    }
}
