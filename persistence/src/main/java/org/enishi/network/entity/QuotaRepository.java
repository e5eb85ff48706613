package org.enishi.network.entity;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts what accounts use, exactly, however many nodes count at once: taking a unit is one conditional update. */
public class QuotaRepository {

    // native, because the window's turn is decided and written in the same statement
    private static final String TAKE = "UPDATE quota SET"
            + " used = CASE WHEN window_end <= ? THEN 1 ELSE used + 1 END,"
            + " window_end = CASE WHEN window_end <= ? THEN ? ELSE window_end END"
            + " WHERE subject = ? AND operation = ? AND (blocked_until IS NULL OR blocked_until <= ?)"
            + " AND (window_end <= ? OR used < ?)";

    private final EntityManager em;

    public QuotaRepository(EntityManager em) {
        this.em = em;
    }

    /** The row to count in. Made with the account, so that nobody has to insert while counting. */
    public void add(QuotaWindow window) {
        em.persist(window);
    }

    /**
     * Takes one unit if there is one left.
     *
     * @param newEnd when the window ends if this use opens it
     */
    public boolean take(long subject, QuotaOperation operation, int max, Instant now, Instant newEnd) {
        Timestamp moment = Timestamp.from(now);
        return em.createNativeQuery(TAKE)
                        .setParameter(1, moment)
                        .setParameter(2, moment)
                        .setParameter(3, Timestamp.from(newEnd))
                        .setParameter(4, subject)
                        .setParameter(5, operation.name())
                        .setParameter(6, moment)
                        .setParameter(7, moment)
                        .setParameter(8, max)
                        .executeUpdate()
                == 1;
    }

    /** The network said no: nothing of this kind until then. An earlier, longer no stays in force. */
    public void block(long subject, QuotaOperation operation, Instant until) {
        em.createQuery("UPDATE QuotaWindow q SET q.blockedUntil = :until WHERE q.subject = :subject"
                        + " AND q.operation = :operation AND (q.blockedUntil IS NULL OR q.blockedUntil < :until)")
                .setParameter("until", until)
                .setParameter("subject", subject)
                .setParameter("operation", operation)
                .executeUpdate();
    }

    public Optional<QuotaWindow> find(long subject, QuotaOperation operation) {
        return em.createQuery(
                        "SELECT q FROM QuotaWindow q WHERE q.subject = :subject AND q.operation = :operation",
                        QuotaWindow.class)
                .setParameter("subject", subject)
                .setParameter("operation", operation)
                .setHint("jakarta.persistence.cache.retrieveMode", jakarta.persistence.CacheRetrieveMode.BYPASS)
                .getResultStream()
                .findFirst();
    }

    public List<QuotaWindow> of(long subject) {
        return em.createQuery("SELECT q FROM QuotaWindow q WHERE q.subject = :subject", QuotaWindow.class)
                .setParameter("subject", subject)
                .getResultList();
    }
}
