package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.enishi.access.control.SetUp;
import org.enishi.access.control.VisibleOwners;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.Role;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/**
 * The tree of roles (AC-10). Whoever holds a role sees and edits what the users of the roles below it own. Every
 * change counts for everybody once its transaction is committed.
 */
@Stateless
public class Roles {

    /**
     * A role.
     *
     * @param id its id
     * @param version to be given back with a change
     * @param name its name
     * @param parentId the role above it; null at the top
     * @param users how many users hold it, deactivated ones too
     */
    public record RoleInfo(long id, long version, String name, Long parentId, long users) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SetUp setUp;

    @Inject
    private VisibleOwners visibleOwners;

    /**
     * All roles, by name.
     *
     * @throws org.enishi.platform.boundary.Denied without the permission SHARING or USERS
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<RoleInfo> list(Actor actor) {
        if (!actor.has(Permission.USERS)) {
            actor.require(Permission.SHARING);
        }
        return em.createQuery(
                        "SELECT r, (SELECT COUNT(u) FROM User u WHERE u.role = r) FROM Role r ORDER BY r.name",
                        Object[].class)
                .getResultStream()
                .map(r -> info((Role) r[0], (Long) r[1]))
                .toList();
    }

    /**
     * One role.
     *
     * @throws NotFound if there is none of that id
     */
    @Requires(Permission.SHARING)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RoleInfo get(Actor actor, long id) {
        Role role = setUp.get(Role.class, id);
        return info(role, users(role));
    }

    /**
     * Makes a role.
     *
     * @param name 1 to 80 characters that no other role has
     * @param parentId the role above it; null for the top
     * @return its id
     * @throws Rejected if the name is missing or too long
     * @throws Duplicate if another role has it
     * @throws NotFound if there is no such parent
     */
    @Requires(Permission.SHARING)
    public long create(Actor actor, String name, Long parentId) {
        visibleOwners.lock();
        var role = new Role(
                setUp.freeName(Role.class, name, null), parentId == null ? null : setUp.get(Role.class, parentId));
        return setUp.store(actor, role, "role.created", "role");
    }

    /**
     * Renames a role and moves it, with all below it.
     *
     * @param version the version that the actor saw
     * @param parentId the role above it from now on; null for the top
     * @throws Stale if it was changed meanwhile
     * @throws Rejected if the name can't be taken, or the new parent is the role itself or below it
     * @throws Duplicate if another role has the name
     * @throws NotFound if there is no such role or parent
     */
    @Requires(Permission.SHARING)
    public void change(Actor actor, long id, long version, String name, Long parentId) {
        visibleOwners.lock();
        Role role = setUp.get(Role.class, id, version);
        role.rename(setUp.freeName(Role.class, name, id));
        Role parent = parentId == null ? null : setUp.get(Role.class, parentId);
        setUp.refuseCycle(role, parent, Role::parent);
        role.moveBelow(parent);
        setUp.store(actor, role, "role.changed", "role");
    }

    /**
     * Deletes a role that nobody holds, that has none below it and that no rule names.
     *
     * @throws Stale if it was changed meanwhile
     * @throws Rejected if it is still used
     * @throws NotFound if there is no such role
     */
    @Requires(Permission.SHARING)
    public void delete(Actor actor, long id, long version) {
        visibleOwners.lock();
        Role role = setUp.get(Role.class, id, version);
        boolean used = users(role) > 0
                || setUp.exists("SELECT COUNT(r) FROM Role r WHERE r.parent.id = :id", id)
                || setUp.exists("SELECT COUNT(r) FROM SharingRule r WHERE r.fromRole = :id OR r.toRole = :id", id);
        if (used) {
            throw new Rejected("access.error.roleInUse");
        }
        setUp.clear("role_below", "below_id", id);
        setUp.remove(actor, role, "role.deleted", "role");
    }

    private long users(Role role) {
        return em.createQuery("SELECT COUNT(u) FROM User u WHERE u.role = :role", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    private static RoleInfo info(Role role, long users) {
        Long parent = role.parent() == null ? null : role.parent().id();
        return new RoleInfo(role.id(), role.version(), role.name(), parent, users);
    }
}
