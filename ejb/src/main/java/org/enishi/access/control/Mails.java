package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.enishi.access.entity.MailKind;
import org.enishi.access.entity.MailOrder;
import org.enishi.access.entity.User;
import org.enishi.access.gateway.MailServer;

/** Orders mails to users in the caller's transaction; they are sent once it has succeeded, and tried again if need be. */
@Dependent
public class Mails {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailServer server;

    @Inject
    private Event<MailOrdered> ordered;

    @Inject
    private Clock clock;

    /** Whether mails can be sent at all. */
    public boolean areSent() {
        return server.isConfigured();
    }

    /** When a mail was ordered that the server hasn't taken yet; nothing if none waits. */
    public Optional<Instant> waitingSince(MailKind kind, long userId) {
        return Optional.ofNullable(em.createQuery(
                        "SELECT MAX(m.createdAt) FROM MailOrder m WHERE m.user.id = :user AND m.kind = :kind",
                        Instant.class)
                .setParameter("user", userId)
                .setParameter("kind", kind)
                .getSingleResult());
    }

    /**
     * Orders a mail; where the operator has named no mail server, none is sent.
     *
     * @param user null for nobody: as much is done, and nothing is sent
     */
    public void order(MailKind kind, User user) {
        if (!areSent()) {
            return;
        }
        var order = new MailOrder(kind, user, clock.instant());
        em.persist(order);
        em.flush();
        ordered.fire(new MailOrdered(order.id()));
    }
}
