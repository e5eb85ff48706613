package org.enishi.sociallink.control;

import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.RecordHead;
import org.enishi.network.entity.Network;

/**
 * A panel's place: who looks, beside which record, at which network.
 *
 * @param mayTie whether the viewer may edit the record
 */
public record Beside(Actor actor, RecordHead record, Network network, boolean mayTie) {

    Fetches.Viewer viewer() {
        return new Fetches.Viewer(actor.id(), record.id());
    }
}
