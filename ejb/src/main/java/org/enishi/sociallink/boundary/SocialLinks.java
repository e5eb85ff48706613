package org.enishi.sociallink.boundary;

import jakarta.ejb.Stateless;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;

/**
 * The ties of leads and contacts to profiles (LI-09 to LI-12). A tie belongs to the record, for all who see it. All
 * methods throw {@link NotFound} for a record that the actor may not see, and for records other than leads and
 * contacts.
 */
@Stateless
public class SocialLinks {

    /** The record's ties at the networks whose permission the actor has. */
    public List<TieView> list(Actor actor, RecordType type, long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Unties the record (LI-11): the tie is gone, with what was cached of the profile, and an automatic one does not
     * come back by itself.
     *
     * @throws Denied without the network's permission, or if the actor may see the record but not edit it
     * @throws NotFound if it isn't tied
     */
    public void disassociate(Actor actor, RecordType type, long id, Network network) {
        throw new UnsupportedOperationException();
    }
}
