package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.OptionalLong;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.OwnPassword;
import org.enishi.access.boundary.TwoFactor;
import org.enishi.access.boundary.UserPasswords;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Toasts;

/** How the user of a page signs in, and what an administrator does about it: password, invitation, second step. */
@Named
@ViewScoped
public class UserSignInView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private UserFormView page;

    @Inject
    private OwnPassword passwords;

    @Inject
    private UserPasswords userPasswords;

    @Inject
    private TwoFactor twoFactor;

    @Inject
    private Toasts toasts;

    private String newPassword;
    private Long app;
    private boolean own;
    private boolean passwordSet;
    private Instant invitedUntil;

    /** Reads how they sign in, after the page has read who they are. */
    public void load() {
        Actor actor = current.get();
        Long id = page.getId();
        if (id == null) {
            return;
        }
        OptionalLong its = twoFactor.appOf(actor, id);
        app = its.isPresent() ? its.getAsLong() : null;
        own = actor.id() == id;
        var standing = userPasswords.standing(actor, id);
        passwordSet = standing.set();
        invitedUntil = standing.invitedUntil().orElse(null);
    }

    public void setPasswordAnew() throws IOException {
        userPasswords.set(current.get(), page.getId(), page.getVersion(), newPassword);
        toasts.done("access.user.passwordSet");
        page.showAnew();
    }

    /** Sends the invitation, or sends it again. */
    public void invite() throws IOException {
        userPasswords.invite(current.get(), page.getId());
        toasts.done("access.user.invited", page.getName());
        page.showAnew();
    }

    public void resetTwoFactor() throws IOException {
        if (app == null) {
            throw new NotFound("access.error.noSecondFactor");
        }
        twoFactor.reset(current.get(), page.getId(), app);
        toasts.done("access.user.twoFactorReset", page.getName());
        page.showAnew();
    }

    public boolean isTwoFactorOn() {
        return app != null;
    }

    /** One's own is switched off with the password, not reset. */
    public boolean isTwoFactorResettable() {
        return app != null && page.isChangeable() && !own;
    }

    /** Whether this user, who has no password, can be sent an invitation. */
    public boolean isInvitable() {
        return page.isActive() && page.isChangeable() && !passwordSet && userPasswords.canInvite(current.get());
    }

    public boolean isPasswordSet() {
        return passwordSet;
    }

    /** Until when the user can set a password by a link that they have; null if they have none. */
    public Instant getInvitedUntil() {
        return invitedUntil;
    }

    /** The least number of characters of a password. */
    public int getShortest() {
        return passwords.shortest();
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
