package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.enishi.access.control.ReasonFinding;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;

/** Says why somebody sees a record, for the capabilities that have records. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Reasons {

    @Inject
    private ReasonFinding finding;

    /**
     * Every reason for which a user sees a record; none if they don't. The caller has made sure that the actor sees
     * the record.
     *
     * @param userId the user in question; themselves for everybody, anybody for whoever has the permission SHARING
     * @param module the record's module
     * @param ownerId the record's owner
     * @param territorySet the set of territories that the record is in; null for none
     * @throws org.enishi.platform.boundary.Denied for somebody else without that permission
     * @throws org.enishi.platform.boundary.NotFound if there is no such user
     */
    public List<Reason> of(Actor actor, long userId, SharedModule module, long ownerId, Long territorySet) {
        allow(actor, userId);
        return finding.reasons(userId, module, ownerId, territorySet);
    }

    /** Who that user is; errors as with of. */
    public Viewer viewer(Actor actor, long userId) {
        allow(actor, userId);
        return finding.viewer(userId);
    }

    private static void allow(Actor actor, long userId) {
        if (actor.id() != userId) {
            actor.require(Permission.SHARING);
        }
    }
}
