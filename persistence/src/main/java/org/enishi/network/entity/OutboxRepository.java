package org.enishi.network.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox rows and their changes of state, each one conditional update. */
public class OutboxRepository {

    // native: of an update with a subquery EclipseLink makes one whose whole condition is a subquery, and that is
    // judged
    // by what the row was when the statement began, so that two who wait for each other both get it
    private static final String CLAIM = "UPDATE outbox SET state = 'SENDING', lease_until = ?, attempt = attempt + 1"
            + " WHERE id = ? AND state = 'READY' AND due_at <= ? AND NOT EXISTS (SELECT 1 FROM outbox p"
            + " WHERE p.account_id = outbox.account_id AND p.lane = outbox.lane"
            + " AND p.state IN ('READY', 'SENDING', 'UNKNOWN') AND (p.requested_at < outbox.requested_at"
            + " OR (p.requested_at = outbox.requested_at AND p.id < outbox.id)))";

    private final EntityManager em;

    public OutboxRepository(EntityManager em) {
        this.em = em;
    }

    public void add(OutboxEntry entry) {
        em.persist(entry);
    }

    public Optional<OutboxEntry> find(long id) {
        return Optional.ofNullable(em.find(OutboxEntry.class, id));
    }

    public Optional<OutboxEntry> findByKey(long accountId, String requestKey) {
        return em.createQuery(
                        "SELECT e FROM OutboxEntry e WHERE e.accountId = :account AND e.requestKey = :key",
                        OutboxEntry.class)
                .setParameter("account", accountId)
                .setParameter("key", requestKey)
                .getResultStream()
                .findFirst();
    }

    /** What an account has under way on a record, or had settled since a moment, in the order it was asked for. */
    public List<OutboxEntry> recent(long accountId, long recordId, Instant since) {
        return em.createQuery(
                        "SELECT e FROM OutboxEntry e WHERE e.accountId = :account AND e.recordId = :record"
                                + " AND (e.settledAt IS NULL OR e.settledAt >= :since) ORDER BY e.requestedAt, e.id",
                        OutboxEntry.class)
                .setParameter("account", accountId)
                .setParameter("record", recordId)
                .setParameter("since", since)
                .setMaxResults(200)
                .getResultList();
    }

    /** Entries to send, or to look up, now. */
    public List<Long> due(OutboxState state, Instant now, int max) {
        return em.createQuery(
                        "SELECT e.id FROM OutboxEntry e WHERE e.state = :state AND e.dueAt <= :now"
                                + " ORDER BY e.dueAt, e.id",
                        Long.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }

    /** The entry whose turn it is now in a lane. */
    public Optional<Long> next(long accountId, String lane) {
        return em.createQuery(
                        "SELECT e.id FROM OutboxEntry e WHERE e.accountId = :account AND e.lane = :lane"
                                + " AND e.state = :ready ORDER BY e.requestedAt, e.id",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("lane", lane)
                .setParameter("ready", OutboxState.READY)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Entries whose sender has not come back in time. */
    public List<OutboxEntry> abandoned(Instant now, int max) {
        return em.createQuery(
                        "SELECT e FROM OutboxEntry e WHERE e.state = :state AND e.leaseUntil <= :now ORDER BY e.leaseUntil",
                        OutboxEntry.class)
                .setParameter("state", OutboxState.SENDING)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Makes a ready entry ours until the lease runs out. False if somebody else has it, or if an earlier one of its
     * lane is still open.
     */
    public boolean claim(long id, Instant now, Instant lease) {
        return em.createNativeQuery(CLAIM)
                        .setParameter(1, Timestamp.from(lease))
                        .setParameter(2, id)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Notes when an entry first went out: what a look-up searches from. */
    public void firstSent(long id, Instant now) {
        em.createQuery("UPDATE OutboxEntry e SET e.firstSentAt = :now WHERE e.id = :id AND e.firstSentAt IS NULL")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Makes an entry of unknown outcome ours for a look-up, by moving its due time past the lease. */
    public boolean claimLookUp(long id, Instant now, Instant lease) {
        return em.createQuery("UPDATE OutboxEntry e SET e.dueAt = :lease, e.leaseUntil = :lease"
                                + " WHERE e.id = :id AND e.state = :unknown AND e.dueAt <= :now")
                        .setParameter("lease", lease)
                        .setParameter("id", id)
                        .setParameter("unknown", OutboxState.UNKNOWN)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /**
     * Moves an entry on from the state and attempt in which the caller knew it. False if it has moved since: then the
     * caller's knowledge is stale and must not be written.
     */
    public boolean move(OutboxEntry known, OutboxState next, Instant dueAt) {
        return same(known).map(entry -> entry.moved(next, dueAt)).isPresent();
    }

    /** Ends an entry, done or refused, from the state and attempt in which the caller knew it. */
    public boolean settle(
            OutboxEntry known, OutboxState end, String remoteId, String problem, Instant until, Instant now) {
        return same(known)
                .map(entry -> entry.settled(end, remoteId, problem, until, now))
                .isPresent();
    }

    /** The entry, locked and read anew, if it is still as the caller knew it. */
    private Optional<OutboxEntry> same(OutboxEntry known) {
        OutboxState state = known.state();
        int attempt = known.attempt();
        OutboxEntry entry = em.find(OutboxEntry.class, known.id(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(entry, LockModeType.PESSIMISTIC_WRITE);
        return entry.state() == state && entry.attempt() == attempt ? Optional.of(entry) : Optional.empty();
    }

    /** Forgets what was settled before a moment; its history stands in the record's timeline. */
    public int purge(Instant settledBefore) {
        return em.createQuery("DELETE FROM OutboxEntry e WHERE e.settledAt < :before")
                .setParameter("before", settledBefore)
                .executeUpdate();
    }
}
