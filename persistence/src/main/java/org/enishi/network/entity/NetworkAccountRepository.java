package org.enishi.network.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The users' own accounts, the consents under way, and who looks after which account. */
public class NetworkAccountRepository {

    private final EntityManager em;

    public NetworkAccountRepository(EntityManager em) {
        this.em = em;
    }

    public void add(NetworkAccount account) {
        em.persist(account);
    }

    public Optional<NetworkAccount> find(long id) {
        return Optional.ofNullable(em.find(NetworkAccount.class, id));
    }

    /** Reads the row anew while keeping everybody else from changing it until the transaction ends. */
    public Optional<NetworkAccount> lock(long id) {
        NetworkAccount account = em.find(NetworkAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account != null) {
            em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(account);
    }

    public Optional<NetworkAccount> find(long userId, Network network) {
        return em.createQuery(
                        "SELECT a FROM NetworkAccount a WHERE a.userId = :user AND a.network = :network",
                        NetworkAccount.class)
                .setParameter("user", userId)
                .setParameter("network", network)
                .getResultStream()
                .findFirst();
    }

    public List<NetworkAccount> ofUser(long userId) {
        return em.createQuery("SELECT a FROM NetworkAccount a WHERE a.userId = :user", NetworkAccount.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** The accounts here that are one account at a network; several users may have let Enishi into it. */
    public List<NetworkAccount> ofMember(Network network, String remoteId) {
        return em.createQuery(
                        "SELECT a FROM NetworkAccount a WHERE a.network = :network AND a.remoteId = :remote",
                        NetworkAccount.class)
                .setParameter("network", network)
                .setParameter("remote", remoteId)
                .getResultList();
    }

    /** Accounts due for a check. */
    public List<Long> due(Instant now, int max) {
        return em.createQuery(
                        "SELECT a.id FROM NetworkAccount a WHERE a.checkDueAt <= :now ORDER BY a.checkDueAt, a.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }

    /** Makes the next check of an account ours. The due time moves on, so that a node that dies here is made up for. */
    public boolean claimCheck(long id, Instant now, Instant next) {
        return em.createQuery("UPDATE NetworkAccount a SET a.checkDueAt = :next"
                                + " WHERE a.id = :id AND a.checkDueAt <= :now")
                        .setParameter("next", next)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Accounts with tokens that another key than the given one has encrypted. */
    public List<Long> encryptedOtherwise(int key, int max) {
        return em.createQuery("SELECT a.id FROM NetworkAccount a WHERE a.keyId <> :key ORDER BY a.id", Long.class)
                .setParameter("key", key)
                .setMaxResults(max)
                .getResultList();
    }

    public void add(ConsentRequest request) {
        em.persist(request);
    }

    /** Takes a consent out of the table: the second to ask for it gets nothing. */
    public Optional<ConsentRequest> take(String stateHash) {
        Optional<ConsentRequest> request = em.createQuery(
                        "SELECT c FROM ConsentRequest c WHERE c.stateHash = :hash", ConsentRequest.class)
                .setParameter("hash", stateHash)
                .getResultStream()
                .findFirst();
        int taken = em.createQuery("DELETE FROM ConsentRequest c WHERE c.stateHash = :hash")
                .setParameter("hash", stateHash)
                .executeUpdate();
        return taken == 1 ? request : Optional.empty();
    }

    public int purgeConsents(Instant now) {
        return em.createQuery("DELETE FROM ConsentRequest c WHERE c.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
