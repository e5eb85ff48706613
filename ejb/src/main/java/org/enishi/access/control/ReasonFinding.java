package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.enishi.access.boundary.Reason;
import org.enishi.access.boundary.Viewer;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.OrganisationDefault;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.Role;
import org.enishi.access.entity.SharedModule;
import org.enishi.access.entity.SharingRule;
import org.enishi.access.entity.Territory;
import org.enishi.access.entity.User;
import org.enishi.platform.entity.PersonName;

/** Finds why somebody sees a record, from what the derived tables are derived from. */
@Dependent
public class ReasonFinding {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SetUp setUp;

    public Viewer viewer(long userId) {
        User user = setUp.get(User.class, userId);
        return new Viewer(
                PersonName.display(user.lastName(), user.firstName()),
                user.isActive(),
                user.profile().permissions());
    }

    public List<Reason> reasons(long userId, SharedModule module, long ownerId, Long territorySet) {
        User user = setUp.get(User.class, userId);
        List<Reason> reasons = new ArrayList<>();
        if (user.profile().permissions().contains(Permission.ALL_RECORDS)) {
            reasons.add(new Reason.AllRecords(user.profile().name()));
        }
        byDefault(module).ifPresent(reasons::add);
        if (userId == ownerId) {
            reasons.add(new Reason.Own());
        }
        superior(user.role(), setUp.get(User.class, ownerId).role()).ifPresent(reasons::add);
        reasons.addAll(byRules(userId, module, ownerId));
        if (territorySet != null) {
            reasons.addAll(byTerritories(userId, territorySet));
        }
        return reasons;
    }

    private Optional<Reason> byDefault(SharedModule module) {
        return em.createQuery(
                        "SELECT d FROM OrganisationDefault d WHERE d.module = :module AND d.access <> :closed",
                        OrganisationDefault.class)
                .setParameter("module", module)
                .setParameter("closed", DefaultAccess.PRIVATE)
                .getResultStream()
                .findFirst()
                .map(d -> new Reason.ByDefault(d.access()));
    }

    private static Optional<Reason> superior(Role upper, Role lower) {
        if (upper == null || lower == null || upper.equals(lower)) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        for (Role step = lower; step != null; step = step.parent()) {
            path.add(step.name());
            if (step.equals(upper)) {
                Collections.reverse(path);
                return Optional.of(new Reason.Superior(path));
            }
        }
        return Optional.empty();
    }

    private List<Reason> byRules(long userId, SharedModule module, long ownerId) {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery("SELECT DISTINCT r.id FROM sharing_rule r"
                        + " JOIN sharing_rule_owner f ON f.rule_id = r.id JOIN sharing_rule_viewer t ON t.rule_id = r.id"
                        + " WHERE r.module = ? AND f.user_id = ? AND t.user_id = ? ORDER BY r.id")
                .setParameter(1, module.name())
                .setParameter(2, ownerId)
                .setParameter(3, userId)
                .getResultList();
        List<Reason> reasons = new ArrayList<>();
        for (Number id : ids) {
            SharingRule rule = setUp.get(SharingRule.class, id.longValue());
            reasons.add(new Reason.ByRule(rule.id(), rule.name(), rule.level()));
        }
        return reasons;
    }

    /** For each territory of the record one way from the nearest territory of the user's. */
    private List<Reason> byTerritories(long userId, long territorySet) {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(
                        "SELECT s.territory_id FROM territory_set_member s WHERE s.set_id = ? ORDER BY s.territory_id")
                .setParameter(1, territorySet)
                .getResultList();
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Number id : ids) {
            List<String> path = new ArrayList<>();
            for (Territory step = setUp.get(Territory.class, id.longValue()); step != null; step = step.parent()) {
                path.add(step.name());
                if (step.members().contains(userId)) {
                    Collections.reverse(path);
                    reasons.add(new Reason.ByTerritory(id.longValue(), path));
                    break;
                }
            }
        }
        return List.copyOf(reasons);
    }
}
