package org.enishi.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enishi.sandbox.world.Limits.Subject;

/**
 * Limits of networks that tell in headers what is left: several windows for one endpoint, each of which begins with
 * its first call. Guarded by the world's lock.
 */
public final class Windows {

    /** So many calls of an endpoint within the length of time, by one member or by the whole application. */
    public record Rule(String endpoint, Subject subject, Duration length, int limit) {

        private boolean isAboutTheSame(Rule other) {
            return endpoint.equals(other.endpoint) && subject == other.subject && length.equals(other.length);
        }
    }

    /** How a window stands. */
    public record Left(Rule rule, int remaining, Instant reset) {}

    /** @param refused whether one of the windows had nothing left, so that the call was not counted */
    public record Taken(boolean refused, List<Left> left) {}

    private static final class Count {
        private Instant reset = Instant.MIN;
        private int used;
    }

    private final SandboxClock clock;
    private final List<Rule> own = new ArrayList<>();
    private final Map<String, Count> counts = new HashMap<>();

    Windows(SandboxClock clock) {
        this.clock = clock;
    }

    /** Takes the place of the network's own rule about the same; counting begins anew. */
    public void set(Rule rule) {
        lift(rule);
        own.add(rule);
    }

    /** The network's own rule holds again. */
    public void lift(Rule rule) {
        own.removeIf(rule::isAboutTheSame);
        String prefix = key(rule, "");
        counts.keySet().removeIf(key -> key.startsWith(prefix));
    }

    /** The rules that were set. */
    public List<Rule> own() {
        return List.copyOf(own);
    }

    /** Counts a call, unless a window has nothing left. */
    public Taken take(List<Rule> ofTheNetwork, String endpoint, String member) {
        List<Rule> rules = new ArrayList<>(own);
        ofTheNetwork.stream()
                .filter(rule -> own.stream().noneMatch(rule::isAboutTheSame))
                .forEach(rules::add);
        rules.removeIf(rule -> !rule.endpoint().equals(endpoint));
        boolean refused = rules.stream().anyMatch(rule -> left(rule, member).remaining() == 0);
        if (!refused) {
            rules.forEach(rule -> count(rule, member).used++);
        }
        return new Taken(refused, rules.stream().map(rule -> left(rule, member)).toList());
    }

    private Left left(Rule rule, String member) {
        Count count = count(rule, member);
        return new Left(rule, Math.max(0, rule.limit() - count.used), count.reset);
    }

    private Count count(Rule rule, String member) {
        Count count = counts.computeIfAbsent(key(rule, member), k -> new Count());
        if (!clock.now().isBefore(count.reset)) {
            count.reset = clock.now().plus(rule.length());
            count.used = 0;
        }
        return count;
    }

    private static String key(Rule rule, String member) {
        String whose = rule.subject() == Subject.MEMBER ? member : "";
        return rule.endpoint() + "\n" + rule.subject() + "\n" + rule.length() + "\n" + whose;
    }
}
