package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonErrorsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static Problem problem(int status, String header, String value) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (header != null) {
            headers.put(header, value);
        }
        return new MastodonErrors().problem(new Reply(status, null, headers), NOW);
    }

    @ParameterizedTest
    @Tag("LI-04")
    @CsvSource({
        "401, REVOKED",
        "403, CHECKPOINT",
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "405, NOT_OFFERED",
        "501, NOT_OFFERED",
        "400, INVALID",
        "422, INVALID",
        "429, LIMIT_REACHED",
        "408, TIME_OUT",
        "504, TIME_OUT",
        "500, DOWN",
        "502, DOWN",
        "503, DOWN",
        "301, NONSENSE"
    })
    void byTheStatus(int status, String code) {
        assertThat(problem(status, null, null).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "insufficient_scope, SCOPE_MISSING",
        "invalid_token, CHECKPOINT",
    })
    void aScopeThatIsMissingHasAHeader(String error, String code) {
        assertThat(problem(403, "WWW-Authenticate", "Bearer realm=\"Doorkeeper\", error=\"" + error + "\"")
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @Tag("LI-22")
    @CsvSource({
        "X-RateLimit-Reset, 2026-11-22T00:03:00.123456Z, 2026-11-22T00:03:00.123456Z",
        "X-RateLimit-Reset, 2026-11-22T09:03:00+09:00, 2026-11-22T00:03:00Z",
        "x-ratelimit-reset, 1795305780, 2026-11-22T00:03:00Z",
        "Retry-After, 60, 2026-11-22T00:01:00Z",
        "X-RateLimit-Reset, soon, 2026-11-22T00:05:00Z",
        "X-RateLimit-Reset, 2020-01-01T00:00:00Z, 2026-11-22T00:05:00Z",
        "X-RateLimit-Reset, 2099-01-01T00:00:00Z, 2026-11-22T00:05:00Z",
        "X-None, x, 2026-11-22T00:05:00Z"
    })
    void aLimitLastsAsLongAsTheServerSays(String header, String value, Instant until) {
        assertThat(problem(429, header, value)).isEqualTo(new LimitReached(until));
    }

    @ParameterizedTest
    @Tag("LI-21")
    @CsvSource({"0, true", "1, false", "299, false"})
    void theLastCallOfAWindowSaysSo(String left, boolean spent) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("X-RateLimit-Remaining", left);
        headers.put("X-RateLimit-Reset", "2026-11-22T00:03:00Z");
        assertThat(new MastodonErrors()
                        .spentUntil(new Reply(200, null, headers), NOW)
                        .isPresent())
                .isEqualTo(spent);
    }
}
