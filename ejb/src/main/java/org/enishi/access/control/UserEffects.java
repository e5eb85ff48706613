package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.enishi.access.boundary.Consequence;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.Role;
import org.enishi.access.entity.TokenKind;
import org.enishi.access.entity.User;

/** Says what a change of a user will mean, before it is made. */
@Dependent
public class UserEffects {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    public List<Consequence> ofChange(User user, PermissionProfile profile, Role role) {
        List<Consequence> all = new ArrayList<>();
        if (!profile.equals(user.profile())) {
            Set<Permission> before = user.profile().permissions();
            Set<Permission> after = profile.permissions();
            add(all, "access.effect.loses", ProfileRules.less(before, after));
            add(all, "access.effect.gains", ProfileRules.less(after, before));
            if (profile.isTwoFactorRequired() && !user.profile().isTwoFactorRequired()) {
                all.add(Consequence.of("access.effect.twoFactorRequired", passwordTokens(user)));
            }
        }
        if (!Objects.equals(role, user.role())) {
            all.add(
                    role == null
                            ? Consequence.of("access.effect.noRole")
                            : Consequence.of("access.effect.role", role.name(), below(role)));
        }
        return all;
    }

    private static void add(List<Consequence> all, String key, Set<Permission> permissions) {
        if (!permissions.isEmpty()) {
            all.add(Consequence.of(key, permissions));
        }
    }

    private long passwordTokens(User user) {
        return em.createQuery(
                        "SELECT COUNT(t) FROM ApiToken t WHERE t.user = :user AND t.kind = :kind"
                                + " AND t.issuedWith IS NULL AND t.expiresAt > :now",
                        Long.class)
                .setParameter("user", user)
                .setParameter("kind", TokenKind.TOKEN)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    public List<Consequence> ofDeactivating(User user) {
        long tokens = em.createQuery(
                        "SELECT COUNT(t) FROM ApiToken t WHERE t.user = :user"
                                + " AND (t.expiresAt IS NULL OR t.expiresAt > :now)",
                        Long.class)
                .setParameter("user", user)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return List.of(
                Consequence.of("access.effect.signedOut"),
                Consequence.of("access.effect.tokensEnd", tokens),
                Consequence.of("access.effect.recordsStay"));
    }

    /** How many active users stand below a role. */
    private long below(Role upper) {
        return em.createQuery("SELECT u FROM User u JOIN FETCH u.role WHERE u.active = TRUE", User.class)
                .getResultStream()
                .filter(u -> UserRules.isBelow(u.role(), upper))
                .count();
    }
}
