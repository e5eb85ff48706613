package org.enishi.access.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Sessions;

/** Ends the session. Only by POST, so that no link or picture elsewhere can sign somebody out. */
@WebServlet("/signout")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient KeptCookie kept;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Long> session = OwnSession.of(request);
        if (session.isPresent()) {
            actor.find().ifPresent(a -> end(a, session.get(), request.getParameter("everywhere") != null));
        }
        kept.clear(request, response);
        request.logout();
        response.sendRedirect(request.getContextPath() + SignInMechanism.SIGN_IN);
    }

    private void end(Actor who, long session, boolean everywhere) {
        if (everywhere) {
            sessions.endAll(who, 0);
        } else {
            sessions.end(who, session);
        }
    }
}
