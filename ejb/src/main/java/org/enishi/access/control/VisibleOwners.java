package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.enishi.access.entity.SharingRepository;

/**
 * Keeps {@code visible_owner} and what else follows from roles, groups, territories, rules and users. To be called in
 * the transaction that changes one of those.
 */
@Dependent
public class VisibleOwners {

    @PersistenceContext
    private EntityManager em;

    /** To begin a change with that depends on what is there, such as one in a tree: others wait. */
    public void lock() {
        new SharingRepository(em).lock();
    }

    /** Makes everything derived right, whatever was changed. */
    public void rewrite() {
        new SharingRepository(em).rewrite();
    }

    /** Does the same for a user who is new or whose role alone has changed: cheaper than all. */
    public void rewriteUser(long user) {
        new SharingRepository(em).rewriteUser(user);
    }

    /** Lets those see a new set of territories who see one of its territories. */
    public void rewriteSet(long set) {
        new SharingRepository(em).rewriteSet(set);
    }
}
