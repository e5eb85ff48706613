package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.enishi.access.control.SetUp;
import org.enishi.access.control.SharingListing;
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

    @Inject
    private SharingListing listing;

    /**
     * A page of the groups, by name.
     *
     * @param text part of a name; null for any
     * @param at where the page begins, as a {@link Slice} said; null for the first
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<GroupRow> page(Actor actor, String text, String at) {
        return listing.groups(text, at);
    }

    /** What all groups are called, by id and in that order: for choosing one. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, String> names(Actor actor) {
        Map<Long, String> names = new LinkedHashMap<>();
        em.createQuery("SELECT g.id, g.name FROM UserGroup g ORDER BY g.name", Object[].class)
                .getResultList()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
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
