package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.enishi.access.boundary.Holdings;
import org.enishi.access.boundary.Holdings.Holding;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.SharingEffect;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.OrganisationDefault;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.Role;
import org.enishi.access.entity.SharedModule;
import org.enishi.access.entity.SharingRule;
import org.enishi.access.entity.Territory;
import org.enishi.access.entity.User;
import org.enishi.access.entity.UserGroup;

/** Makes a change that will be undone, and compares who sees what before and after. */
@Dependent
public class SharingTrial {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SetUp setUp;

    @Inject
    private VisibleOwners visibleOwners;

    @Inject
    private Instance<Holdings> holdings;

    public List<SharingEffect> effects(SharingChange change) {
        var before = new SharingState(em);
        make(change);
        visibleOwners.rewrite();
        var after = new SharingState(em);
        List<SharingEffect> effects = new ArrayList<>();
        for (SharedModule module : SharedModule.values()) {
            Set<Long> viewers = before.viewersThatDiffer(after, module);
            viewers.removeIf(viewer -> isLeaving(viewer, change));
            if (viewers.isEmpty()) {
                continue;
            }
            List<Holding> held = new ArrayList<>();
            holdings.forEach(h -> held.addAll(h.of(module)));
            var comparison = new SharingComparison(before, after, module, held);
            for (Level level : Level.values()) {
                SharingEffect effect = comparison.effect(viewers, level);
                if (!effect.isNone()) {
                    effects.add(effect);
                }
            }
        }
        return effects;
    }

    /** Whoever is deactivated sees nothing at all any more; what is told is what that means for the others. */
    private static boolean isLeaving(long viewer, SharingChange change) {
        return change instanceof SharingChange.UserActive user && !user.active() && user.userId() == viewer;
    }

    private void make(SharingChange change) {
        if (change instanceof SharingChange.RoleMoved move) {
            Role role = setUp.get(Role.class, move.id());
            Role parent = move.parentId() == null ? null : setUp.get(Role.class, move.parentId());
            setUp.refuseCycle(role, parent, Role::parent);
            role.moveBelow(parent);
        } else if (change instanceof SharingChange.UserRole move) {
            User user = setUp.get(User.class, move.userId());
            PermissionProfile profile = user.profile();
            user.assign(profile, move.roleId() == null ? null : setUp.get(Role.class, move.roleId()));
        } else if (change instanceof SharingChange.UserActive active) {
            activate(setUp.get(User.class, active.userId()), active.active());
        } else if (change instanceof SharingChange.GroupMembers group) {
            setUp.get(UserGroup.class, group.id()).consistOf(setUp.users(group.members()));
        } else if (change instanceof SharingChange.DefaultChanged module) {
            em.createQuery("SELECT d FROM OrganisationDefault d WHERE d.module = :module", OrganisationDefault.class)
                    .setParameter("module", module.module())
                    .getSingleResult()
                    .open(module.access());
        } else {
            makeInTerritoriesOrRules(change);
        }
    }

    private void makeInTerritoriesOrRules(SharingChange change) {
        if (change instanceof SharingChange.TerritoryChanged changed) {
            Territory territory = setUp.get(Territory.class, changed.id());
            Territory parent = changed.parentId() == null ? null : setUp.get(Territory.class, changed.parentId());
            setUp.refuseCycle(territory, parent, Territory::parent);
            territory.moveBelow(parent);
            territory.consistOf(setUp.users(changed.members()));
        } else if (change instanceof SharingChange.TerritoryDeleted deleted) {
            setUp.get(Territory.class, deleted.id());
            setUp.clear("territory_set_member", "territory_id", deleted.id());
        } else if (change instanceof SharingChange.RuleAdded added) {
            var rule = new SharingRule(
                    setUp.freeName(SharingRule.class, added.terms().name(), null),
                    added.terms().module(),
                    added.terms().level());
            setUp.agree(rule, added.terms());
            em.persist(rule);
        } else if (change instanceof SharingChange.RuleChanged changed) {
            SharingRule rule = setUp.get(SharingRule.class, changed.id());
            rule.open(changed.terms().module(), changed.terms().level());
            setUp.agree(rule, changed.terms());
        } else if (change instanceof SharingChange.RuleDeleted deleted) {
            em.remove(setUp.get(SharingRule.class, deleted.id()));
        } else {
            throw new IllegalArgumentException("Nobody knows how to make " + change);
        }
    }

    private static void activate(User user, boolean active) {
        if (active) {
            user.reactivate();
        } else {
            user.deactivate();
        }
    }
}
