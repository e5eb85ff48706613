package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** X's errors, by status and the last part of the type; the words in them are there to be ignored. */
@Tag("LI-22")
class XErrorsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:04:05Z");
    private static final String WIRE = "https://api.twitter.com/2/problems/";
    private static final String DOCUMENTED = "https://api.x.com/2/problems/";

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(401, "about:blank", NotAuthenticated.Cause.EXPIRED),
                arguments(402, WIRE + "credits", Refused.Cause.APP_BLOCKED),
                arguments(403, WIRE + "credits", Refused.Cause.APP_BLOCKED),
                arguments(403, DOCUMENTED + "credits", Refused.Cause.APP_BLOCKED),
                arguments(403, WIRE + "client-forbidden", Refused.Cause.APP_BLOCKED),
                arguments(403, WIRE + "unsupported-authentication", Refused.Cause.APP_BLOCKED),
                arguments(403, "about:blank", Refused.Cause.NOT_ALLOWED),
                arguments(403, DOCUMENTED + "not-authorized-for-resource", Refused.Cause.NOT_ALLOWED),
                arguments(404, "about:blank", Refused.Cause.NOT_FOUND),
                arguments(400, WIRE + "invalid-request", Refused.Cause.INVALID),
                arguments(500, "about:blank", Unreachable.Cause.DOWN),
                arguments(503, WIRE + "credits", Unreachable.Cause.DOWN),
                arguments(504, "about:blank", Unreachable.Cause.TIME_OUT),
                arguments(302, "about:blank", Unreachable.Cause.NONSENSE));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorIsToldByStatusAndType(int status, String type, Enum<?> cause) {
        var body = "{\"title\":\"Too Many Requests\",\"detail\":\"revoked\",\"type\":\"" + type + "\"}";
        Problem problem = new XErrors().problem(Reply.of(status, Reply.parsed(body)), NOW);
        assertThat(problem.code()).isEqualTo(cause.name());
    }

    @Test
    void anErrorWithoutABodyIsToldByItsStatus() {
        assertThat(new XErrors().problem(Reply.of(403, null), NOW).code()).isEqualTo("NOT_ALLOWED");
        assertThat(new XErrors().problem(Reply.of(401, null), NOW).code()).isEqualTo("EXPIRED");
    }

    private static Instant until(Map<String, String> headers) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        return ((LimitReached) new XErrors().problem(new Reply(429, null, all), NOW)).until();
    }

    private static String in(int seconds) {
        return Long.toString(NOW.plusSeconds(seconds).getEpochSecond());
    }

    @Test
    void theLatestOfTheWindowsThatAreUsedUpCounts() {
        assertThat(until(Map.of(
                        "x-rate-limit-remaining",
                        "0",
                        "x-rate-limit-reset",
                        in(60),
                        "x-user-limit-24hour-remaining",
                        "0",
                        "x-user-limit-24hour-reset",
                        in(7200),
                        "x-app-limit-24hour-remaining",
                        "5",
                        "x-app-limit-24hour-reset",
                        in(80_000))))
                .isEqualTo(NOW.plusSeconds(7200));
    }

    @Test
    void withoutSensibleHeadersItIsAQuarterOfAnHour() {
        assertThat(until(Map.of())).isEqualTo(NOW.plusSeconds(900));
        assertThat(until(Map.of("x-rate-limit-remaining", "0", "x-rate-limit-reset", in(-60))))
                .isEqualTo(NOW.plusSeconds(900));
        assertThat(until(Map.of("x-rate-limit-remaining", "0", "x-rate-limit-reset", "soon")))
                .isEqualTo(NOW.plusSeconds(900));
    }
}
