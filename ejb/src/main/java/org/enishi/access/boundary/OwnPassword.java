package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.enishi.access.control.Mails;
import org.enishi.access.control.PasswordRules;
import org.enishi.access.control.Passwords;
import org.enishi.access.control.SignOuts;
import org.enishi.access.control.SlowDown;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.MailKind;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;

/** A user's own password (AC-16). */
@Stateless
public class OwnPassword {

    /** The key of the refusal of a wrong present password, so that a page can tell it at the field. */
    public static final String WRONG = "access.error.presentPassword";

    /** What ends when the password is changed. */
    public record Consequences(long sessions, long tokens) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private SlowDown slowDown;

    @Inject
    private SignOuts signOuts;

    @Inject
    private Mails mails;

    @Inject
    private UserDirectory directory;

    @Inject
    private Sessions sessions;

    @Inject
    private AuditLog audit;

    /** The least number of characters of a password. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int shortest() {
        return rules.shortest();
    }

    /** What a change would end: the actor's other sessions, and all that programs act with. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Consequences consequences(Actor actor, long session) {
        long others =
                sessions.list(actor).stream().filter(s -> s.id() != session).count();
        long tokens = em.createQuery("SELECT COUNT(t) FROM ApiToken t WHERE t.user.id = :user", Long.class)
                .setParameter("user", actor.id())
                .getSingleResult();
        return new Consequences(others, tokens);
    }

    /**
     * Changes the password, and ends all sessions but this one, and all that programs act with.
     *
     * @param session the session in which it is changed
     * @throws Rejected if the present password is wrong or the new one won't do
     * @throws QuotaExceeded if there were too many wrong ones
     */
    public void change(Actor actor, long session, String present, String wanted) {
        confirm(actor, present);
        User user = em.find(User.class, actor.id());
        rules.check(user, wanted);
        user.setPasswordHash(passwords.hash(wanted));
        signOuts.sessions(actor.id(), session);
        signOuts.tokens(actor.id());
        mails.order(MailKind.PASSWORD_CHANGED, user);
        audit.record(actor, "password.changed", "user:" + actor.id());
    }

    /** Whether the actor has a password at all; users of an identity provider need none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isSet(Actor actor) {
        return directory.passwordHash(actor.id()) != null;
    }

    /**
     * Makes sure that it is the user who sits there, before something that a session alone must not do: by their
     * password or, if they have none, by having signed in just now.
     *
     * @param session the session in which it is asked for
     * @throws Rejected if the password is wrong, or it is too long ago that somebody without one has signed in
     * @throws QuotaExceeded if there were too many wrong ones
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void confirm(Actor actor, long session, String present) {
        if (isSet(actor)) {
            confirm(actor, present);
        } else if (!sessions.hasJustBegun(actor, session)) {
            throw new Rejected("access.error.signInAnew");
        }
    }

    /**
     * Makes sure by the password alone.
     *
     * @throws Rejected if the password is wrong, or there is none
     * @throws QuotaExceeded if there were too many wrong ones
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void confirm(Actor actor, String present) {
        SlowDown.Try made = slowDown.begin("password", "user:" + actor.id());
        if (present == null || !passwords.match(present, directory.passwordHash(actor.id()))) {
            audit.recordApart(actor, "password.refused", "user:" + actor.id());
            throw new Rejected(WRONG);
        }
        slowDown.succeeded(made);
    }
}
