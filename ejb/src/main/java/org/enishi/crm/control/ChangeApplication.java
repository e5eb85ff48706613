package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.Applied;
import org.enishi.crm.boundary.ChangeRefused;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Kind;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.RecordChanged;
import org.enishi.crm.boundary.Verdict;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.RecordEvent;
import org.enishi.crm.entity.RecordKey;
import org.enishi.crm.entity.RecordRepository;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;

/**
 * One change on its way through: seen, permitted, read, compared, checked for duplicates, then made, flushed and
 * written into the history. Joins the caller's transaction.
 */
@Dependent
public class ChangeApplication {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ChangeReading reading;

    @Inject
    private Comparison comparison;

    @Inject
    private Event<RecordChanged> changed;

    /** A change that has been looked at: what is to be said of it, and what applying it needs. */
    private record Examined<T extends CrmRecord>(Verdict verdict, T record, Map<Field<T>, Object> values) {}

    public Verdict check(Actor actor, RecordChange change) {
        return examine(actor, change, Schemas.of(change.type())).verdict();
    }

    public Applied apply(Actor actor, RecordChange change, Long changeSet) {
        return apply(actor, change, changeSet, Schemas.of(change.type()));
    }

    private <T extends CrmRecord> Applied apply(
            Actor actor, RecordChange change, Long changeSet, RecordSchema<T> schema) {
        Examined<T> examined = examine(actor, change, schema);
        Refusal.of(examined.verdict());
        Instant now = clock.instant();
        T record = change.kind() == Kind.CREATE ? begin(actor, schema) : examined.record();
        Map<String, Object[]> diff = give(record, examined.values());
        if (change.kind() == Kind.DELETE) {
            record.delete(now);
        }
        if (change.kind() == Kind.EDIT && diff.isEmpty()) {
            return new Applied(change.type(), record.id(), record.version(), record.displayName());
        }
        record.stamp(actor.id(), now);
        store(record, change);
        em.persist(new RecordEvent(
                record.id(),
                past(change.kind()),
                changeSet,
                record.version(),
                actor.id(),
                now,
                change.origin().name(),
                EventDetail.ofChanges(diff)));
        changed.fire(new RecordChanged(change.type(), record.id(), change.kind(), diff.keySet(), actor.id()));
        return new Applied(change.type(), record.id(), record.version(), record.displayName());
    }

    private <T extends CrmRecord> Examined<T> examine(Actor actor, RecordChange change, RecordSchema<T> schema) {
        var act = Act.valueOf(change.kind().name());
        var permission = change.type().permission(act);
        if (!actor.has(permission)) {
            return new Examined<>(new Verdict.Denied(permission), null, Map.of());
        }
        T record = null;
        if (change.kind() != Kind.CREATE) {
            record = visible(actor, change, schema, Level.SEE);
            if (record == null) {
                return new Examined<>(new Verdict.NotFound(), null, Map.of());
            }
            if (visible(actor, change, schema, Level.EDIT) == null) {
                return new Examined<>(new Verdict.Denied(null), record, Map.of());
            }
        }
        Map<Field<T>, Object> values = new LinkedHashMap<>();
        Map<String, Verdict.Problem> problems = reading.read(actor, change, schema, values);
        if (!problems.isEmpty()) {
            return new Examined<>(new Verdict.Invalid(problems), record, values);
        }
        return new Examined<>(compare(actor, change, schema, record, values), record, values);
    }

    private <T extends CrmRecord> Verdict compare(
            Actor actor, RecordChange change, RecordSchema<T> schema, T record, Map<Field<T>, Object> values) {
        if (record != null && change.base() != RecordChange.ANY_VERSION && change.base() != record.version()) {
            boolean strict = change.origin() == Origin.REST || change.kind() == Kind.DELETE;
            List<Verdict.Conflict> conflicts = comparison.conflicts(record, change.base(), values);
            if (strict || !conflicts.isEmpty()) {
                return new Verdict.Stale(record.version(), conflicts);
            }
        }
        if (change.kind() == Kind.CREATE && !change.acceptDuplicate()) {
            List<Verdict.Match> matches = comparison.duplicates(actor, schema, values);
            if (!matches.isEmpty()) {
                return new Verdict.Duplicate(matches);
            }
        }
        return new Verdict.Ok();
    }

    private <T extends CrmRecord> T visible(Actor actor, RecordChange change, RecordSchema<T> schema, Level level) {
        RecordType type = change.type();
        return new RecordRepository(em)
                .find(actor.visibility(type.shared(), level), schema.entity(), type, change.id())
                .orElse(null);
    }

    private <T extends CrmRecord> T begin(Actor actor, RecordSchema<T> schema) {
        var key = new RecordKey(schema.type());
        em.persist(key);
        em.flush();
        T record = schema.make();
        record.identify(key);
        record.reassignTo(actor.id());
        return record;
    }

    private static <T extends CrmRecord> Map<String, Object[]> give(T record, Map<Field<T>, Object> values) {
        Map<String, Object[]> diff = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            Object before = field.valueOf(record);
            field.give(record, value);
            Object after = field.valueOf(record);
            if (!Objects.equals(before, after)) {
                diff.put(field.name(), new Object[] {before, after});
            }
        });
        return diff;
    }

    /** Flushes here, so that a newer version is met now and can be told, not at commit. */
    private void store(CrmRecord record, RecordChange change) {
        try {
            if (change.kind() == Kind.CREATE) {
                em.persist(record);
            }
            em.flush();
        } catch (OptimisticLockException e) {
            throw new ChangeRefused(new Verdict.Stale(record.version(), List.of()));
        }
    }

    private static String past(Kind kind) {
        return switch (kind) {
            case CREATE -> "CREATED";
            case EDIT -> "CHANGED";
            case DELETE -> "DELETED";
        };
    }
}
