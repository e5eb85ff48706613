package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.Rejected;

/** What may be done with permission profiles. */
@Dependent
public class ProfileRules {

    /** Profiles tell users apart: with one user there is nothing to tell (AC-08). */
    private static final int USERS_NEEDED = 2;

    @PersistenceContext
    private EntityManager em;

    public boolean areUsersEnough() {
        return em.createQuery("SELECT u.id FROM User u WHERE u.active = TRUE", Long.class)
                        .setMaxResults(USERS_NEEDED)
                        .getResultList()
                        .size()
                == USERS_NEEDED;
    }

    public void requireEnoughUsers() {
        if (!areUsersEnough()) {
            throw new Rejected("access.error.oneUser");
        }
    }

    /** Nobody grants what they don't have: their own profile would be the first to gain it. */
    public void requireToGrant(Actor actor, Set<Permission> permissions) {
        if (!actor.permissions().containsAll(permissions)) {
            throw new Denied("access.error.grantBeyond");
        }
    }

    /** Nobody makes it easier to sign in as somebody who may do more than they. */
    public void requireToLoosen(Actor actor, PermissionProfile profile) {
        if (!actor.permissions().containsAll(profile.permissions())) {
            throw new Denied("access.error.loosenBeyond");
        }
    }

    /** A name that nobody takes for another profile's: letter case makes no difference. */
    public void checkName(String name, Long except) {
        var check = new FieldCheck().text("name", name, PermissionProfile.NAME_LENGTH);
        if (name != null && isTaken(name, except)) {
            check.refuse("name", "access.invalid.nameTaken");
        }
        check.hold();
    }

    private boolean isTaken(String name, Long except) {
        return !em.createQuery(
                        "SELECT p.id FROM PermissionProfile p WHERE LOWER(p.name) = :name AND p.id <> :except",
                        Long.class)
                .setParameter("name", name.strip().toLowerCase(Locale.ROOT))
                .setParameter("except", except == null ? -1 : except)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The first without what is in the second. */
    public static Set<Permission> less(Set<Permission> from, Set<Permission> taken) {
        Set<Permission> rest = from.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(from);
        rest.removeAll(taken);
        return rest;
    }
}
