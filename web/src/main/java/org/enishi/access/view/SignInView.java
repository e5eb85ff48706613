package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Sessions;
import org.enishi.access.boundary.SignIn;
import org.enishi.access.boundary.StartedSignIns;
import org.enishi.access.boundary.TwoFactor;

/** The sign-in page (AC-16). It goes on to the page that was wanted, if that is one of ours. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private TwoFactor twoFactor;

    @Inject
    private StartedSignIns started;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    private String login;
    private String password;
    private String to;
    private boolean keep;
    private boolean refused;

    public void signIn() throws IOException {
        if (login == null || password == null) {
            refused = true;
            return;
        }
        Optional<Actor> actor = signIn.withPassword(login, password);
        refused = actor.isEmpty();
        if (actor.isPresent()) {
            goOn(actor.get());
        }
    }

    private void goOn(Actor actor) throws IOException {
        if (twoFactor.isAskedFor(actor)) {
            PendingSignIn.begin(request, started.start(actor), keep, to);
            entrance.go(request.getContextPath() + SignInMechanism.SECOND_STEP);
        } else {
            entrance.open(actor, keep, to);
        }
    }

    /** Whether "keep me signed in" is offered. */
    public boolean isKeepable() {
        return sessions.canBeKept();
    }

    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }

    public boolean isRefused() {
        return refused;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
