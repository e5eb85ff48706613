package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each network's errors, by status and number; the words in them are there to be ignored. */
@DisplayName("Errors of networks")
class NetworkErrorsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:04:05Z");
    private static final Instant MIDNIGHT_UTC = Instant.parse("2026-11-03T00:00:00Z");

    static Stream<Arguments> linkedIn() {
        return Stream.of(
                arguments(401, "{\"serviceErrorCode\":65601,\"message\":\"m\"}", NotAuthenticated.Cause.REVOKED),
                arguments(401, "{\"serviceErrorCode\":65600,\"message\":\"m\"}", NotAuthenticated.Cause.REVOKED),
                arguments(401, "{\"serviceErrorCode\":65602,\"message\":\"revoked\"}", NotAuthenticated.Cause.EXPIRED),
                arguments(401, "{\"serviceErrorCode\":401,\"status\":401}", NotAuthenticated.Cause.EXPIRED),
                arguments(401, null, NotAuthenticated.Cause.EXPIRED),
                arguments(403, "{\"serviceErrorCode\":100}", NotAuthenticated.Cause.SCOPE_MISSING),
                arguments(403, "{\"message\":\"Not enough permissions\"}", Refused.Cause.NOT_OFFERED),
                arguments(404, "{}", Refused.Cause.NOT_FOUND),
                arguments(409, "{}", Refused.Cause.DUPLICATE),
                arguments(426, "{\"code\":\"NONEXISTENT_VERSION\"}", Refused.Cause.APP_BLOCKED),
                arguments(400, "{\"code\":\"ILLEGAL_ARGUMENT\"}", Refused.Cause.INVALID),
                arguments(422, "{}", Refused.Cause.INVALID),
                arguments(500, null, Unreachable.Cause.DOWN),
                arguments(503, "{\"serviceErrorCode\":65601}", Unreachable.Cause.DOWN),
                arguments(504, null, Unreachable.Cause.TIME_OUT),
                arguments(302, null, Unreachable.Cause.NONSENSE));
    }

    static Stream<Arguments> facebook() {
        return Stream.of(
                graph(190, 458, NotAuthenticated.Cause.REVOKED),
                graph(190, 463, NotAuthenticated.Cause.EXPIRED),
                graph(190, 460, NotAuthenticated.Cause.EXPIRED),
                graph(190, 467, NotAuthenticated.Cause.EXPIRED),
                graph(190, 459, NotAuthenticated.Cause.CHECKPOINT),
                graph(190, 464, NotAuthenticated.Cause.CHECKPOINT),
                graph(190, 0, NotAuthenticated.Cause.EXPIRED),
                graph(102, 0, NotAuthenticated.Cause.EXPIRED),
                graph(368, 0, NotAuthenticated.Cause.CHECKPOINT),
                graph(1404078, 0, NotAuthenticated.Cause.CHECKPOINT),
                graph(10, 2018278, NotAuthenticated.Cause.SCOPE_MISSING),
                graph(200, 0, NotAuthenticated.Cause.SCOPE_MISSING),
                graph(299, 0, NotAuthenticated.Cause.SCOPE_MISSING),
                graph(3, 0, Refused.Cause.APP_BLOCKED),
                graph(100, 33, Refused.Cause.NOT_FOUND),
                graph(803, 0, Refused.Cause.NOT_FOUND),
                graph(100, 0, Refused.Cause.INVALID),
                graph(506, 0, Refused.Cause.DUPLICATE),
                graph(551, 0, Refused.Cause.NOT_OFFERED),
                graph(1609005, 0, Refused.Cause.INVALID),
                graph(1, 0, Unreachable.Cause.DOWN),
                graph(2, 0, Unreachable.Cause.DOWN),
                arguments(500, null, Unreachable.Cause.DOWN),
                arguments(504, null, Unreachable.Cause.TIME_OUT),
                arguments(400, "{\"error\":\"text\"}", Unreachable.Cause.NONSENSE));
    }

    private static Arguments graph(int code, int subcode, Enum<?> cause) {
        return arguments(
                400,
                "{\"error\":{\"message\":\"(#4) Application request limit reached\",\"code\":" + code
                        + (subcode == 0 ? "" : ",\"error_subcode\":" + subcode) + "}}",
                cause);
    }

    @ParameterizedTest
    @MethodSource("linkedIn")
    @Tag("LI-04")
    void ofLinkedInAreReadByNumber(int status, String body, Enum<?> cause) {
        assertThat(cause(new LinkedInErrors(), status, body)).isEqualTo(cause);
    }

    @ParameterizedTest
    @MethodSource("facebook")
    @Tag("LI-04")
    void ofFacebookAreReadByNumber(int status, String body, Enum<?> cause) {
        assertThat(cause(new FacebookErrors(), status, body)).isEqualTo(cause);
    }

    @Test
    @Tag("LI-22")
    void linkedInsDayEndsAtMidnightUtc() {
        assertThat(until(new LinkedInErrors(), Reply.of(429, Reply.parsed("{\"serviceErrorCode\":101}"))))
                .isEqualTo(MIDNIGHT_UTC);
        assertThat(until(new LinkedInErrors(), Reply.of(429, null))).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {4, 17, 32, 341, 613, 80001, 80009})
    @Tag("LI-22")
    void facebooksLimitsLastAnHourUnlessItSaysOtherwise(int code) {
        Reply reply = Reply.of(403, Reply.parsed("{\"error\":{\"code\":" + code + "}}"));
        assertThat(until(new FacebookErrors(), reply)).isEqualTo(NOW.plus(Duration.ofHours(1)));

        reply.headers()
                .put(
                        "x-business-use-case-usage",
                        "{\"1\":[{\"estimated_time_to_regain_access\":19}],\"2\":[{\"call_count\":3}]}");
        assertThat(until(new FacebookErrors(), reply)).isEqualTo(NOW.plus(Duration.ofMinutes(19)));

        reply.headers().put("x-business-use-case-usage", "nonsense");
        assertThat(until(new FacebookErrors(), reply)).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private static Instant until(ErrorReader errors, Reply reply) {
        return ((LimitReached) errors.problem(reply, NOW)).until();
    }

    private static Enum<?> cause(ErrorReader errors, int status, String body) {
        Problem problem = errors.problem(Reply.of(status, Reply.parsed(body)), NOW);
        if (problem instanceof NotAuthenticated p) {
            return p.cause();
        }
        return problem instanceof Refused p ? p.cause() : ((Unreachable) problem).cause();
    }
}
