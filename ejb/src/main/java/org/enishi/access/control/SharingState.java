package org.enishi.access.control;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.enishi.access.boundary.Holdings.Holding;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.OrganisationDefault;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;

/** Who sees whose records at one moment of a transaction, to be compared with another. */
final class SharingState {

    private final Map<SharedModule, DefaultAccess> defaults = new EnumMap<>(SharedModule.class);
    private final Map<Long, Set<Permission>> viewers = new HashMap<>();
    private final Map<SharedModule, Map<Long, Map<Long, Level>>> owners = new EnumMap<>(SharedModule.class);
    private final Map<Long, Set<Long>> sets = new HashMap<>();

    SharingState(EntityManager em) {
        em.createQuery("SELECT d FROM OrganisationDefault d", OrganisationDefault.class)
                .getResultList()
                .forEach(d -> defaults.put(d.module(), d.access()));
        em.createQuery(
                        "SELECT u.id, g FROM User u JOIN u.profile p LEFT JOIN p.permissions g WHERE u.active = TRUE",
                        Object[].class)
                .getResultList()
                .forEach(u -> {
                    Set<Permission> granted =
                            viewers.computeIfAbsent((Long) u[0], id -> EnumSet.noneOf(Permission.class));
                    if (u[1] instanceof Permission permission) {
                        granted.add(permission);
                    }
                });
        for (SharedModule module : SharedModule.values()) {
            owners.put(module, owners(em, module));
        }
        rows(em, "SELECT viewer_id, set_id FROM visible_territory_set")
                .forEach(v -> sets.computeIfAbsent(number(v[0]), id -> new HashSet<>())
                        .add(number(v[1])));
    }

    /** The users for whom the two can differ in a module. */
    Set<Long> viewersThatDiffer(SharingState other, SharedModule module) {
        Set<Long> all = new HashSet<>(viewers.keySet());
        all.addAll(other.viewers.keySet());
        if (defaults.get(module) == other.defaults.get(module)) {
            all.removeIf(v -> Objects.equals(viewers.get(v), other.viewers.get(v))
                    && Objects.equals(
                            owners.get(module).get(v), other.owners.get(module).get(v))
                    && Objects.equals(sets.get(v), other.sets.get(v)));
        }
        return all;
    }

    boolean isOpen(long viewer, SharedModule module, Level level, Holding records) {
        Set<Permission> granted = viewers.getOrDefault(viewer, Set.of());
        if (!granted.contains(level == Level.SEE ? module.view() : module.edit())) {
            return false;
        }
        if (granted.contains(Permission.ALL_RECORDS) || defaults.get(module).opens(level)) {
            return true;
        }
        Level byOwner = owners(viewer, module).get(records.ownerId());
        if (byOwner == Level.EDIT || byOwner == level) {
            return true;
        }
        return level == Level.SEE
                && records.territorySet() != null
                && sets(viewer).contains(records.territorySet());
    }

    /** Whether permissions and defaults say the same of a viewer in both, so that only owners and sets can differ. */
    boolean isAskedAlike(SharingState other, long viewer, SharedModule module) {
        return defaults.get(module) == other.defaults.get(module)
                && Objects.equals(viewers.get(viewer), other.viewers.get(viewer));
    }

    /** Whose records a viewer sees, and whether they edit them, too. */
    Map<Long, Level> owners(long viewer, SharedModule module) {
        return owners.get(module).getOrDefault(viewer, Map.of());
    }

    /** The sets of territories a viewer sees the records of. */
    Set<Long> sets(long viewer) {
        return sets.getOrDefault(viewer, Set.of());
    }

    private static Map<Long, Map<Long, Level>> owners(EntityManager em, SharedModule module) {
        Map<Long, Map<Long, Level>> owners = new HashMap<>();
        rows(em, "SELECT viewer_id, owner_id, level FROM visible_owner WHERE module = '" + module + "'")
                .forEach(v -> owners.computeIfAbsent(number(v[0]), id -> new HashMap<>())
                        .put(number(v[1]), Level.valueOf((String) v[2])));
        return owners;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager em, String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private static Long number(Object value) {
        return ((Number) value).longValue();
    }
}
