package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Territories;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.RecordChanged;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.RecordEvent;
import org.enishi.platform.boundary.Stale;

/** Puts a record into territories: a change of the record like any other, with its line in the history. */
@Dependent
public class TerritoryChange {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Territories territories;

    @Inject
    private Event<RecordChanged> changed;

    /** The record is a managed one that the actor may edit. */
    public void apply(Actor actor, CrmRecord record, long version, SortedSet<Long> ids, Origin origin) {
        if (version != RecordChange.ANY_VERSION && version != record.version()) {
            throw new Stale("crm.error.stale");
        }
        Long set = territories.setOf(actor, ids).orElse(null);
        if (Objects.equals(set, record.territorySetId())) {
            return;
        }
        Long before = record.territorySetId();
        Instant now = clock.instant();
        record.putInto(set);
        record.stamp(actor.id(), now);
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Stale("crm.error.stale");
        }
        var names = territories.ofSets(
                actor, Stream.of(before, set).filter(Objects::nonNull).toList());
        Map<String, Object[]> changes =
                Map.of("territories", new Object[] {text(names.get(before)), text(names.get(set))});
        em.persist(new RecordEvent(
                record.id(),
                "TERRITORIES_CHANGED",
                null,
                record.version(),
                actor.id(),
                now,
                origin.name(),
                EventDetail.ofChanges(changes)));
        changed.fire(new RecordChanged(
                record.recordType(), record.id(), RecordChange.Kind.EDIT, Set.of("territories"), actor.id()));
    }

    /** As the history keeps it: names outlive their territories. */
    private static String text(Map<Long, String> names) {
        return names == null ? null : String.join(", ", names.values());
    }
}
