package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Sessions;
import org.enishi.access.boundary.Sessions.SessionInfo;
import org.enishi.platform.view.Toasts;

/** Where the user is signed in (AC-16), and signing out there. */
@Named
@RequestScoped
public class MySessionsView {

    @Inject
    private CurrentActor current;

    @Inject
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Toasts toasts;

    private List<SessionInfo> all;

    public List<SessionInfo> getAll() {
        if (all == null) {
            all = sessions.list(current.get());
        }
        return all;
    }

    /** The id of the session in which the page is shown. */
    public long getHere() {
        return OwnSession.of(request).orElse(0L);
    }

    public void end(long id) {
        sessions.end(current.get(), id);
        all = null;
        toasts.done("access.session.ended");
    }

    public void endOthers() {
        sessions.endAll(current.get(), getHere());
        all = null;
        toasts.done("access.session.othersEnded");
    }
}
