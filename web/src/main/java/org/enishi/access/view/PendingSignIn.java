package org.enishi.access.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.enishi.access.boundary.TwoFactor.Enrolment;

/** Somebody whose password was right and who has a second step before them. Signed in they are not. */
final class PendingSignIn implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "org.enishi.pending";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final long userId;
    private final boolean keep;
    private final String to;
    private final Instant until;
    private String secret;
    private String address;
    private boolean proven;

    private PendingSignIn(long userId, boolean keep, String to, Instant until) {
        this.userId = userId;
        this.keep = keep;
        this.to = to;
        this.until = until;
    }

    /** Begins one, in a session of the server that nobody can have planted before. */
    static void begin(HttpServletRequest request, long userId, boolean keep, String to, Instant now) {
        OwnSession.end(request);
        request.getSession(true).setAttribute(NAME, new PendingSignIn(userId, keep, to, now.plus(PATIENCE)));
    }

    static Optional<PendingSignIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        Object pending = session == null ? null : session.getAttribute(NAME);
        return Optional.ofNullable((PendingSignIn) pending).filter(p -> now.isBefore(p.until));
    }

    /** Keeps what was changed, on other nodes too. */
    void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    long userId() {
        return userId;
    }

    boolean keep() {
        return keep;
    }

    String to() {
        return to;
    }

    Optional<Enrolment> enrolment() {
        return secret == null ? Optional.empty() : Optional.of(new Enrolment(secret, address));
    }

    void enrol(Enrolment enrolment) {
        secret = enrolment.secret();
        address = enrolment.address();
    }

    /** The second step is done; the recovery codes are still to be read. */
    void prove() {
        proven = true;
    }

    boolean isProven() {
        return proven;
    }
}
