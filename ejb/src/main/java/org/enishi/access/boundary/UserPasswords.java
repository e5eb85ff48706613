package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.enishi.access.control.Mails;
import org.enishi.access.control.PasswordLinks;
import org.enishi.access.control.Passwords;
import org.enishi.access.control.SignOuts;
import org.enishi.access.control.UserRules;
import org.enishi.access.entity.MailKind;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/**
 * How users come to a password by an administrator (AC-01): they are invited and set their own, or it is set for them.
 * Nobody does so for who may do more than they ({@link Denied}).
 */
@Stateless
@Requires(Permission.USERS)
public class UserPasswords {

    /**
     * How it stands with a user.
     *
     * @param set whether they have a password
     * @param invitedUntil until when they can set one by a link that they were sent; empty if there is none
     */
    public record Standing(boolean set, Optional<Instant> invitedUntil) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserRules rules;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordLinks links;

    @Inject
    private SignOuts signOuts;

    @Inject
    private Mails mails;

    @Inject
    private AuditLog audit;

    /** Whether users can be invited: mails have to be sent. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean canInvite(Actor actor) {
        return mails.areSent();
    }

    /** For how many days an invitation is good. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long daysOfInvitation(Actor actor) {
        return links.invitationLife().toDays();
    }

    /** @throws NotFound if there is no such user */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Standing standing(Actor actor, long id) {
        boolean set = find(id).passwordHash() != null;
        Optional<Instant> until = links.openUntil(id);
        return new Standing(set, set ? until : until.or(() -> invitedUntil(id)));
    }

    /** The link is made when the mail is sent: until then whoever was invited has none. */
    private Optional<Instant> invitedUntil(long id) {
        return mails.waitingSince(MailKind.INVITATION, id).map(since -> since.plus(links.invitationLife()));
    }

    /**
     * Sends a user a link with which they set their first password; one that was sent before ends.
     *
     * @throws Rejected if they have a password, are not active, or no mail can be sent
     */
    public void invite(Actor actor, long id) {
        User user = find(id);
        rules.requireToChange(actor, user);
        if (!mails.areSent() || !user.isActive() || user.passwordHash() != null) {
            throw new Rejected("access.error.notInvited");
        }
        mails.order(MailKind.INVITATION, user);
        audit.record(actor, "user.invited", "user:" + id);
    }

    /**
     * Sets a new password for a user who has lost theirs. Their programs have to sign in anew.
     *
     * @throws Stale if somebody else changed the user since
     */
    public void set(Actor actor, long id, long version, String password) {
        User user = find(id);
        rules.requireToChange(actor, user);
        if (user.version() != version) {
            throw new Stale("access.error.stale");
        }
        rules.checkPassword(user, "newPassword", password);
        user.setPasswordHash(passwords.hash(password));
        links.end(user);
        signOuts.everything(id);
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Stale("access.error.stale");
        }
        audit.record(actor, "user.password", "user:" + id);
    }

    private User find(long id) {
        User user = em.find(User.class, id);
        if (user == null) {
            throw new NotFound("access.error.noUser");
        }
        return user;
    }
}
