package org.enishi.sandbox.world;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.enishi.sandbox.cast.Cast;
import org.enishi.sandbox.fediverse.Fediverse;

/**
 * All that the sandbox knows, in memory, behind one lock. Whoever reads or changes a network's state does it inside
 * {@link #locked(Supplier)}; waiting (faults that hold a call) happens outside of it.
 */
@ApplicationScoped
public class World {

    public static final String LINKEDIN = "linkedin";
    public static final String FACEBOOK = "facebook";
    public static final String X = "x";

    private final ReentrantLock lock = new ReentrantLock();
    private final SandboxClock clock;
    private final Map<String, NetworkState> networks = new LinkedHashMap<>();
    private final Fediverse fediverse = new Fediverse();
    private final List<Commit> commits = new ArrayList<>();
    private final Cast cast;
    private final Mode startMode;
    // Not set back by a reset: an id given out once never means something else later.
    private long lastNumber = 1_000;

    public World() {
        this(Cast.fromResource(), Clock.systemUTC(), modeAtStart());
    }

    public World(Cast cast, Clock base, Mode startMode) {
        this.cast = cast;
        this.clock = new SandboxClock(base);
        this.startMode = startMode;
        List<Mode> closed = List.of(Mode.TODAY, Mode.HISTORICAL);
        List<Mode> open = List.of(Mode.TODAY, Mode.PARTIAL, Mode.CLOSED);
        add(LINKEDIN, Limits.Window.UTC_DAY, closed);
        add(FACEBOOK, Limits.Window.ROLLING_HOUR, closed);
        add(X, Limits.Window.UTC_DAY, closed);
        add(Fediverse.FIRST, Limits.Window.FIVE_MINUTES, open);
        add(Fediverse.SECOND, Limits.Window.FIVE_MINUTES, open);
        reset();
    }

    private void add(String name, Limits.Window window, List<Mode> modes) {
        networks.put(name, new NetworkState(name, clock, window, modes));
    }

    private static Mode modeAtStart() {
        String wanted = System.getProperty("SANDBOX_MODE", System.getenv().getOrDefault("SANDBOX_MODE", "historical"));
        return Mode.valueOf(wanted.toUpperCase(Locale.ROOT));
    }

    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Back to the cast as at start: clock, tokens, writes, faults and limits are all forgotten. */
    public void reset() {
        locked(() -> {
            clock.shift(Duration.ZERO);
            commits.clear();
            networks.values().forEach(n -> n.clear(startMode));
            new Staging(cast, clock.now()).fill(networks);
            fediverse.reset(clock.now());
            new FediverseStaging(cast, fediverse).fill(networks);
            return null;
        });
    }

    public SandboxClock clock() {
        return clock;
    }

    public Cast cast() {
        return cast;
    }

    public NetworkState linkedin() {
        return networks.get(LINKEDIN);
    }

    public NetworkState facebook() {
        return networks.get(FACEBOOK);
    }

    /** What the Mastodon servers have in common: people and statuses. */
    public Fediverse fediverse() {
        return fediverse;
    }

    public NetworkState x() {
        return networks.get(X);
    }

    /** All of them, in the order in which the control page shows them. */
    public List<NetworkState> networks() {
        return List.copyOf(networks.values());
    }

    public Optional<NetworkState> network(String name) {
        return Optional.ofNullable(networks.get(name));
    }

    public List<Commit> commits() {
        return locked(() -> List.copyOf(commits));
    }

    public long nextNumber() {
        return ++lastNumber;
    }

    /** Notes a write; call it in the same locked block as the write itself. */
    public void commit(
            NetworkState network,
            String operation,
            Member actor,
            String target,
            String text,
            String id,
            boolean changed) {
        commits.add(new Commit(
                commits.size() + 1L, clock.now(), network.name(), operation, actor.key(), target, text, id, changed));
    }
}
