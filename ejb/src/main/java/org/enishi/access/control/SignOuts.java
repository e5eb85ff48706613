package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Ends what a user, or whoever acts for them, is signed in with; in the caller's transaction. */
@Dependent
public class SignOuts {

    @PersistenceContext
    private EntityManager em;

    /** Ends all sessions of a user but one; none is spared with 0. */
    public int sessions(long userId, long but) {
        return em.createQuery("DELETE FROM SignInSession s WHERE s.user.id = :user AND s.id <> :but")
                .setParameter("user", userId)
                .setParameter("but", but)
                .executeUpdate();
    }

    /** Ends all that programs act with. */
    public int tokens(long userId) {
        return em.createQuery("DELETE FROM ApiToken t WHERE t.user.id = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Ends everything, as when the user is deactivated or their password set anew. */
    public void everything(long userId) {
        sessions(userId, 0);
        tokens(userId);
    }
}
