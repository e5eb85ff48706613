package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.enishi.platform.entity.BaseEntity;

/**
 * The tries to sign in to one account, or from one address, that failed of late (AC-17). Up to five in a quarter of an
 * hour cost nothing; after the sixth the next one has to wait, and after each further one twice as long. A try is
 * counted before it is made and given back when it succeeds, so that tries made at once count as well.
 */
@Entity
@Table(name = "signin_tries")
public class SignInTries extends BaseEntity {

    /** In what time failures add up, and how long one waits at most. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int SLOW_FROM = 6;

    @Column(nullable = false, length = 64)
    private String subject;

    /** The last six at most, newest first, as milliseconds. */
    @Column(nullable = false, length = 120)
    private String failures = "";

    @Column(nullable = false)
    private int level;

    @Column(name = "wait_until")
    private Instant waitUntil;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected SignInTries() {}

    public SignInTries(String subject, Instant now) {
        this.subject = subject;
        this.changedAt = now;
    }

    /** Until when no try is taken; nothing if one may be made now. */
    public Optional<Instant> waitingAt(Instant now) {
        return Optional.ofNullable(waitUntil).filter(now::isBefore);
    }

    /**
     * Counts a try as failed.
     *
     * @param first how long the first wait lasts
     */
    public void take(Instant now, Duration first) {
        if (level > 0 && waitUntil != null && !waitUntil.plus(WINDOW).isAfter(now)) {
            level = 0;
        }
        List<Long> recent = new ArrayList<>(recent());
        recent.removeIf(f -> f <= now.minus(WINDOW).toEpochMilli());
        recent.add(0, now.toEpochMilli());
        keep(recent.subList(0, Math.min(recent.size(), SLOW_FROM)));
        if (level > 0 || recent.size() >= SLOW_FROM) {
            level++;
            waitUntil = now.plus(wait(first));
        } else {
            waitUntil = null;
        }
        changedAt = now;
    }

    /** The try that was taken then has succeeded: it never counted. What failed before still does. */
    public void giveBack(Instant taken) {
        List<Long> recent = new ArrayList<>(recent());
        boolean last = !recent.isEmpty() && recent.get(0) == taken.toEpochMilli();
        recent.remove((Object) taken.toEpochMilli());
        keep(recent);
        if (level > 0 && (last || level == 1 && recent.size() < SLOW_FROM)) {
            level--;
            waitUntil = level == 0 ? null : taken;
        }
    }

    private Duration wait(Duration first) {
        // 2^20 of anything sensible is far beyond the longest wait
        Duration wait = first.multipliedBy(1L << Math.min(level - 1, 20));
        return wait.compareTo(WINDOW) < 0 ? wait : WINDOW;
    }

    private List<Long> recent() {
        return failures.isEmpty()
                ? List.of()
                : List.of(failures.split(",")).stream().map(Long::valueOf).toList();
    }

    private void keep(List<Long> recent) {
        failures = recent.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    protected Class<SignInTries> type() {
        return SignInTries.class;
    }
}
