package org.enishi.network.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;

/** LinkedIn's errors: the HTTP status, made precise by {@code serviceErrorCode}. */
final class LinkedInErrors implements ErrorReader {

    static final int INVALID_TOKEN = 65600;
    static final int REVOKED_TOKEN = 65601;
    static final int ACCESS_DENIED = 100;
    static final int DAY_LIMIT = 101;

    private static final Duration BACK_OFF = Duration.ofMinutes(5);

    @Override
    public Problem problem(Reply reply, Instant now) {
        int code = reply.number("serviceErrorCode");
        return switch (reply.status()) {
            case 401 ->
                Problem.notAuthenticated(
                        code == REVOKED_TOKEN || code == INVALID_TOKEN
                                ? NotAuthenticated.Cause.REVOKED
                                : NotAuthenticated.Cause.EXPIRED);
            case 403 ->
                code == ACCESS_DENIED
                        ? Problem.notAuthenticated(NotAuthenticated.Cause.SCOPE_MISSING)
                        : Problem.refused(Refused.Cause.NOT_OFFERED);
            case 404, 410 -> Problem.refused(Refused.Cause.NOT_FOUND);
            case 409 -> Problem.refused(Refused.Cause.DUPLICATE);
            case 426 -> Problem.refused(Refused.Cause.APP_BLOCKED);
            case 429 -> new LimitReached(code == DAY_LIMIT ? nextUtcDay(now) : now.plus(BACK_OFF));
            case 408, 504 -> Problem.unreachable(Unreachable.Cause.TIME_OUT);
            default ->
                reply.status() >= 500
                        ? Problem.unreachable(Unreachable.Cause.DOWN)
                        : reply.status() >= 400
                                ? Problem.refused(Refused.Cause.INVALID)
                                : Problem.unreachable(Unreachable.Cause.NONSENSE);
        };
    }

    /** LinkedIn counts by UTC days. */
    static Instant nextUtcDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
