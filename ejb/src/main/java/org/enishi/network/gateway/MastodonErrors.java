package org.enishi.network.gateway;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;

/**
 * Errors of Mastodon and its kin: the HTTP status, for tokens made precise by the header that the standard has for them
 * (RFC 6750). Bodies hold sentences only.
 */
final class MastodonErrors implements ErrorReader {

    private static final Set<String> NOT_FOR_US =
            Set.of("unsupported_grant_type", "unauthorized_client", "invalid_scope");
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    @Override
    public Problem problem(Reply reply, Instant now) {
        return switch (reply.status()) {
            case 401 -> Problem.notAuthenticated(NotAuthenticated.Cause.REVOKED);
            case 403 ->
                Problem.notAuthenticated(
                        isScopeMissing(reply)
                                ? NotAuthenticated.Cause.SCOPE_MISSING
                                // or the one thing isn't allowed: the account itself tells, see MastodonCalls
                                : NotAuthenticated.Cause.CHECKPOINT);
            // of its OAuth: the words are the standard's and have a fixed meaning (RFC 6749)
            case 400 ->
                Problem.refused(
                        NOT_FOR_US.contains(String.valueOf(JsonTree.text(reply.body(), "error")))
                                ? Refused.Cause.NOT_OFFERED
                                : Refused.Cause.INVALID);
            case 404, 410 -> Problem.refused(Refused.Cause.NOT_FOUND);
            case 405, 501 -> Problem.refused(Refused.Cause.NOT_OFFERED);
            case 429 -> new LimitReached(until(reply, now));
            case 408, 504 -> Problem.unreachable(Unreachable.Cause.TIME_OUT);
            default ->
                reply.status() >= 500
                        ? Problem.unreachable(Unreachable.Cause.DOWN)
                        : reply.status() >= 400
                                ? Problem.refused(Refused.Cause.INVALID)
                                // a redirect, which is followed nowhere
                                : Problem.unreachable(Unreachable.Cause.NONSENSE);
        };
    }

    /** Servers say with every answer how many calls are left of their few minutes. */
    @Override
    public Optional<Instant> spentUntil(Reply reply, Instant now) {
        return reply.header("X-RateLimit-Remaining").filter("0"::equals).map(none -> until(reply, now));
    }

    private static boolean isScopeMissing(Reply reply) {
        return reply.header("WWW-Authenticate")
                .filter(header -> header.contains("insufficient_scope"))
                .isPresent();
    }

    /** When the server lets us in again: it says a time, its kin seconds; five minutes where nobody does. */
    private static Instant until(Reply reply, Instant now) {
        return reply.header("X-RateLimit-Reset")
                .flatMap(MastodonErrors::moment)
                .or(() -> reply.header("Retry-After")
                        .flatMap(MastodonErrors::number)
                        .map(now::plusSeconds))
                .filter(until -> until.isAfter(now) && until.isBefore(now.plus(LONGEST)))
                .orElse(now.plus(WINDOW));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            // not a time in words: seconds since 1970, as other software has it
            return number(text).map(Instant::ofEpochSecond);
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,11}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
