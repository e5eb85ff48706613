package org.enishi.sociallink.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.enishi.crm.entity.RecordKey;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.entity.Network;

/** Ties of records, and what they were untied from. The caller has made sure that the record may be seen. */
public class SocialTieRepository {

    /** A record by identity. */
    public record TiedRecord(long id, RecordType type) {}

    private final EntityManager em;

    public SocialTieRepository(EntityManager em) {
        this.em = em;
    }

    public List<SocialTie> ofRecord(long recordId) {
        return em.createQuery("SELECT t FROM SocialTie t WHERE t.recordId = :record", SocialTie.class)
                .setParameter("record", recordId)
                .getResultList();
    }

    public Optional<SocialTie> find(long recordId, Network network) {
        return em.createQuery(
                        "SELECT t FROM SocialTie t WHERE t.recordId = :record AND t.network = :network",
                        SocialTie.class)
                .setParameter("record", recordId)
                .setParameter("network", network)
                .getResultStream()
                .findFirst();
    }

    /** Makes everybody who ties the record wait for each other until the transaction ends. */
    public void lockRecord(long recordId) {
        em.find(RecordKey.class, recordId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What kind of record an id stands for. */
    public RecordType typeOf(long recordId) {
        return em.createQuery("SELECT k.type FROM RecordKey k WHERE k.id = :id", RecordType.class)
                .setParameter("id", recordId)
                .getSingleResult();
    }

    public void add(SocialTie tie) {
        em.persist(tie);
    }

    public void remove(SocialTie tie) {
        em.remove(tie);
    }

    /** Other records that are tied to the same person, at most so many. */
    public List<TiedRecord> others(Network network, String remoteId, long exceptRecord, int max) {
        return em.createQuery(
                        "SELECT k.id, k.type FROM SocialTie t, RecordKey k WHERE t.network = :network"
                                + " AND t.remoteId = :remote AND t.recordId <> :except AND k.id = t.recordId"
                                + " ORDER BY k.id",
                        Object[].class)
                .setParameter("network", network)
                .setParameter("remote", remoteId)
                .setParameter("except", exceptRecord)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new TiedRecord((Long) row[0], (RecordType) row[1]))
                .toList();
    }

    public void decline(long recordId, Network network, String remoteId) {
        if (!isDeclined(recordId, network, remoteId)) {
            em.persist(new DeclinedProfile(recordId, network, remoteId));
        }
    }

    /** Somebody chose the person after all. */
    public void accept(long recordId, Network network, String remoteId) {
        em.createQuery("DELETE FROM DeclinedProfile d WHERE d.recordId = :record AND d.network = :network"
                        + " AND d.remoteId = :remote")
                .setParameter("record", recordId)
                .setParameter("network", network)
                .setParameter("remote", remoteId)
                .executeUpdate();
    }

    public boolean isDeclined(long recordId, Network network, String remoteId) {
        return !em.createQuery(
                        "SELECT d.id FROM DeclinedProfile d WHERE d.recordId = :record AND d.network = :network"
                                + " AND d.remoteId = :remote",
                        Long.class)
                .setParameter("record", recordId)
                .setParameter("network", network)
                .setParameter("remote", remoteId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
