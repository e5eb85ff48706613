package org.enishi.access.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.enishi.access.entity.SignInSession;
import org.enishi.platform.boundary.Correlation;

/** What changes a session without the user's doing: that it is used, kept and left. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SessionTx {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    /**
     * What became of a kept session.
     *
     * @param replaced whether the browser gets a new secret
     * @param stolen whether the secret was one that had been replaced before: the session has been ended
     */
    public record Kept(boolean good, boolean replaced, boolean stolen, long id, long userId, Instant until) {

        static final Kept NOT = new Kept(false, false, false, 0, 0, null);
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Whether it is time to note anew that a session is used. */
    public static boolean isDue(Instant notedAt, Instant now) {
        return !notedAt.plus(NOTED_EVERY).isAfter(now);
    }

    /** Notes that a session is used, unless another request has just done so. */
    public void used(long id, Instant notedAt) {
        em.createQuery("UPDATE SignInSession s SET s.usedAt = :now, s.address = :address"
                        + " WHERE s.id = :id AND s.usedAt = :noted")
                .setParameter("now", clock.instant())
                .setParameter("address", Correlation.address())
                .setParameter("id", id)
                .setParameter("noted", notedAt)
                .executeUpdate();
    }

    /** Replaces the token of a kept session; of several who come with it at once, one does. */
    public Kept rotate(String series, String hash, String next) {
        Instant now = clock.instant();
        int replaced = em.createQuery("UPDATE SignInSession s SET s.keptHash = :next, s.keptBefore = :hash,"
                        + " s.rotatedAt = :now, s.usedAt = :now, s.address = :address"
                        + " WHERE s.keptSeries = :series AND s.keptHash = :hash AND s.keptUntil > :now")
                .setParameter("next", next)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .setParameter("address", Correlation.address())
                .setParameter("series", series)
                .executeUpdate();
        return find(series).map(s -> judge(s, hash, replaced == 1, now)).orElse(Kept.NOT);
    }

    private Kept judge(SignInSession session, String hash, boolean replaced, Instant now) {
        long user = session.user().id();
        if (replaced || session.isKeptAt(now) && session.isJustReplaced(hash, now)) {
            return new Kept(true, replaced, false, session.id(), user, session.keptUntil());
        }
        boolean stolen = !session.isHeld(hash);
        long id = session.id();
        em.remove(session);
        return new Kept(false, false, stolen, id, user, null);
    }

    private Optional<SignInSession> find(String series) {
        return em.createQuery("SELECT s FROM SignInSession s WHERE s.keptSeries = :series", SignInSession.class)
                .setParameter("series", series)
                .getResultStream()
                .findFirst();
    }

    /** Takes away what nobody can come back to. */
    public void purge(Instant idleSince) {
        em.createQuery("DELETE FROM StartedSignIn s WHERE s.startedAt < :idle")
                .setParameter("idle", idleSince)
                .executeUpdate();
        em.createQuery("DELETE FROM SignInSession s WHERE s.usedAt < :idle"
                        + " AND (s.keptUntil IS NULL OR s.keptUntil < :now)")
                .setParameter("idle", idleSince)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
