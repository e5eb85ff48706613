package org.enishi.network.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The Mastodon servers that were named so far. */
public class MastodonServerRepository {

    private final EntityManager em;

    public MastodonServerRepository(EntityManager em) {
        this.em = em;
    }

    public Optional<MastodonServer> find(String address) {
        return em.createQuery("SELECT s FROM MastodonServer s WHERE s.address = :address", MastodonServer.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    /** Keeps everybody else from changing the row until the transaction ends. */
    public Optional<MastodonServer> lock(String address) {
        Optional<MastodonServer> found = find(address);
        found.ifPresent(server -> em.refresh(server, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** A server that another node has added meanwhile is refused by the database. */
    public void add(MastodonServer server) {
        em.persist(server);
        em.flush();
    }
}
