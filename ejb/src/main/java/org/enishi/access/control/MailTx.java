package org.enishi.access.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.enishi.access.entity.MailKind;
import org.enishi.access.entity.MailOrder;
import org.enishi.access.entity.PasswordReset;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Correlation;
import org.enishi.platform.entity.PersonName;

/** Claims mails that are due, and notes what became of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailTx {

    private static final System.Logger LOG = System.getLogger(MailTx.class.getName());

    /** Longer than handing over a mail can take; then the next try, each later than the one before. */
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private static final int MANY = 50;

    /**
     * A mail to be written and sent by whoever has claimed it.
     *
     * @param secret what stands in the link; null where there is none
     */
    public record Claimed(long id, MailKind kind, String to, String name, Locale language, String secret) {

        @Override
        public String toString() {
            return "mail:" + id;
        }
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PasswordLinks links;

    @Inject
    private Clock clock;

    /** The mails that are due. */
    public List<Long> due() {
        return em.createQuery("SELECT m.id FROM MailOrder m WHERE m.dueAt <= :now ORDER BY m.dueAt", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(MANY)
                .getResultList();
    }

    /** Claims a mail; nothing if somebody else has it, it is not due, or there is nobody to send it to. */
    public Optional<Claimed> claim(long id) {
        Instant now = clock.instant();
        MailOrder order = em.find(MailOrder.class, id);
        if (order == null) {
            return Optional.empty();
        }
        int claimed = em.createQuery("UPDATE MailOrder m SET m.dueAt = :next, m.attempts = m.attempts + 1"
                        + " WHERE m.id = :id AND m.dueAt <= :now")
                .setParameter("next", now.plus(BETWEEN.multipliedBy(order.attempts() + 1L)))
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        User user = order.user();
        if (user == null || !user.isActive() || isSuperfluous(order, user)) {
            done(id);
            return Optional.empty();
        }
        if (order.isPointlessAt(now)) {
            LOG.log(Level.ERROR, Correlation.line("mail.givenUp", Map.of("mail", id, "kind", order.kind())));
            done(id);
            return Optional.empty();
        }
        return Optional.of(new Claimed(
                id,
                order.kind(),
                user.email(),
                PersonName.display(user.lastName(), user.firstName()),
                user.locale(),
                secret(order.kind(), user, now)));
    }

    private String secret(MailKind kind, User user, Instant now) {
        return switch (kind) {
            case PASSWORD_RESET -> newLink(user, now.plus(PasswordReset.LIFE));
            case INVITATION -> {
                // a mail that is sent again takes the place of the one before
                links.end(user);
                yield newLink(user, now.plus(links.invitationLife()));
            }
            case PASSWORD_CHANGED, SECOND_FACTOR_CHANGED -> null;
        };
    }

    private String newLink(User user, Instant until) {
        String secret = TokenSecrets.random();
        em.persist(new PasswordReset(user, TokenSecrets.hash(secret), until));
        return secret;
    }

    /** Whoever has a password by now needs no invitation. */
    private static boolean isSuperfluous(MailOrder order, User user) {
        return order.kind() == MailKind.INVITATION && user.passwordHash() != null;
    }

    /** The mail was handed over, or need not be. */
    public void done(long id) {
        em.createQuery("DELETE FROM MailOrder m WHERE m.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Takes links away that are no longer good. */
    public void purge() {
        em.createQuery("DELETE FROM PasswordReset r WHERE r.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
