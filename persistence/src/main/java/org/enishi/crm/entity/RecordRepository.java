package org.enishi.crm.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Visibility;
import org.enishi.platform.entity.PersonName;

/**
 * The queries over records. Each takes whose eyes it looks through first, and the database decides (AC-14): nothing is
 * sorted out after loading.
 */
public class RecordRepository {

    private final EntityManager em;

    public RecordRepository(EntityManager em) {
        this.em = em;
    }

    /** The record as a managed entity, if the viewer may see it, or edit it, as the visibility says. */
    public <T extends CrmRecord> Optional<T> find(Visibility visibility, Class<T> entity, RecordType type, long id) {
        var sql = new Sql("SELECT r.* FROM " + table(type) + " r WHERE r.id = ", id);
        sql.add(visible(visibility, type));
        @SuppressWarnings("unchecked")
        List<T> found = sql.prepare(em, entity).getResultList();
        return found.stream().findFirst();
    }

    /** One page of rows: the columns asked for, in the order given, starting after a key. */
    public List<Object[]> page(Visibility visibility, RecordType type, Selection selection, int limit) {
        var sql =
                new Sql("SELECT " + String.join(", ", selection.columns()) + " FROM " + table(type) + " r WHERE TRUE");
        sql.add(visible(visibility, type));
        sql.add(selection.conditions());
        sql.add(selection.keySet());
        sql.text(" ORDER BY " + selection.order() + " FETCH FIRST " + limit + " ROWS ONLY");
        @SuppressWarnings("unchecked")
        List<Object[]> rows = sql.prepare(em).getResultList();
        return rows;
    }

    /** How many rows there are, counted no further than the limit. */
    public long count(Visibility visibility, RecordType type, Selection selection, int limit) {
        var sql = new Sql("SELECT COUNT(*) FROM (SELECT 1 AS one FROM " + table(type) + " r WHERE TRUE");
        sql.add(visible(visibility, type));
        sql.add(selection.conditions());
        sql.text(" FETCH FIRST " + limit + " ROWS ONLY) counted");
        return ((Number) sql.prepare(em).getSingleResult()).longValue();
    }

    /** What the visible ones among these records are called, in one statement. */
    public Map<Long, String> names(Visibility visibility, RecordType type, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String columns = type == RecordType.ACCOUNT ? "r.name, NULL AS first_name" : "r.last_name, r.first_name";
        var sql = new Sql("SELECT r.id, " + columns + " FROM " + table(type) + " r WHERE r.id IN (", ids);
        sql.text(")");
        sql.add(visible(visibility, type));
        Map<Long, String> names = new LinkedHashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = sql.prepare(em).getResultList();
        rows.forEach(r -> names.put(((Number) r[0]).longValue(), PersonName.display((String) r[1], (String) r[2])));
        return names;
    }

    /** Visible records of the type with this e-mail address, by id, at most ten. */
    public List<Long> withEmail(Visibility visibility, RecordType type, String emailKey) {
        var sql = new Sql("SELECT r.id FROM " + table(type) + " r WHERE r.email_key = ", emailKey);
        sql.add(visible(visibility, type));
        sql.text(" ORDER BY r.id FETCH FIRST 10 ROWS ONLY");
        @SuppressWarnings("unchecked")
        List<Number> ids = sql.prepare(em).getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** The condition that a row is there and open to the viewer; starts with AND. */
    private static Sql visible(Visibility visibility, RecordType type) {
        var sql = new Sql(" AND r.deleted_at IS NULL");
        if (visibility.module() != type.shared()) {
            throw new IllegalArgumentException("Records of " + type + " with the visibility of " + visibility.module());
        }
        if (!visibility.all()) {
            sql.text(" AND (EXISTS (SELECT 1 FROM visible_owner v WHERE v.owner_id = r.owner_id AND v.viewer_id = ");
            sql.value(visibility.viewer());
            sql.text(" AND v.module = ").value(visibility.module().name());
            if (visibility.level() == Level.EDIT) {
                sql.text(" AND v.level = ").value(Level.EDIT.name());
            } else {
                sql.text(") OR EXISTS (SELECT 1 FROM visible_territory_set t WHERE t.set_id = r.territory_set_id"
                                + " AND t.viewer_id = ")
                        .value(visibility.viewer());
            }
            sql.text("))");
        }
        return sql;
    }

    private static String table(RecordType type) {
        return switch (type) {
            case LEAD -> "lead";
            case CONTACT -> "contact";
            case ACCOUNT -> "account";
        };
    }

    /** A statement with its values; text comes from the program alone, values only ever as parameters. */
    static final class Sql {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Sql(String start) {
            text.append(start);
        }

        Sql(String start, Object value) {
            this(start);
            value(value);
        }

        Sql(String start, Collection<?> list) {
            this(start);
            text.append(String.join(", ", Collections.nCopies(list.size(), "?")));
            values.addAll(list);
        }

        Sql text(String more) {
            text.append(more);
            return this;
        }

        Sql value(Object value) {
            text.append('?');
            values.add(value);
            return this;
        }

        Sql add(Sql other) {
            text.append(other.text);
            values.addAll(other.values);
            return this;
        }

        Query prepare(EntityManager em) {
            return bind(em.createNativeQuery(text.toString()));
        }

        Query prepare(EntityManager em, Class<?> entity) {
            return bind(em.createNativeQuery(text.toString(), entity));
        }

        private Query bind(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }
}
