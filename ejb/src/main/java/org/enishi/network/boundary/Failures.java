package org.enishi.network.boundary;

import java.time.Instant;
import java.util.Set;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.RemoteUnavailable;

/** Makes the problems of networks into the errors that users are told. */
public final class Failures {

    private static final Set<String> MENDABLE =
            Set.of("MISSING", "EXPIRED", "REVOKED", "SCOPE_MISSING", "CHECKPOINT", "NOT_GRANTED");
    private static final Set<String> REJECTED =
            Set.of("NOT_OFFERED", "INVALID", "DUPLICATE", "NOT_ALLOWED", "NOT_SPOKEN", "SERVER", "ADDRESS", "ALPHABET");

    private Failures() {}

    /** The key of a problem's text; its arguments are the network's name and the time until which it lasts, if any. */
    public static String key(String problemCode) {
        return "network.problem." + problemCode;
    }

    /** Whether the user can mend a problem by authenticating (again) and granting more. */
    public static boolean isMendable(String problemCode) {
        return MENDABLE.contains(problemCode);
    }

    /** What the network is called by its own people; the same in every language. */
    public static String name(Network network) {
        return switch (network) {
            case LINKEDIN -> "LinkedIn";
            case FACEBOOK -> "Facebook";
            case X -> "X";
            case MASTODON -> "Mastodon";
        };
    }

    public static BusinessException of(Network network, Problem problem) {
        return of(network, problem.code(), problem instanceof Problem.LimitReached limit ? limit.until() : null);
    }

    /** @param until from when it can be tried again; only with a limit */
    public static BusinessException of(Network network, String problemCode, Instant until) {
        String key = key(problemCode);
        String name = name(network);
        if (until != null) {
            return new QuotaExceeded(key, until, name, until);
        }
        if (isMendable(problemCode)) {
            return new Denied(key, name);
        }
        if (problemCode.equals("NOT_FOUND")) {
            return new NotFound(key, name);
        }
        return REJECTED.contains(problemCode) ? new Rejected(key, name) : new RemoteUnavailable(key, name);
    }
}
