package org.enishi.sociallink.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.NetworkAccount;

/** What was fetched for each viewer's account. */
public class SocialCacheRepository {

    private final EntityManager em;

    public SocialCacheRepository(EntityManager em) {
        this.em = em;
    }

    public void add(CacheEntry entry) {
        em.persist(entry);
    }

    /** Makes everybody who fetches for an account wait for each other until the transaction ends. */
    public void lockAccount(long accountId) {
        em.find(NetworkAccount.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Finds an entry and keeps others from changing it until the transaction ends. */
    public Optional<CacheEntry> lock(long accountId, CacheKind kind, String remoteId) {
        return em.createQuery(
                        "SELECT c FROM CacheEntry c WHERE c.accountId = :account AND c.kind = :kind"
                                + " AND c.remoteId = :remote",
                        CacheEntry.class)
                .setParameter("account", accountId)
                .setParameter("kind", kind)
                .setParameter("remote", remoteId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What a panel shows: the entries of some keys of an account that have not expired. */
    public List<CacheEntry> current(long accountId, Collection<String> remoteIds, Instant now) {
        return em.createQuery(
                        "SELECT c FROM CacheEntry c WHERE c.accountId = :account AND c.remoteId IN :remotes"
                                + " AND c.expiresAt > :now",
                        CacheEntry.class)
                .setParameter("account", accountId)
                .setParameter("remotes", remoteIds)
                .setParameter("now", now)
                .getResultList();
    }

    public void removeAccount(long accountId) {
        em.createQuery("DELETE FROM CacheEntry c WHERE c.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Forgets a person for everybody. */
    public void removePerson(Network network, String personId) {
        em.createQuery("DELETE FROM CacheEntry c WHERE c.network = :network AND c.personId = :person")
                .setParameter("network", network)
                .setParameter("person", personId)
                .executeUpdate();
    }

    public int removeExpired(Instant before) {
        return em.createQuery("DELETE FROM CacheEntry c WHERE c.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
