package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.enishi.access.control.PasswordLinks;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Rejected;

/**
 * Taking up an invitation (AC-01): a new user sets their own password by a link in a mail. Needs no permission: whoever
 * reads the mail is the user. {@link UserPasswords} invites.
 */
@Stateless
public class Invitations {

    /** The key of the refusal of a link that has run out or was used. */
    public static final String GONE = "access.error.invitation";

    @Inject
    private PasswordLinks links;

    @Inject
    private AuditLog audit;

    /**
     * Sets the first password.
     *
     * @param secret what stood in the link
     * @throws Rejected if the link is no longer good or the password won't do
     */
    public void accept(String secret, String wanted) {
        User user = links.use(secret, wanted, GONE);
        audit.record(null, "user.invitationAccepted", "user:" + user.id());
    }
}
