package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditLog;
import org.enishi.access.boundary.SharingParty;
import org.enishi.access.boundary.SharingTerms;
import org.enishi.access.entity.PartyKind;
import org.enishi.access.entity.Role;
import org.enishi.access.entity.SharingRule;
import org.enishi.access.entity.Territory;
import org.enishi.access.entity.User;
import org.enishi.access.entity.UserGroup;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;
import org.enishi.platform.entity.BaseEntity;

/**
 * What the facades of roles, groups, territories and rules have in common: names that are taken once, trees without
 * cycles, versions, the audit log, and that what is derived is right again before the transaction ends. To be called
 * once {@link VisibleOwners#lock()} is held.
 */
@Dependent
public class SetUp {

    private static final int NAME_LENGTH = 80;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog audit;

    @Inject
    private VisibleOwners visibleOwners;

    public <T extends BaseEntity> T get(Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound("access.error.noSuch");
        }
        return found;
    }

    public <T extends BaseEntity> T get(Class<T> type, long id, long version) {
        T found = get(type, id);
        if (found.version() != version) {
            throw new Stale("access.error.stale");
        }
        return found;
    }

    /** The name without what surrounds it, if it will do and nobody else has it. */
    public String freeName(Class<? extends BaseEntity> type, String name, Long own) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_LENGTH || !FieldCheck.isOneLine(stripped)) {
            throw new Rejected("access.error.name", NAME_LENGTH);
        }
        boolean taken = !em.createQuery(
                        "SELECT e.id FROM " + type.getSimpleName() + " e WHERE e.name = :name AND e.id <> :own",
                        Long.class)
                .setParameter("name", stripped)
                .setParameter("own", own == null ? 0L : own)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new Duplicate("access.error.nameTaken");
        }
        return stripped;
    }

    public <T extends BaseEntity> void refuseCycle(T moved, T parent, UnaryOperator<T> above) {
        for (T step = parent; step != null; step = above.apply(step)) {
            if (step.equals(moved)) {
                throw new Rejected("access.error.cycle");
            }
        }
    }

    /** Refuses ids that are no users'. */
    public Set<Long> users(Collection<Long> ids) {
        Set<Long> users = Set.copyOf(ids);
        for (Long id : users) {
            if (em.find(User.class, id) == null) {
                throw new NotFound("access.error.noSuch");
            }
        }
        return users;
    }

    /** Lets a rule say between whom it opens records. */
    public void agree(SharingRule rule, SharingTerms terms) {
        if (terms.from().kind() == PartyKind.TERRITORY) {
            throw new Rejected("access.error.ruleFromTerritory");
        }
        rule.from(terms.from().kind(), existing(terms.from()));
        rule.to(terms.to().kind(), existing(terms.to()));
    }

    private long existing(SharingParty party) {
        return switch (party.kind()) {
            case ROLE, ROLE_AND_BELOW -> get(Role.class, party.id()).id();
            case GROUP -> get(UserGroup.class, party.id()).id();
            case TERRITORY -> get(Territory.class, party.id()).id();
        };
    }

    public boolean exists(String count, long id) {
        return em.createQuery(count, Long.class).setParameter("id", id).getSingleResult() > 0;
    }

    /** Takes derived rows away that refer to what is about to be deleted. */
    public void clear(String table, String column, long id) {
        em.createNativeQuery("DELETE FROM " + table + " WHERE " + column + " = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Stores what is new or changed, notes it, and derives what follows from it; the answer is the id. */
    public long store(Actor actor, BaseEntity entity, String action, String subject) {
        if (entity.id() == null) {
            em.persist(entity);
        } else {
            // a change of members alone must count as a change too
            em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        em.flush();
        audit.record(actor, action, subject + ":" + entity.id());
        visibleOwners.rewrite();
        return entity.id();
    }

    public void remove(Actor actor, BaseEntity entity, String action, String subject) {
        em.remove(entity);
        em.flush();
        audit.record(actor, action, subject + ":" + entity.id());
        visibleOwners.rewrite();
    }
}
