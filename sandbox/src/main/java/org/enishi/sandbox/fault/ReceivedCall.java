package org.enishi.sandbox.fault;

import java.time.Instant;
import java.util.Map;

/**
 * A request that a network received. Secrets, codes and tokens are cut short in query, headers and body.
 *
 * @param status the answer's status; 0 while it is under way and when the connection was broken
 * @param fault the fault that struck it, or NONE
 */
public record ReceivedCall(
        long number,
        Instant at,
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        String actor,
        int status,
        long millis,
        String fault) {

    ReceivedCall answered(String who, int answerStatus, long took) {
        return new ReceivedCall(number, at, method, path, query, headers, body, who, answerStatus, took, fault);
    }
}
