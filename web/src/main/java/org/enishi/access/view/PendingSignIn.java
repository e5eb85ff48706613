package org.enishi.access.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.enishi.access.boundary.TwoFactor.Enrolment;

/** Somebody whose password was right and who has a second step before them. Signed in they are not. */
final class PendingSignIn implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "org.enishi.pending";

    private final long id;
    private final boolean keep;
    private final String to;
    private String secret;
    private String address;
    private boolean proven;

    private PendingSignIn(long id, boolean keep, String to) {
        this.id = id;
        this.keep = keep;
        this.to = to;
    }

    /** Begins one, in a session of the server that nobody can have planted before. */
    static void begin(HttpServletRequest request, long id, boolean keep, String to) {
        OwnSession.end(request);
        request.getSession(true).setAttribute(NAME, new PendingSignIn(id, keep, to));
    }

    static Optional<PendingSignIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object pending = session == null ? null : session.getAttribute(NAME);
        return Optional.ofNullable((PendingSignIn) pending);
    }

    /** Keeps what was changed, on other nodes too. */
    void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    /** The number of the sign-in that was started; without its row it is nothing any more. */
    long id() {
        return id;
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
