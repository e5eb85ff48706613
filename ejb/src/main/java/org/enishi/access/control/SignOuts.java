package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.TokenKind;

/** Ends what a user, or whoever acts for them, is signed in with; in the caller's transaction. */
@Dependent
public class SignOuts {

    @PersistenceContext
    private EntityManager em;

    /**
     * Ends all sessions of a user but one, and all sign-ins that wait for their second step but one.
     *
     * @param but the number of the one session or started sign-in that is spared; 0 for none
     * @return how many sessions
     */
    public int sessions(long userId, long but) {
        em.createQuery("DELETE FROM StartedSignIn s WHERE s.user.id = :user AND s.id <> :but")
                .setParameter("user", userId)
                .setParameter("but", but)
                .executeUpdate();
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

    /** Ends what programs have had with the user's own password, and not with an application password. */
    public int passwordTokens(long userId) {
        return em.createQuery(
                        "DELETE FROM ApiToken t WHERE t.user.id = :user AND t.kind = :kind AND t.issuedWith IS NULL")
                .setParameter("user", userId)
                .setParameter("kind", TokenKind.TOKEN)
                .executeUpdate();
    }

    /** The same for everybody who has a profile. */
    public int passwordTokensOf(PermissionProfile profile) {
        return em.createQuery("DELETE FROM ApiToken t WHERE t.kind = :kind AND t.issuedWith IS NULL"
                        + " AND t.user.id IN (SELECT u.id FROM User u WHERE u.profile = :profile)")
                .setParameter("profile", profile)
                .setParameter("kind", TokenKind.TOKEN)
                .executeUpdate();
    }

    /** Ends everything, as when the user is deactivated or their password set anew. */
    public void everything(long userId) {
        sessions(userId, 0);
        tokens(userId);
    }
}
