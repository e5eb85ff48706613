package org.enishi.network.boundary;

import java.time.Instant;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.RemoteUnavailable;

/** Makes the problems of networks into the errors that users are told. */
public final class Failures {

    private Failures() {}

    /** The key of a problem's text; its arguments are the network's name and the time until which it lasts, if any. */
    public static String key(String problemCode) {
        return "network.problem." + problemCode;
    }

    /** What the network is called by its own people; the same in every language. */
    public static String name(Network network) {
        return switch (network) {
            case LINKEDIN -> "LinkedIn";
            case FACEBOOK -> "Facebook";
        };
    }

    public static BusinessException of(Network network, Problem problem) {
        String key = key(problem.code());
        String name = name(network);
        if (problem instanceof Problem.LimitReached limit) {
            Instant until = limit.until();
            return new QuotaExceeded(key, until, name, until);
        }
        if (problem instanceof Problem.NotAuthenticated) {
            return new Denied(key, name);
        }
        if (problem instanceof Problem.Refused refused) {
            return switch (refused.cause()) {
                case NOT_FOUND -> new NotFound(key, name);
                case NOT_GRANTED -> new Denied(key, name);
                case APP_BLOCKED -> new RemoteUnavailable(key, name);
                case NOT_OFFERED, INVALID, DUPLICATE -> new Rejected(key, name);
            };
        }
        return new RemoteUnavailable(key, name);
    }
}
