package org.enishi.access.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.enishi.access.control.SharingTrial;
import org.enishi.access.control.VisibleOwners;
import org.enishi.access.entity.Permission;

/** Says what a change of roles, groups, territories, rules, defaults or users means before it is saved. */
@Stateless
public class SharingPreview {

    @Resource
    private SessionContext context;

    @Inject
    private SharingTrial trial;

    @Inject
    private VisibleOwners visibleOwners;

    /**
     * Makes the change in a transaction of its own, looks who sees what, and undoes it: nothing is saved, and nothing
     * goes into the audit log.
     *
     * @return for each module and level what changes; those where nothing does are left out
     * @throws org.enishi.platform.boundary.Denied without the permission SHARING, or for a user USERS
     * @throws org.enishi.platform.boundary.NotFound if what is to be changed doesn't exist
     * @throws org.enishi.platform.boundary.Rejected if the change couldn't be made, as with a cycle
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<SharingEffect> of(Actor actor, SharingChange change) {
        boolean ofUser = change instanceof SharingChange.UserRole || change instanceof SharingChange.UserActive;
        actor.require(ofUser ? Permission.USERS : Permission.SHARING);
        try {
            visibleOwners.lock();
            return trial.effects(change);
        } finally {
            context.setRollbackOnly();
        }
    }
}
