package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Sessions;
import org.enishi.access.boundary.StartedSignIns;
import org.enishi.platform.view.LocalAddress;

/** Lets somebody in who has proven who they are, and sends them on to where they wanted. */
@RequestScoped
public class Entrance {

    @Inject
    private Sessions sessions;

    @Inject
    private StartedSignIns started;

    @Inject
    private SecurityContext security;

    /**
     * Begins a session.
     *
     * @param to the address that was wanted; taken only if it is one of ours
     */
    void open(Actor actor, boolean keep, String to) throws IOException {
        enter(sessions.begin(actor, Device.of(request()), keep), to);
    }

    /** The same after the second step; whoever was to be kept out since the first is. */
    void open(PendingSignIn pending) throws IOException {
        enter(started.complete(pending.id(), Device.of(request()), pending.keep()), pending.to());
    }

    private void enter(Sessions.Begun session, String to) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        security.authenticate(
                request(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new Proven(session)));
        go(LocalAddress.of(to).orElse(external.getRequestContextPath() + "/"));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    void go(String address) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().redirect(address);
        context.responseComplete();
    }
}
