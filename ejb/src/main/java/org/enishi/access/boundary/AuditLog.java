package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import org.enishi.access.entity.AuditEntry;
import org.enishi.platform.boundary.Correlation;

/** Appends to the audit log, in the caller's transaction (AC-24). There is no way to change or delete an entry. */
@Stateless
public class AuditLog {

    private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Notes that an actor did something.
     *
     * @param actor who; null where nobody is known, as with a failed sign-in
     * @param action what, such as {@code network.authenticated}; at most 60 characters
     * @param subject identifiers of what it was done to, never a name; cut after 200 characters
     */
    public void record(Actor actor, String action, String subject) {
        String address = Correlation.address();
        em.persist(new AuditEntry(
                clock.instant(),
                actor == null ? null : actor.id(),
                action,
                subject,
                address.isEmpty() ? null : address));
        LOG.log(Level.INFO, Correlation.line(action, Map.of("subject", subject)));
    }

    /**
     * Like {@link #record}, but in a transaction of its own: for what has to stand even when the caller's is undone,
     * such as a refused sign-in.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordApart(Actor actor, String action, String subject) {
        record(actor, action, subject);
    }
}
