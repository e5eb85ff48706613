package org.enishi.network.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;

/**
 * X's errors: the HTTP status, made precise by the last part of the problem's type. Its host is one in the documentation
 * and another on the wire.
 */
final class XErrors implements ErrorReader {

    private static final Duration SHORT_WINDOW = Duration.ofMinutes(15);
    private static final List<String> WINDOWS = List.of("x-rate-limit", "x-app-limit-24hour", "x-user-limit-24hour");

    @Override
    public Problem problem(Reply reply, Instant now) {
        return switch (reply.status()) {
            // over or taken back: only a try to renew it tells
            case 401 -> Problem.notAuthenticated(NotAuthenticated.Cause.EXPIRED);
            case 402 -> Problem.refused(Refused.Cause.APP_BLOCKED);
            case 403 -> Problem.refused(forbidden(type(reply)));
            case 404, 410 -> Problem.refused(Refused.Cause.NOT_FOUND);
            case 409 -> Problem.refused(Refused.Cause.DUPLICATE);
            case 429 -> new LimitReached(exhaustedUntil(reply, now).orElse(now.plus(SHORT_WINDOW)));
            case 408, 504 -> Problem.unreachable(Unreachable.Cause.TIME_OUT);
            default ->
                reply.status() >= 500
                        ? Problem.unreachable(Unreachable.Cause.DOWN)
                        : reply.status() >= 400
                                ? Problem.refused(Refused.Cause.INVALID)
                                : Problem.unreachable(Unreachable.Cause.NONSENSE);
        };
    }

    @Override
    public Optional<Instant> spentUntil(Reply reply, Instant now) {
        return exhaustedUntil(reply, now);
    }

    private static Refused.Cause forbidden(String type) {
        return switch (type) {
            case "credits", "client-forbidden", "unsupported-authentication", "usage-capped" ->
                Refused.Cause.APP_BLOCKED;
            case "resource-not-found" -> Refused.Cause.NOT_FOUND;
            // who may answer, write to or follow whom is the other person's choice, or X's rule
            default -> Refused.Cause.NOT_ALLOWED;
        };
    }

    /** An error that came beside, or instead of, what was asked for, with a good status. */
    static Refused.Cause partial(String type) {
        return switch (lastPart(type)) {
            case "resource-not-found", "resource-unavailable" -> Refused.Cause.NOT_FOUND;
            case "not-authorized-for-resource", "disallowed-resource" -> Refused.Cause.NOT_ALLOWED;
            default -> Refused.Cause.INVALID;
        };
    }

    private static String type(Reply reply) {
        return lastPart(JsonTree.text(reply.body(), "type"));
    }

    private static String lastPart(String type) {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    /**
     * A limit is over only when all windows that are used up have begun anew: the latest counts. Nothing if none is used
     * up.
     */
    static Optional<Instant> exhaustedUntil(Reply reply, Instant now) {
        return WINDOWS.stream()
                .filter(window ->
                        number(reply, window + "-remaining").filter(n -> n <= 0).isPresent())
                .flatMap(window -> number(reply, window + "-reset").stream())
                .map(Instant::ofEpochSecond)
                .filter(reset -> reset.isAfter(now))
                .max(Comparator.naturalOrder());
    }

    private static Optional<Long> number(Reply reply, String header) {
        return reply.header(header)
                .map(String::strip)
                .filter(v -> v.matches("-?\\d{1,12}"))
                .map(Long::valueOf);
    }
}
