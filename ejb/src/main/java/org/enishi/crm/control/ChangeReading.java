package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Users;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Kind;
import org.enishi.crm.boundary.Trait;
import org.enishi.crm.boundary.Verdict.Problem;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.RecordRepository;

/** Reads the values of a change field by field, and says of each what is wrong with it. */
@Dependent
public class ChangeReading {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Users users;

    /** Fills in the values that can be taken; the answer holds the others, by field. */
    <T extends CrmRecord> Map<String, Problem> read(
            Actor actor, RecordChange change, RecordSchema<T> schema, Map<Field<T>, Object> values) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        change.values().forEach((name, raw) -> {
            try {
                Field<T> field = schema.field(name).orElseThrow(() -> new InvalidValue("crm.invalid.unknownField"));
                values.put(field, read(actor, change, field, raw));
            } catch (InvalidValue e) {
                problems.put(name, e.problem());
            }
        });
        if (change.kind() == Kind.CREATE) {
            for (Field<T> field : schema.fields()) {
                boolean given = change.values().containsKey(field.name());
                // an owner need not be named: it is whoever makes the record
                if (field.info().is(Trait.REQUIRED) && !given && field.info().type() != FieldType.USER) {
                    problems.put(field.name(), new Problem("crm.invalid.required", List.of()));
                }
            }
        }
        return problems;
    }

    private <T extends CrmRecord> Object read(Actor actor, RecordChange change, Field<T> field, Object raw)
            throws InvalidValue {
        if (field.info().is(Trait.READ_ONLY)) {
            throw new InvalidValue("crm.invalid.readOnly");
        }
        Object value = field.reader().read(raw);
        if (value == null && field.info().is(Trait.REQUIRED)) {
            throw new InvalidValue("crm.invalid.required");
        }
        if (value != null) {
            refersToSomething(actor, change, field, (value instanceof Long id) ? id : 0);
        }
        return value;
    }

    private void refersToSomething(Actor actor, RecordChange change, Field<?> field, long id) throws InvalidValue {
        if (field.info().type() == FieldType.USER && !users.isActive(id)) {
            throw new InvalidValue("crm.invalid.user");
        }
        if (field.info().type() == FieldType.RECORD) {
            var seen = new RecordRepository(em)
                    .names(
                            actor.visibility(field.info().target().shared(), Level.SEE),
                            field.info().target(),
                            Set.of(id));
            boolean self = change.id() != null && change.id() == id;
            if (seen.isEmpty() || self) {
                throw new InvalidValue("crm.invalid.reference");
            }
        }
    }
}
