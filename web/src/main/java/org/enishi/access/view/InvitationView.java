package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.enishi.access.boundary.Invitations;
import org.enishi.platform.boundary.Rejected;

/** Where a new user comes to by the link in their invitation, and sets their password (AC-01). */
@Named
@RequestScoped
public class InvitationView {

    @Inject
    private Invitations invitations;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    private String secret;
    private String wanted;
    private boolean gone;

    public void accept() throws IOException {
        try {
            invitations.accept(secret, wanted);
            entrance.go(request.getContextPath() + SignInMechanism.SIGN_IN + "?renewed=yes");
        } catch (Rejected e) {
            if (!e.key().equals(Invitations.GONE)) {
                throw e;
            }
            gone = true;
        }
    }

    /** Whether the link has run out or was used; the page says then what to do. */
    public boolean isGone() {
        return gone;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
