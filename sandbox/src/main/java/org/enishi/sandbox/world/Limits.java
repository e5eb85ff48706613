package org.enishi.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many calls an endpoint takes from one member and from the whole application within a window. */
public final class Limits {

    /** LinkedIn starts afresh at 00:00 UTC, Mastodon every five minutes; Facebook looks back over the last hour. */
    public enum Window {
        UTC_DAY {
            @Override
            Instant start(Instant now) {
                return now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
            }
        },
        ROLLING_HOUR {
            @Override
            Instant start(Instant now) {
                return now.minus(Duration.ofHours(1));
            }
        },
        FIVE_MINUTES {
            @Override
            Instant start(Instant now) {
                return Instant.ofEpochSecond(now.getEpochSecond() - now.getEpochSecond() % PERIOD.toSeconds());
            }

            @Override
            Instant end(Instant now) {
                return start(now).plus(PERIOD);
            }
        };

        private static final Duration PERIOD = Duration.ofMinutes(5);

        abstract Instant start(Instant now);

        /** When a used up quota is free again, where the network tells it. */
        Instant end(Instant now) {
            throw new IllegalStateException(this + " doesn't tell");
        }
    }

    public enum Subject {
        MEMBER,
        APPLICATION
    }

    /** A null number means that there is no limit. */
    public record Limit(String endpoint, Integer perMember, Integer perApplication) {}

    /** The endpoint name whose limit counts every call of the network. */
    public static final String ALL = "*";

    private final SandboxClock clock;
    private final Window window;
    private final Map<String, Limit> limits = new HashMap<>();
    private final Map<String, List<Instant>> used = new HashMap<>();

    public Limits(SandboxClock clock, Window window) {
        this.clock = clock;
        this.window = window;
    }

    /** Sets an endpoint's limit; counting begins anew with it. */
    public void set(Limit limit) {
        used.keySet().removeIf(key -> key.startsWith(limit.endpoint() + "\n"));
        limits.put(limit.endpoint(), limit);
    }

    public List<Limit> all() {
        return List.copyOf(limits.values());
    }

    /** Takes one call out of the quota, or tells whose quota is used up; a refused call costs nothing. */
    public Optional<Subject> take(String endpoint, String member) {
        Instant start = window.start(clock.now());
        Set<String> counted = new LinkedHashSet<>(List.of(endpoint, ALL));
        for (String name : counted) {
            Limit limit = limits.get(name);
            if (limit == null) {
                continue;
            }
            if (limit.perApplication() != null && count(name, null, start) >= limit.perApplication()) {
                return Optional.of(Subject.APPLICATION);
            }
            if (limit.perMember() != null && count(name, member, start) >= limit.perMember()) {
                return Optional.of(Subject.MEMBER);
            }
        }
        Instant now = clock.now();
        for (String name : counted) {
            calls(name, null).add(now);
            calls(name, member).add(now);
        }
        return Optional.empty();
    }

    /** Percent of the application's quota over all endpoints in use, 0 when there is no such limit. */
    public int applicationUsage() {
        Limit limit = limits.get(ALL);
        if (limit == null || limit.perApplication() == null || limit.perApplication() == 0) {
            return 0;
        }
        return (int) (100L * count(ALL, null, window.start(clock.now())) / limit.perApplication());
    }

    /** When the window that is open now ends. */
    public Instant end() {
        return window.end(clock.now());
    }

    /** How many calls one member may make within the window; 0 where nobody set a limit. */
    public int perMember(String endpoint) {
        Limit limit = limits.get(endpoint);
        return limit == null || limit.perMember() == null ? 0 : limit.perMember();
    }

    /** How many of them are left. */
    public long left(String endpoint, String member) {
        return Math.max(0, perMember(endpoint) - count(endpoint, member, window.start(clock.now())));
    }

    private long count(String endpoint, String member, Instant start) {
        return calls(endpoint, member).stream()
                .filter(at -> !at.isBefore(start))
                .count();
    }

    private List<Instant> calls(String endpoint, String member) {
        return used.computeIfAbsent(endpoint + "\n" + member, k -> new ArrayList<>());
    }
}
