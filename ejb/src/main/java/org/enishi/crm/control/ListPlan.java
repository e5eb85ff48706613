package org.enishi.crm.control;

import java.util.ArrayList;
import java.util.List;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.boundary.Trait;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.Selection;
import org.enishi.platform.boundary.Rejected;

/** How a list query is read: which columns, sorted by what, which way. */
final class ListPlan {

    /** Columns before the fields: id, version, sort key, and four for the name. */
    static final int LEADING = 7;

    private final ListQuery query;
    private final List<Field<?>> fields = new ArrayList<>();
    private final SortKey sort;
    private final boolean descending;
    private final Cursor cursor;

    ListPlan(ListQuery query, RecordSchema<?> schema) {
        this.query = query;
        if (query.size() < 1 || query.size() > ListQuery.MAX_SIZE) {
            throw new Rejected("crm.error.pageSize", ListQuery.MAX_SIZE);
        }
        for (Field<?> field : schema.fields()) {
            boolean shown = query.columns().isEmpty()
                    ? field.info().is(Trait.DEFAULT_COLUMN) || "updatedAt".equals(field.name())
                    : query.columns().contains(field.name());
            if (shown) {
                fields.add(field);
            }
        }
        String wanted = query.sort() == null || query.sort().isBlank() ? "name" : query.sort();
        descending = wanted.startsWith("-");
        String name = descending ? wanted.substring(1) : wanted;
        sort = schema.sortKey(name).orElseThrow(() -> new Rejected("crm.error.sort", name));
        cursor = query.after() == null ? null : Cursor.parse(query.after(), sort.type());
        for (String column : query.columns()) {
            if (schema.field(column).isEmpty()) {
                throw new Rejected("crm.error.field", column);
            }
        }
    }

    RecordType type() {
        return query.type();
    }

    int size() {
        return query.size();
    }

    List<Field<?>> fields() {
        return fields;
    }

    boolean backwards() {
        return cursor != null && cursor.backwards();
    }

    /** Whether rows without the sort key have to be put last: falling, they are of themselves. */
    boolean isEmptyPutLast() {
        return sort.optional() && !descending;
    }

    Selection selection(List<Selection.Condition> conditions) {
        List<String> columns = new ArrayList<>(List.of("r.id", "r.version", "r." + sort.column() + " AS sort_key"));
        columns.addAll(
                query.type() == RecordType.ACCOUNT
                        ? List.of("r.name AS n1", "NULL AS n2", "NULL AS n3", "NULL AS n4")
                        : List.of(
                                "r.last_name AS n1",
                                "r.first_name AS n2",
                                "r.last_name_reading AS n3",
                                "r.first_name_reading AS n4"));
        fields.forEach(f -> columns.add("r." + f.column()));
        return new Selection(
                columns,
                conditions,
                query.any(),
                query.initial() == null || query.initial().isBlank() ? null : Initials.range(query.initial()),
                sort.column(),
                descending != backwards(),
                cursor == null ? null : cursor.place());
    }

    String cursor(Object[] row, boolean before) {
        return Cursor.write(ListReading.key(row[2]), Columns.number(row[0]), before);
    }
}
