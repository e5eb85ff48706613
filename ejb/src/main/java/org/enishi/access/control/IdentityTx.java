package org.enishi.access.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditLog;
import org.enishi.access.boundary.SignInRefused;
import org.enishi.access.boundary.SignInRefused.Cause;
import org.enishi.access.entity.User;
import org.enishi.access.entity.UserIdentity;
import org.enishi.access.gateway.VerifiedIdentity;
import org.enishi.platform.boundary.Characters;

/**
 * Finds the user behind an identity at a provider. The first time they are known by an e-mail address that the provider
 * vouches for; from then on by issuer and subject alone, whatever becomes of the address.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdentityTx {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory directory;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @throws SignInRefused if it is nobody's, or its user is not active */
    public Actor enter(VerifiedIdentity identity) {
        if (identity.subject().length() > UserIdentity.SUBJECT_LENGTH || !Characters.areStorable(identity.subject())) {
            throw new SignInRefused(Cause.UNTRUSTED);
        }
        long user = linked(identity).orElseGet(() -> link(identity));
        Actor actor = directory.findActor(user).orElseThrow(() -> new SignInRefused(Cause.UNKNOWN));
        audit.record(actor, "signin.succeeded", "user:" + user + " " + identity.issuer());
        return actor;
    }

    private Optional<Long> linked(VerifiedIdentity identity) {
        return em.createQuery(
                        "SELECT i.user.id FROM UserIdentity i WHERE i.issuer = :issuer AND i.subject = :subject",
                        Long.class)
                .setParameter("issuer", identity.issuer())
                .setParameter("subject", identity.subject())
                .getResultStream()
                .findFirst();
    }

    private long link(VerifiedIdentity identity) {
        if (identity.email() == null) {
            throw new SignInRefused(Cause.UNVERIFIED);
        }
        User user = byEmail(identity.email()).orElseThrow(() -> new SignInRefused(Cause.UNKNOWN));
        // two first sign-ins at once come one after the other, and the second finds what the first has made
        em.lock(user, LockModeType.PESSIMISTIC_WRITE);
        Optional<Long> already = linked(identity);
        if (already.isPresent()) {
            return already.get();
        }
        if (isKnownAt(user, identity.issuer())) {
            // an address that was given to somebody else since: the new one must not become the old
            throw new SignInRefused(Cause.OTHER_ACCOUNT);
        }
        em.persist(new UserIdentity(user, identity.issuer(), identity.subject(), clock.instant()));
        em.flush();
        audit.record(directory.actorOf(user), "identity.linked", "user:" + user.id() + " " + identity.issuer());
        return user.id();
    }

    private Optional<User> byEmail(String email) {
        String key = User.loginKey(email);
        return Characters.areStorable(key)
                ? em.createQuery("SELECT u FROM User u WHERE u.emailKey = :key AND u.active = TRUE", User.class)
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    private boolean isKnownAt(User user, String issuer) {
        return em.createQuery(
                                "SELECT COUNT(i) FROM UserIdentity i WHERE i.user = :user AND i.issuer = :issuer",
                                Long.class)
                        .setParameter("user", user)
                        .setParameter("issuer", issuer)
                        .getSingleResult()
                > 0;
    }
}
