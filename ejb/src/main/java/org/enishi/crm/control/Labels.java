package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Users;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.entity.RecordRepository;

/** What the users and records that fields refer to are called: one statement for each such field, however many rows. */
@Dependent
public class Labels {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Users users;

    /** By field name, the names by id. Records that the actor may not see have none. */
    Map<String, Map<Long, String>> of(
            Actor actor, Collection<? extends Field<?>> fields, List<Map<String, Object>> rows) {
        Map<String, Map<Long, String>> names = new HashMap<>();
        for (Field<?> field : fields) {
            if (field.info().type() != FieldType.USER && field.info().type() != FieldType.RECORD) {
                continue;
            }
            Set<Long> ids = new HashSet<>();
            for (Map<String, Object> row : rows) {
                if (row.get(field.name()) instanceof Number id) {
                    ids.add(id.longValue());
                }
            }
            names.put(field.name(), names(actor, field, ids));
        }
        return names;
    }

    static Map<String, String> pick(Map<String, Map<Long, String>> names, Map<String, Object> values) {
        Map<String, String> labels = new HashMap<>();
        names.forEach((field, byId) -> {
            if (values.get(field) instanceof Number id && byId.containsKey(id.longValue())) {
                labels.put(field, byId.get(id.longValue()));
            }
        });
        return labels;
    }

    private Map<Long, String> names(Actor actor, Field<?> field, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return field.info().type() == FieldType.USER
                ? users.names(actor, ids)
                : new RecordRepository(em)
                        .names(
                                actor.visibility(field.info().target().shared(), Level.SEE),
                                field.info().target(),
                                ids);
    }
}
