package org.enishi.sandbox.fault;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A trouble that a network is to have.
 *
 * @param delayMillis how long SLOW waits before the call goes on
 * @param remaining for how many more calls; null means until it is taken back
 * @param path a regular expression looked for in the request's path; null means every API call
 * @param method the HTTP method; null means the kind's own default
 * @param status what DOWN answers with; 0 breaks the connection without an answer
 */
public record Fault(Kind kind, long delayMillis, Integer remaining, Pattern path, String method, int status) {

    public enum Kind {
        NONE,
        SLOW,
        DOWN,
        NONSENSE,
        COMMIT_AND_LOSE,
        RATE_LIMITED,
        FALSE_REVOKED,
        HOLD_BEFORE,
        HOLD_AFTER;

        /** These are about a write that is under way, so they let reads pass unless a method is named. */
        boolean isAboutWrites() {
            return this == COMMIT_AND_LOSE || this == HOLD_BEFORE || this == HOLD_AFTER;
        }
    }

    public static final Fault NONE = new Fault(Kind.NONE, 0, null, null, null, 0);

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    boolean strikes(String requestMethod, String requestPath) {
        if (kind == Kind.NONE || (remaining != null && remaining <= 0)) {
            return false;
        }
        if (method != null
                ? !method.equalsIgnoreCase(requestMethod)
                : kind.isAboutWrites() && !isWrite(requestMethod)) {
            return false;
        }
        return path != null ? path.matcher(requestPath).find() : kind == Kind.DOWN || isApiCall(requestPath);
    }

    private static boolean isWrite(String requestMethod) {
        return WRITES.contains(requestMethod.toUpperCase(java.util.Locale.ROOT));
    }

    /** Signing in and getting tokens are not API calls: a fault there has to be asked for by its path. */
    static boolean isApiCall(String requestPath) {
        return (requestPath.contains("/api/") || requestPath.contains("/graph/"))
                && !requestPath.contains("/oauth/")
                && !requestPath.contains("/oauth2/");
    }

    Fault used() {
        return remaining == null ? this : new Fault(kind, delayMillis, remaining - 1, path, method, status);
    }
}
