package org.enishi.access.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.enishi.access.boundary.Sessions;

/** Which of the sessions of Enishi a session of the server stands for: its id, and nothing else, is kept there. */
final class OwnSession {

    private static final String ID = "org.enishi.session";

    private OwnSession() {}

    /** The id of the session that a request belongs to. */
    static Optional<Long> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(ID));
    }

    /** From here on the browser is signed in, in a session of the server that nobody can have planted before. */
    static void begin(HttpServletRequest request, Sessions.Begun begun) {
        end(request);
        request.getSession(true).setAttribute(ID, begun.id());
    }

    static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
