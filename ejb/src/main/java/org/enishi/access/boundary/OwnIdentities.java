package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.enishi.access.control.SignOuts;
import org.enishi.access.entity.User;
import org.enishi.access.entity.UserIdentity;
import org.enishi.access.gateway.IdentityProvider;
import org.enishi.access.gateway.IdentityProviders;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;

/** A user's own accounts at identity providers (AC-20), as far as they have signed in with them. */
@Stateless
public class OwnIdentities {

    /**
     * An account that is linked.
     *
     * @param provider the provider's name; its issuer, if the operator has taken it out of the configuration
     */
    public record Linked(long id, String provider, Instant linkedAt) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private IdentityProviders providers;

    @Inject
    private OwnPassword own;

    @Inject
    private SignOuts signOuts;

    @Inject
    private AuditLog audit;

    /** The actor's own, in the order in which they were linked. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Linked> list(Actor actor) {
        return em.createQuery(
                        "SELECT i.id, i.issuer, i.linkedAt FROM UserIdentity i WHERE i.user.id = :user"
                                + " ORDER BY i.linkedAt, i.id",
                        Object[].class)
                .setParameter("user", actor.id())
                .getResultStream()
                .map(i -> new Linked((Long) i[0], nameOf((String) i[1]), (Instant) i[2]))
                .toList();
    }

    /**
     * Takes a link out, and ends the actor's other sessions, which may have begun by it. The next sign-in by the
     * provider links anew, by the e-mail address.
     *
     * @param session the session in which it is done
     * @param present the actor's present password, as {@link OwnPassword#confirm} asks for it
     * @throws NotFound if there is none of that id, or it is somebody else's
     * @throws Rejected if the password is wrong, or nothing would be left to sign in with
     * @throws QuotaExceeded if there were too many wrong passwords
     */
    public void unlink(Actor actor, long session, String present, long id) {
        own.confirm(actor, session, present);
        // of two who take the last two out at once, the second finds that one is left
        User user = em.find(User.class, actor.id(), LockModeType.PESSIMISTIC_WRITE);
        List<UserIdentity> linked = em.createQuery(
                        "SELECT i FROM UserIdentity i WHERE i.user = :user", UserIdentity.class)
                .setParameter("user", user)
                .getResultList();
        UserIdentity identity = linked.stream()
                .filter(i -> i.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("access.error.noIdentity"));
        if (linked.size() == 1 && !own.isSet(actor)) {
            throw new Rejected("access.error.lastIdentity");
        }
        em.remove(identity);
        signOuts.sessions(actor.id(), session);
        audit.record(actor, "identity.unlinked", "user:" + actor.id() + " " + identity.issuer());
    }

    private String nameOf(String issuer) {
        return providers.all().stream()
                .filter(p -> p.issuer().equals(issuer))
                .map(IdentityProvider::name)
                .findFirst()
                .orElse(issuer);
    }
}
