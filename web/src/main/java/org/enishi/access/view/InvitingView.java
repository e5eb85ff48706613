package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.UserPasswords;

/** Whether new users can be invited by mail, and for how long an invitation is good (AC-01). */
@Named
@RequestScoped
public class InvitingView {

    @Inject
    private CurrentActor current;

    @Inject
    private UserPasswords passwords;

    public boolean isOffered() {
        return passwords.canInvite(current.get());
    }

    public long getDays() {
        return passwords.daysOfInvitation(current.get());
    }
}
