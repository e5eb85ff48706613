package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Users;
import org.enishi.access.entity.Permission;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.TimelineEntry;
import org.enishi.crm.boundary.TimelineEntry.FieldChange;
import org.enishi.crm.entity.RecordEvent;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.boundary.Rejected;

/** Writes and reads the history of records. */
@Dependent
public class History {

    private static final int MAX_SIZE = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Users users;

    @Inject
    private Labels labels;

    public void add(Actor actor, long recordId, String kind, Map<String, Object> payload, Permission needs) {
        em.persist(
                new RecordEvent(recordId, kind, actor.id(), clock.instant(), "PAGE", EventDetail.of(payload), needs));
    }

    public Page<TimelineEntry> page(
            Actor actor, RecordType type, long recordId, List<String> kinds, Long by, String after, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new Rejected("crm.error.pageSize", MAX_SIZE);
        }
        if (!kinds.stream().allMatch(Characters::areStorable)) {
            throw new Rejected("crm.error.filter", "kind");
        }
        List<RecordEvent> events = new ArrayList<>(
                query(actor, recordId, kinds, by, after).setMaxResults(size + 1).getResultList());
        boolean more = events.size() > size;
        if (more) {
            events.remove(size);
        }
        RecordEvent last = more ? events.get(size - 1) : null;
        return new Page<>(
                entries(actor, type, events), last == null ? null : Cursor.write(last.at(), last.id(), false), null);
    }

    private TypedQuery<RecordEvent> query(Actor actor, long recordId, List<String> kinds, Long by, String after) {
        var jpql = new StringBuilder("SELECT e FROM RecordEvent e WHERE e.recordId = :record");
        jpql.append(" AND (e.needsPermission IS NULL OR e.needsPermission IN :granted)");
        if (!kinds.isEmpty()) {
            jpql.append(" AND e.kind IN :kinds");
        }
        if (by != null) {
            jpql.append(" AND e.actorId = :by");
        }
        if (after != null) {
            jpql.append(" AND e.at <= :at AND (e.at < :at OR e.id < :id)");
        }
        jpql.append(" ORDER BY e.at DESC, e.id DESC");
        var query = em.createQuery(jpql.toString(), RecordEvent.class)
                .setParameter("record", recordId)
                .setParameter("granted", actor.permissions());
        if (!kinds.isEmpty()) {
            query.setParameter("kinds", kinds);
        }
        if (by != null) {
            query.setParameter("by", by);
        }
        if (after != null) {
            Cursor cursor = Cursor.parse(after, Instant.class);
            query.setParameter("at", ((Timestamp) cursor.place().key()).toInstant());
            query.setParameter("id", cursor.place().id());
        }
        return query;
    }

    private List<TimelineEntry> entries(Actor actor, RecordType type, List<RecordEvent> events) {
        var names = users.names(actor, events.stream().map(RecordEvent::actorId).collect(Collectors.toSet()));
        var told = new ChangeTelling(actor, Schemas.of(type), labels, events);
        return events.stream()
                .map(e -> new TimelineEntry(
                        e.id(),
                        e.at(),
                        e.kind(),
                        e.actorId(),
                        names.getOrDefault(e.actorId(), ""),
                        e.origin(),
                        told.changes(e),
                        told.payload(e)))
                .toList();
    }

    /** What changed, with names in place of the ids of users and records. */
    private static final class ChangeTelling {

        private final Map<Long, Map<String, Object>> details;
        private final Map<String, Map<Long, String>> names;

        ChangeTelling(Actor actor, RecordSchema<?> schema, Labels labels, List<RecordEvent> events) {
            details = events.stream().collect(Collectors.toMap(RecordEvent::id, e -> EventDetail.read(e.detail())));
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Map<String, Object> detail : details.values()) {
                EventDetail.changes(detail)
                        .forEach((field, pair) -> pair.stream()
                                .filter(v -> v != null && v.matches("\\d{1,18}"))
                                .forEach(v -> rows.add(Map.of(field, Long.valueOf(v)))));
            }
            names = labels.of(actor, schema.fields(), rows);
        }

        List<FieldChange> changes(RecordEvent event) {
            List<FieldChange> changes = new ArrayList<>();
            EventDetail.changes(details.get(event.id()))
                    .forEach((field, pair) ->
                            changes.add(new FieldChange(field, name(field, pair.get(0)), name(field, pair.get(1)))));
            return changes;
        }

        Map<String, Object> payload(RecordEvent event) {
            Map<String, Object> detail = details.get(event.id());
            return EventDetail.changes(detail).isEmpty() ? detail : Map.of();
        }

        private String name(String field, String value) {
            Map<Long, String> byId = names.get(field);
            return byId == null || value == null ? value : byId.getOrDefault(Long.valueOf(value), "");
        }
    }
}
