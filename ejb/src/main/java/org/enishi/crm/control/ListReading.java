package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Visibility;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.Row;
import org.enishi.crm.entity.RecordRepository;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.Selection;
import org.enishi.platform.entity.PersonName;

/** Reads a page of a list: only the columns asked for, by key, with one more row than wanted to know of a next page. */
@Dependent
public class ListReading {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FilterReading filters;

    @Inject
    private Labels labels;

    @Inject
    private TerritoryNames territories;

    public Page<Row> page(Actor actor, ListQuery query) {
        var plan = new ListPlan(query, Schemas.of(query.type()));
        Selection selection = plan.selection(filters.conditions(actor, query));
        var records = new RecordRepository(em);
        Visibility visibility = actor.visibility(query.type().shared(), Level.SEE);
        List<Object[]> found = new ArrayList<>(
                plan.isEmptyPutLast()
                        ? records.pageWithEmptyLast(visibility, query.type(), selection, plan.size() + 1)
                        : records.page(visibility, query.type(), selection, plan.size() + 1));
        boolean more = found.size() > plan.size();
        if (more) {
            found.remove(found.size() - 1);
        }
        if (plan.backwards()) {
            Collections.reverse(found);
        }
        boolean hasNext = plan.backwards() || more;
        boolean hasPrevious = plan.backwards() ? more : query.after() != null;
        List<Row> rows =
                labelled(actor, plan, found.stream().map(r -> row(plan, r)).toList());
        return new Page<>(
                rows,
                hasNext && !found.isEmpty() ? plan.cursor(found.get(found.size() - 1), false) : null,
                hasPrevious && !found.isEmpty() ? plan.cursor(found.get(0), true) : null);
    }

    /** Counted no further than the limit. */
    public long count(Actor actor, ListQuery query, int limit) {
        var plan = new ListPlan(query, Schemas.of(query.type()));
        return new RecordRepository(em)
                .count(
                        actor.visibility(query.type().shared(), Level.SEE),
                        query.type(),
                        plan.selection(filters.conditions(actor, query)),
                        limit);
    }

    private static Row row(ListPlan plan, Object[] raw) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Field<?>> fields = plan.fields();
        for (int i = 0; i < fields.size(); i++) {
            Object value = Columns.value(raw[ListPlan.LEADING + i]);
            values.put(fields.get(i).name(), value);
        }
        boolean company = plan.type() == RecordType.ACCOUNT;
        String name = company ? (String) raw[3] : PersonName.display((String) raw[3], (String) raw[4]);
        String reading = company ? "" : PersonName.display((String) raw[5], (String) raw[6]);
        return new Row(Columns.number(raw[0]), Columns.number(raw[1]), name, reading, values, Map.of());
    }

    private List<Row> labelled(Actor actor, ListPlan plan, List<Row> rows) {
        List<Map<String, Object>> values = rows.stream().map(Row::values).toList();
        territories.tell(actor, plan.fields(), values);
        Map<String, Map<Long, String>> names = labels.of(actor, plan.fields(), values);
        return rows.stream()
                .map(r ->
                        new Row(r.id(), r.version(), r.name(), r.reading(), r.values(), Labels.pick(names, r.values())))
                .toList();
    }

    /** The moment or text that a row is sorted by, as a cursor writes it. */
    static Object key(Object raw) {
        Object value = Columns.value(raw);
        return value instanceof Instant moment ? moment.toString() : value;
    }
}
