package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.Trait;
import org.enishi.crm.boundary.Verdict.Conflict;
import org.enishi.crm.boundary.Verdict.Match;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.RecordRepository;

/** Compares a change with what is there: with newer versions of its record, and with records that look the same. */
@Dependent
public class Comparison {

    @PersistenceContext
    private EntityManager em;

    /** The fields that somebody else changed since the base and that this change would set to something else. */
    <T extends CrmRecord> List<Conflict> conflicts(T record, long base, Map<Field<T>, Object> values) {
        Set<String> changedSince = changedSince(record.id(), base);
        List<Conflict> conflicts = new ArrayList<>();
        values.forEach((field, wanted) -> {
            Object current = field.valueOf(record);
            Object code = wanted instanceof Enum<?> option ? option.name() : wanted;
            if (changedSince.contains(field.name()) && !Objects.equals(current, code)) {
                conflicts.add(new Conflict(field.name(), current, code));
            }
        });
        return conflicts;
    }

    /** Visible records that a new one with these values would double: those with the same e-mail address. */
    <T extends CrmRecord> List<Match> duplicates(Actor actor, RecordSchema<T> schema, Map<Field<T>, Object> values) {
        var records = new RecordRepository(em);
        var visibility = actor.visibility(schema.type().shared(), Level.SEE);
        List<Match> matches = new ArrayList<>();
        values.forEach((field, value) -> {
            if (field.info().is(Trait.DUPLICATE_KEY) && value != null) {
                List<Long> ids = records.withEmail(
                        visibility, schema.type(), value.toString().toLowerCase(Locale.ROOT));
                records.names(visibility, schema.type(), ids).forEach((id, name) -> matches.add(new Match(id, name)));
            }
        });
        return matches;
    }

    private Set<String> changedSince(long recordId, long base) {
        Set<String> fields = new HashSet<>();
        em.createQuery(
                        "SELECT e.detail FROM RecordEvent e WHERE e.recordId = :record AND e.versionAfter > :base",
                        String.class)
                .setParameter("record", recordId)
                .setParameter("base", base)
                .getResultList()
                .forEach(json -> fields.addAll(
                        EventDetail.changes(EventDetail.read(json)).keySet()));
        return fields;
    }
}
