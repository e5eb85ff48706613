package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.enishi.access.control.Mails;
import org.enishi.access.control.PasswordLinks;
import org.enishi.access.control.SlowDown;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.MailKind;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;

/**
 * Setting a forgotten password anew by a link in a mail (AC-18). Needs no permission: whoever reads the mail is the user.
 * What it answers, and how long that takes, does not tell whether an address is known.
 */
@Stateless
public class ForgottenPassword {

    @Inject
    private UserDirectory directory;

    @Inject
    private SlowDown slowDown;

    @Inject
    private Mails mails;

    @Inject
    private PasswordLinks links;

    @Inject
    private AuditLog audit;

    /** Whether mails can be sent at all. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isOffered() {
        return mails.areSent();
    }

    /**
     * Has a link sent to a user's address; to an address that is no user's nothing is sent.
     *
     * @throws QuotaExceeded if this address was given, or somebody asked from this one, too often of late
     */
    public void request(String email) {
        slowDown.begin("reset", "email:" + User.loginKey(email));
        Optional<User> user = directory.findByEmail(email);
        mails.order(MailKind.PASSWORD_RESET, user.orElse(null));
        audit.record(null, "password.forgotten", user.map(u -> "user:" + u.id()).orElse("user:unknown"));
    }

    /**
     * Sets a password, and ends all of the user's sessions and all that programs act with.
     *
     * @param secret what stood in the link
     * @throws Rejected if the link is no longer good or the password won't do
     */
    public void set(String secret, String wanted) {
        User user = links.use(secret, wanted, "access.error.resetLink");
        mails.order(MailKind.PASSWORD_CHANGED, user);
        audit.record(null, "password.reset", "user:" + user.id());
    }
}
