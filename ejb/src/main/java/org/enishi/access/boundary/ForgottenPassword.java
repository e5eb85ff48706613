package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.enishi.access.control.Mails;
import org.enishi.access.control.PasswordRules;
import org.enishi.access.control.Passwords;
import org.enishi.access.control.SignOuts;
import org.enishi.access.control.SlowDown;
import org.enishi.access.control.TokenSecrets;
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

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory directory;

    @Inject
    private SlowDown slowDown;

    @Inject
    private Mails mails;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private SignOuts signOuts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

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
        String hash = TokenSecrets.hash(secret == null ? "" : secret.strip());
        User user = em.createQuery(
                        "SELECT r.user FROM PasswordReset r WHERE r.tokenHash = :hash AND r.expiresAt > :now",
                        User.class)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .filter(User::isActive)
                .orElseThrow(() -> new Rejected("access.error.resetLink"));
        rules.check(user, wanted);
        use(user, hash);
        user.setPasswordHash(passwords.hash(wanted));
        signOuts.everything(user.id());
        mails.order(MailKind.PASSWORD_CHANGED, user);
        audit.record(null, "password.reset", "user:" + user.id());
    }

    /** The link is used up, and with it all others of the user; of two who use it at once, one does. */
    private void use(User user, String hash) {
        int used = em.createQuery("DELETE FROM PasswordReset r WHERE r.tokenHash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        if (used == 0) {
            throw new Rejected("access.error.resetLink");
        }
        em.createQuery("DELETE FROM PasswordReset r WHERE r.user = :user")
                .setParameter("user", user)
                .executeUpdate();
    }
}
