package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.enishi.access.control.SetUp;
import org.enishi.access.control.VisibleOwners;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.UserGroup;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/** Groups of users, to be named in sharing rules (AC-12). Every method needs the permission SHARING. */
@Stateless
@Requires(Permission.SHARING)
public class Groups {

    /**
     * A group.
     *
     * @param id its id
     * @param version to be given back with a change
     * @param name its name
     * @param members the ids of its users
     */
    public record GroupInfo(long id, long version, String name, Set<Long> members) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SetUp setUp;

    @Inject
    private VisibleOwners visibleOwners;

    /** All groups, by name. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<GroupInfo> list(Actor actor) {
        return em.createQuery("SELECT DISTINCT g FROM UserGroup g LEFT JOIN FETCH g.members", UserGroup.class)
                .getResultStream()
                .map(Groups::info)
                .sorted(Comparator.comparing(GroupInfo::name))
                .toList();
    }

    /** @throws NotFound if there is no group of that id */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public GroupInfo get(Actor actor, long id) {
        return info(setUp.get(UserGroup.class, id));
    }

    /**
     * Makes a group.
     *
     * @param name 1 to 80 characters that no other group has
     * @param members the ids of its users
     * @return its id
     * @throws Rejected if the name is missing or too long
     * @throws Duplicate if another group has it
     * @throws NotFound if one of the members is nobody
     */
    public long create(Actor actor, String name, Collection<Long> members) {
        visibleOwners.lock();
        var group = new UserGroup(setUp.freeName(UserGroup.class, name, null));
        group.consistOf(setUp.users(members));
        return setUp.store(actor, group, "group.created", "group");
    }

    /**
     * Renames a group and says who is in it from now on.
     *
     * @param version the version that the actor saw
     * @throws Stale if it was changed meanwhile; otherwise as with create
     */
    public void change(Actor actor, long id, long version, String name, Collection<Long> members) {
        visibleOwners.lock();
        UserGroup group = setUp.get(UserGroup.class, id, version);
        group.rename(setUp.freeName(UserGroup.class, name, id));
        group.consistOf(setUp.users(members));
        setUp.store(actor, group, "group.changed", "group");
    }

    /**
     * Deletes a group that no rule names.
     *
     * @throws Stale if it was changed meanwhile
     * @throws Rejected if a rule names it
     * @throws NotFound if there is no such group
     */
    public void delete(Actor actor, long id, long version) {
        visibleOwners.lock();
        UserGroup group = setUp.get(UserGroup.class, id, version);
        if (setUp.exists("SELECT COUNT(r) FROM SharingRule r WHERE r.fromGroup = :id OR r.toGroup = :id", id)) {
            throw new Rejected("access.error.groupInUse");
        }
        setUp.remove(actor, group, "group.deleted", "group");
    }

    private static GroupInfo info(UserGroup group) {
        return new GroupInfo(group.id(), group.version(), group.name(), group.members());
    }
}
