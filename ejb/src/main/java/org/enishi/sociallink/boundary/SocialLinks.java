package org.enishi.sociallink.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.RecordHead;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.boundary.NetworkAccounts;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.sociallink.control.Access;
import org.enishi.sociallink.control.Ties;
import org.enishi.sociallink.entity.SocialTieRepository;

/**
 * The ties of leads and contacts to profiles (LI-09 to LI-12). A tie belongs to the record, for all who see it. All
 * methods throw {@link NotFound} for a record that the actor may not see, and for records other than leads and
 * contacts.
 */
@Stateless
public class SocialLinks {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private Ties ties;

    @Inject
    private NetworkAccounts accounts;

    /**
     * The record's ties at the networks whose permission the actor has.
     *
     * @throws Denied to whom no network is open
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<TieView> list(Actor actor, RecordType type, long id) {
        access.see(actor, type, id);
        accounts.requireAny(actor);
        return new SocialTieRepository(em)
                .ofRecord(id).stream()
                        .filter(t -> actor.has(t.network().permission()))
                        .map(Ties::view)
                        .toList();
    }

    /**
     * The record's tie at a network.
     *
     * @throws Denied without the network's permission
     * @throws NotFound if it isn't tied
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public TieView get(Actor actor, RecordType type, long id, Network network) {
        access.see(actor, type, id);
        actor.require(network.permission());
        return ties.find(id, network).map(Ties::view).orElseThrow(() -> new NotFound("sociallink.error.notTied"));
    }

    /**
     * Unties the record (LI-11): the tie is gone, with what was cached of the profile, and an automatic one does not
     * come back by itself.
     *
     * @throws Denied without the network's permission, or if the actor may see the record but not edit it
     * @throws NotFound if it isn't tied
     */
    public void disassociate(Actor actor, RecordType type, long id, Network network) {
        RecordHead record = access.edit(actor, type, id, network);
        ties.untie(actor, record, network);
    }
}
