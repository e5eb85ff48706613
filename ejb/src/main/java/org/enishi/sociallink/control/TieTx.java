package org.enishi.sociallink.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.RecordHead;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.entity.Network;
import org.enishi.sociallink.boundary.Association.OtherRecord;
import org.enishi.sociallink.boundary.TieView;

/** Makes ties in transactions of their own, between calls to a network. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TieTx {

    @Inject
    private Ties ties;

    public Optional<TieView> find(long recordId, Network network) {
        return ties.find(recordId, network).map(Ties::view);
    }

    public TieView tie(Actor actor, RecordHead record, Network network, RemotePerson person) {
        return ties.tie(actor, record, network, person, false);
    }

    public Optional<TieView> tieByItself(Actor actor, RecordHead record, Network network, RemotePerson person) {
        return ties.tieByItself(actor, record, network, person);
    }

    /** Other records of the same person, as far as the actor may see them (LI-09). */
    public List<OtherRecord> alsoTied(Actor actor, Network network, String remoteId, long exceptRecord) {
        return ties.alsoTied(actor, network, remoteId, exceptRecord);
    }
}
