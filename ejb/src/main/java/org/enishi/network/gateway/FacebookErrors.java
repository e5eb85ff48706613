package org.enishi.network.gateway;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.NotAuthenticated.Cause;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;

/** Facebook's errors: {@code error.code} and {@code error.error_subcode}; the HTTP status says little. */
final class FacebookErrors implements ErrorReader {

    private static final String APP_USAGE = "X-App-Usage";
    private static final String USAGE = "X-Business-Use-Case-Usage";
    // personal and application limits look back over an hour
    private static final Duration LIMIT = Duration.ofHours(1);
    // a message to somebody who has not written to us of late
    private static final int OUTSIDE_WINDOW = 2018278;
    private static final Duration TOO_FAST = Duration.ofMinutes(5);

    /** In percent: from here on the next call is likely to be refused. */
    private static final int SPENT = 95;

    @Override
    public Optional<Instant> spentUntil(Reply reply, Instant now) {
        boolean spent = Stream.of(APP_USAGE, USAGE)
                .flatMap(name -> reply.header(name).stream())
                .anyMatch(usage -> highestUse(usage) >= SPENT);
        return spent
                ? Optional.of(reply.header(USAGE)
                        .flatMap(FacebookErrors::longestWait)
                        .map(now::plus)
                        .orElse(now.plus(TOO_FAST)))
                : Optional.empty();
    }

    @Override
    public Problem problem(Reply reply, Instant now) {
        int code = reply.number("error", "code");
        int subcode = reply.number("error", "error_subcode");
        return switch (code) {
            case 102, 190 -> Problem.notAuthenticated(ofToken(subcode));
            case 368, 1404078 -> Problem.notAuthenticated(Cause.CHECKPOINT);
            case 10 ->
                subcode == OUTSIDE_WINDOW
                        ? Problem.refused(Refused.Cause.NOT_OFFERED)
                        : Problem.notAuthenticated(Cause.SCOPE_MISSING);
            case 3 -> Problem.refused(Refused.Cause.APP_BLOCKED);
            case 4, 17, 32, 341, 613 -> new LimitReached(until(reply, now));
            case 1390008 -> new LimitReached(now.plus(TOO_FAST));
            case 506 -> Problem.refused(Refused.Cause.DUPLICATE);
            case 551 -> Problem.refused(Refused.Cause.NOT_OFFERED);
            case 803 -> Problem.refused(Refused.Cause.NOT_FOUND);
            case 100 -> Problem.refused(subcode == 33 ? Refused.Cause.NOT_FOUND : Refused.Cause.INVALID);
            case 1, 2 -> Problem.unreachable(Unreachable.Cause.DOWN);
            default -> ofRange(code, reply, now);
        };
    }

    private static Cause ofToken(int subcode) {
        return switch (subcode) {
            case 458 -> Cause.REVOKED;
            case 459, 464 -> Cause.CHECKPOINT;
            // 460 password changed, 463 expired, 467 invalid, none: only a new consent helps
            default -> Cause.EXPIRED;
        };
    }

    private static Problem ofRange(int code, Reply reply, Instant now) {
        if (code >= 200 && code <= 299) {
            return Problem.notAuthenticated(Cause.SCOPE_MISSING);
        }
        if (code >= 80000 && code <= 80014) {
            return new LimitReached(until(reply, now));
        }
        int status = reply.status();
        if (code != 0 && status < 500) {
            return Problem.refused(Refused.Cause.INVALID);
        }
        return switch (status) {
            case 404 -> Problem.refused(Refused.Cause.NOT_FOUND);
            case 429 -> new LimitReached(until(reply, now));
            case 408, 504 -> Problem.unreachable(Unreachable.Cause.TIME_OUT);
            default ->
                status >= 500
                        ? Problem.unreachable(Unreachable.Cause.DOWN)
                        : Problem.unreachable(Unreachable.Cause.NONSENSE);
        };
    }

    /** When the network lets us in again, as its header estimates in minutes; an hour where it doesn't say. */
    private static Instant until(Reply reply, Instant now) {
        return reply.header(USAGE)
                .flatMap(FacebookErrors::longestWait)
                .map(now::plus)
                .orElse(now.plus(LIMIT));
    }

    /** The highest of the percentages in a header of one use, or of several by what they are for. */
    private static int highestUse(String usage) {
        try (var reader = Json.createReader(new StringReader(usage))) {
            return numbers(reader.readObject()).max().orElse(0);
        } catch (JsonException | ClassCastException e) {
            // a header that can't be read says nothing about the use
            return 0;
        }
    }

    private static IntStream numbers(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.entrySet().stream()
                    .filter(e -> !e.getKey().startsWith("estimated"))
                    .flatMapToInt(e -> numbers(e.getValue()));
        }
        if (value instanceof JsonArray array) {
            return array.stream().flatMapToInt(FacebookErrors::numbers);
        }
        return value instanceof JsonNumber number ? IntStream.of(number.intValue()) : IntStream.empty();
    }

    private static Optional<Duration> longestWait(String usage) {
        try (var reader = Json.createReader(new StringReader(usage))) {
            return reader.readObject().values().stream()
                    .filter(JsonArray.class::isInstance)
                    .flatMap(uses -> ((JsonArray) uses).stream())
                    .filter(JsonObject.class::isInstance)
                    .map(use -> ((JsonObject) use).getInt("estimated_time_to_regain_access", 0))
                    .filter(minutes -> minutes > 0)
                    .max(Integer::compare)
                    .map(Duration::ofMinutes);
        } catch (JsonException | ClassCastException e) {
            // a header that can't be read says nothing about the time
            return Optional.empty();
        }
    }
}
