package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each network's errors, by status and number. The cases stand in {@code errors.csv}: a new network adds its reader here
 * and its rows there.
 */
@DisplayName("Errors of networks")
@Tag("LI-04")
@Tag("LI-22")
@Tag("LI-23")
class NetworkErrorsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:04:05Z");
    private static final Instant MIDNIGHT_UTC = Instant.parse("2026-11-03T00:00:00Z");

    private static final Map<String, ErrorReader> READERS = Map.of(
            "linkedin",
            new LinkedInErrors(),
            "facebook",
            new FacebookErrors(),
            "x",
            new XErrors(),
            "mastodon",
            new MastodonErrors());

    /** What networks say in words, in whatever language. */
    private static final Set<String> WORDS = Set.of("message", "detail", "title", "error", "error_description");

    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvFileSource(resources = "errors.csv", delimiter = '|', quoteCharacter = '`')
    void areMadeIntoWhatTheyMean(
            String network, int status, String headers, String body, String meaning, String until) {
        Reply reply = reply(status, headers, Reply.parsed(body));
        assertThat(meaning(network, reply)).isEqualTo(meaning);
        if (until != null) {
            assertThat(((LimitReached) READERS.get(network).problem(reply, NOW)).until())
                    .isEqualTo(until.equals("midnight") ? MIDNIGHT_UTC : NOW.plus(Duration.parse(until)));
        }
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvFileSource(resources = "errors.csv", delimiter = '|', quoteCharacter = '`')
    void areReadByNumberWhateverTheirWords(
            String network, int status, String headers, String body, String meaning, String until) {
        JsonObject parsed = Reply.parsed(body);
        Reply reply = reply(status, headers, parsed == null ? null : reworded(parsed));
        assertThat(meaning(network, reply)).isEqualTo(meaning);
    }

    /** A good answer may say that it was the last one for now. */
    @ParameterizedTest
    @Tag("LI-21")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "facebook | X-App-Usage: {\"call_count\":28,\"total_time\":25,\"total_cputime\":25} | ",
                "facebook | X-App-Usage: {\"call_count\":28,\"total_time\":95,\"total_cputime\":25} | PT5M",
                "facebook | X-Business-Use-Case-Usage:"
                        + " {\"1\":[{\"call_count\":96,\"estimated_time_to_regain_access\":7}]} | PT7M",
                "facebook | X-Business-Use-Case-Usage:"
                        + " {\"1\":[{\"call_count\":3,\"estimated_time_to_regain_access\":99}]} | ",
                "facebook | X-App-Usage: nonsense | ",
                "linkedin | X-App-Usage: {\"call_count\":100} | ",
                "x | x-rate-limit-remaining: 0;x-rate-limit-reset: 1793631905 | PT1M",
                "x | x-rate-limit-remaining: 3;x-rate-limit-reset: 1793631905 | ",
                "x | x-rate-limit-remaining: 3;x-user-limit-24hour-remaining: 0;"
                        + "x-user-limit-24hour-reset: 1793639045 | PT2H",
                "mastodon | X-RateLimit-Remaining: 0;X-RateLimit-Reset: 2026-11-02T15:07:05Z | PT3M",
                "mastodon | X-RateLimit-Remaining: 1;X-RateLimit-Reset: 2026-11-02T15:07:05Z | ",
                "mastodon | X-RateLimit-Remaining: 299 | "
            })
    void aHeaderSaysWhenNothingIsLeft(String network, String header, String until) {
        assertThat(READERS.get(network).spentUntil(reply(200, header, null), NOW))
                .isEqualTo(java.util.Optional.ofNullable(until)
                        .map(Duration::parse)
                        .map(NOW::plus));
    }

    private static Reply reply(int status, String headers, JsonObject body) {
        Reply reply = Reply.of(status, body);
        if (headers != null) {
            for (String header : headers.split(";")) {
                int colon = header.indexOf(':');
                reply.headers()
                        .put(
                                header.substring(0, colon).strip(),
                                header.substring(colon + 1).strip());
            }
        }
        return reply;
    }

    /** The same with other words, such as would mislead who reads them. */
    private static JsonObject reworded(JsonObject body) {
        JsonObjectBuilder other = Json.createObjectBuilder();
        body.forEach((name, value) -> {
            if (value instanceof JsonString && WORDS.contains(name)) {
                other.add(name, "(#4) The token was revoked, has expired, or the limit is reached");
            } else {
                other.add(name, value instanceof JsonObject object ? reworded(object) : value);
            }
        });
        return other.build();
    }

    private static String meaning(String network, Reply reply) {
        Problem problem = READERS.get(network).problem(reply, NOW);
        if (problem instanceof NotAuthenticated p) {
            return p.cause().state().name();
        }
        if (problem instanceof LimitReached) {
            return "RATE_LIMITED";
        }
        return problem instanceof Refused p
                ? p.cause().name()
                : ((Unreachable) problem).cause().name();
    }
}
