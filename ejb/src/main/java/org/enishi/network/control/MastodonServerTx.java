package org.enishi.network.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.enishi.network.entity.MastodonServer;
import org.enishi.network.entity.MastodonServerRepository;

/** Keeps what we are registered as with Mastodon servers, in short transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MastodonServerTx {

    @PersistenceContext
    private EntityManager em;

    /** Also in the middle of a transaction, without a connection of its own: pages ask where a server is. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<MastodonServer> find(String address) {
        return new MastodonServerRepository(em).find(address);
    }

    /** Keeps a first registration; the database refuses the second of two that come at once. */
    public void add(MastodonServer registration) {
        new MastodonServerRepository(em).add(registration);
    }

    /** Keeps what a server is called, which it has told a member only. */
    public void isCalled(String address, String domain) {
        new MastodonServerRepository(em).lock(address).ifPresent(server -> server.isCalled(domain));
    }

    /**
     * Keeps a newer registration in place of the former, unless another node did so before.
     *
     * @return the one that holds from now on
     */
    public MastodonServer replace(MastodonServer former, MastodonServer newer) {
        MastodonServer kept =
                new MastodonServerRepository(em).lock(former.address()).orElseThrow();
        if (kept.clientId().equals(former.clientId())) {
            kept.become(newer);
        }
        return kept;
    }
}
