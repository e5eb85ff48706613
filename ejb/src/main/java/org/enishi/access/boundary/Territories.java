package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.enishi.access.control.SetUp;
import org.enishi.access.control.VisibleOwners;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.Territory;
import org.enishi.access.entity.TerritorySet;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/**
 * The tree of territories (AC-13). The members of a territory, and those of the territories above it, see the records
 * in it; they edit them no more than without it. Which records are in it is said in the capability of the records.
 */
@Stateless
public class Territories {

    /**
     * A territory.
     *
     * @param id its id
     * @param version to be given back with a change
     * @param name its name
     * @param parentId the territory above it; null at the top
     * @param members the ids of its own users
     */
    public record TerritoryInfo(long id, long version, String name, Long parentId, Set<Long> members) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SetUp setUp;

    @Inject
    private VisibleOwners visibleOwners;

    /** All territories, by name. */
    @Requires(Permission.SHARING)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<TerritoryInfo> list(Actor actor) {
        return em.createQuery("SELECT DISTINCT t FROM Territory t LEFT JOIN FETCH t.members", Territory.class)
                .getResultStream()
                .map(Territories::info)
                .sorted(Comparator.comparing(TerritoryInfo::name))
                .toList();
    }

    /** @throws NotFound if there is no territory of that id */
    @Requires(Permission.SHARING)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public TerritoryInfo get(Actor actor, long id) {
        return info(setUp.get(Territory.class, id));
    }

    /** What all territories are called, by id: for choosing those of a record. Needs no permission. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, String> names(Actor actor) {
        return em.createQuery("SELECT t FROM Territory t", Territory.class)
                .getResultStream()
                .collect(Collectors.toMap(Territory::id, Territory::name));
    }

    /**
     * All territories by id, each with those above it in its name, in the order of the tree: "East › Tokyo". Needs no
     * permission.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, String> paths(Actor actor) {
        List<Territory> all =
                em.createQuery("SELECT t FROM Territory t", Territory.class).getResultList();
        Map<Long, String> paths = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(Territories::path, Territories::byStep))
                .forEach(t -> paths.put(t.id(), String.join(" › ", path(t))));
        return paths;
    }

    private static List<String> path(Territory territory) {
        List<String> path = new LinkedList<>();
        for (Territory step = territory; step != null; step = step.parent()) {
            path.add(0, step.name());
        }
        return path;
    }

    private static int byStep(List<String> one, List<String> other) {
        return Arrays.compare(one.toArray(new String[0]), other.toArray(new String[0]));
    }

    /** By set, the territories in it with their names; a set without any is left out. Needs no permission. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, Map<Long, String>> ofSets(Actor actor, Collection<Long> sets) {
        Map<Long, Map<Long, String>> found = new HashMap<>();
        if (!sets.isEmpty()) {
            em.createQuery(
                            "SELECT s.id, t.id, t.name FROM TerritorySet s JOIN s.members m, Territory t"
                                    + " WHERE s.id IN :sets AND t.id = m ORDER BY t.name",
                            Object[].class)
                    .setParameter("sets", sets)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent((Long) row[0], s -> new LinkedHashMap<>())
                            .put((Long) row[1], (String) row[2]));
        }
        return found;
    }

    /**
     * Makes a territory.
     *
     * @param name 1 to 80 characters that no other territory has
     * @param parentId the territory above it; null for the top
     * @param members the ids of its users
     * @return its id
     * @throws Rejected if the name is missing or too long
     * @throws Duplicate if another territory has it
     * @throws NotFound if there is no such parent or one of the members is nobody
     */
    @Requires(Permission.SHARING)
    public long create(Actor actor, String name, Long parentId, Collection<Long> members) {
        visibleOwners.lock();
        var territory = new Territory(
                setUp.freeName(Territory.class, name, null),
                parentId == null ? null : setUp.get(Territory.class, parentId));
        territory.consistOf(setUp.users(members));
        return setUp.store(actor, territory, "territory.created", "territory");
    }

    /**
     * Renames a territory, moves it with all below it, and says who is in it from now on.
     *
     * @param version the version that the actor saw
     * @throws Stale if it was changed meanwhile
     * @throws Rejected if the new parent is the territory itself or below it; otherwise as with create
     */
    @Requires(Permission.SHARING)
    public void change(Actor actor, long id, long version, String name, Long parentId, Collection<Long> members) {
        visibleOwners.lock();
        Territory territory = setUp.get(Territory.class, id, version);
        territory.rename(setUp.freeName(Territory.class, name, id));
        Territory parent = parentId == null ? null : setUp.get(Territory.class, parentId);
        setUp.refuseCycle(territory, parent, Territory::parent);
        territory.moveBelow(parent);
        territory.consistOf(setUp.users(members));
        setUp.store(actor, territory, "territory.changed", "territory");
    }

    /**
     * Deletes a territory that has none below it and that no rule names. The records in it stay and are in it no
     * longer.
     *
     * @throws Stale if it was changed meanwhile
     * @throws Rejected if it is still used
     * @throws NotFound if there is no such territory
     */
    @Requires(Permission.SHARING)
    public void delete(Actor actor, long id, long version) {
        visibleOwners.lock();
        Territory territory = setUp.get(Territory.class, id, version);
        if (setUp.exists("SELECT COUNT(t) FROM Territory t WHERE t.parent.id = :id", id)
                || setUp.exists("SELECT COUNT(r) FROM SharingRule r WHERE r.toTerritory = :id", id)) {
            throw new Rejected("access.error.territoryInUse");
        }
        setUp.clear("territory_below", "below_id", id);
        setUp.clear("territory_set_member", "territory_id", id);
        setUp.remove(actor, territory, "territory.deleted", "territory");
    }

    /**
     * The set that stands for these territories, made where there is none yet: what a record keeps. In the caller's
     * transaction; the caller has made sure that the actor may edit the record.
     *
     * @param ids at most 50
     * @return the set's id; nothing for no territory
     * @throws NotFound if one of them doesn't exist
     * @throws Rejected if they are too many
     */
    public Optional<Long> setOf(Actor actor, SortedSet<Long> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        if (ids.size() > TerritorySet.MOST) {
            throw new Rejected("access.error.territories", TerritorySet.MOST);
        }
        Optional<Long> found = find(ids);
        if (found.isPresent()) {
            return found;
        }
        visibleOwners.lock();
        found = find(ids);
        if (found.isPresent()) {
            return found;
        }
        ids.forEach(id -> setUp.get(Territory.class, id));
        var set = new TerritorySet(ids);
        em.persist(set);
        em.flush();
        visibleOwners.rewriteSet(set.id());
        return Optional.of(set.id());
    }

    /** The territories that a set stands for. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public SortedSet<Long> ofSet(Actor actor, long setId) {
        return setUp.get(TerritorySet.class, setId).members();
    }

    private Optional<Long> find(SortedSet<Long> ids) {
        // a set that lost a deleted territory keeps its key, which names an id that no longer exists
        return em.createQuery("SELECT s.id FROM TerritorySet s WHERE s.territories = :key", Long.class)
                .setParameter("key", TerritorySet.key(ids))
                .getResultStream()
                .findFirst()
                .filter(id -> setUp.get(TerritorySet.class, id).members().equals(ids));
    }

    private static TerritoryInfo info(Territory territory) {
        Long parent = territory.parent() == null ? null : territory.parent().id();
        return new TerritoryInfo(territory.id(), territory.version(), territory.name(), parent, territory.members());
    }
}
