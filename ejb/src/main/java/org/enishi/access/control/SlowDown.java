package org.enishi.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enishi.access.control.SlowDownTx.Verdict;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Correlation;
import org.enishi.platform.boundary.QuotaExceeded;

/**
 * Makes guessing slow (AC-17). A try begins by being counted against the account and against the address it comes from,
 * and is refused at once where one of them has to wait; nobody is kept waiting. A success takes the count back. Names
 * that nobody has are counted like those of users.
 */
@ApplicationScoped
public class SlowDown {

    private static final System.Logger LOG = System.getLogger(SlowDown.class.getName());
    private static final Duration TOLD_IN_SECONDS = Duration.ofMinutes(2);
    private static final int IPV6_LENGTH = 16;
    private static final int IPV6_NETWORK = 8;

    /** A try that was let through. */
    public record Try(List<String> subjects, Instant at) {}

    @Inject
    private SlowDownTx tries;

    @Inject
    private InstallationKey key;

    @Inject
    private Clock clock;

    /** What tries are counted under: the user, by whichever of their names, or a name that nobody has. */
    public static String subject(String login, Optional<User> user) {
        return user.map(u -> "user:" + u.id()).orElseGet(() -> "login:" + User.loginKey(login));
    }

    /**
     * Counts a try.
     *
     * @param kind what is tried; different kinds are counted apart
     * @param account whose account it is about
     * @throws QuotaExceeded if the account or the address of this request has to wait
     */
    public Try begin(String kind, String account) {
        List<String> subjects = new ArrayList<>();
        subjects.add(key.hash(kind + ":" + account));
        String address = network(Correlation.address());
        if (!address.isEmpty()) {
            subjects.add(key.hash(kind + ":address:" + address));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Verdict verdict = tries.take(subjects, now);
        if (verdict.waitUntil().isPresent()) {
            LOG.log(Level.INFO, Correlation.line("signin.slowed", Map.of("kind", kind)));
            throw refusal(now, verdict.waitUntil().get());
        }
        return new Try(subjects, now);
    }

    /** What was tried has succeeded. */
    public void succeeded(Try made) {
        tries.giveBack(made.subjects(), made.at());
    }

    private static QuotaExceeded refusal(Instant now, Instant until) {
        Duration wait = Duration.between(now, until);
        return wait.compareTo(TOLD_IN_SECONDS) < 0
                ? new QuotaExceeded("access.error.slowDownSeconds", until, wait.toSeconds() + 1)
                : new QuotaExceeded("access.error.slowDownMinutes", until, wait.toMinutes() + 1);
    }

    /** Who has one IPv6 address has a whole network of them. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_LENGTH ? HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK) : address;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address: " + address, e);
        }
    }
}
