package org.enishi.crm.entity;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.sessions.Session;
import org.enishi.access.entity.Visibility;
import org.enishi.crm.entity.Selection.Place;
import org.enishi.crm.entity.Selection.Stretch;
import org.enishi.platform.entity.PersonName;

/**
 * The queries over records. Each takes whose eyes it looks through first, and the database decides (AC-14): nothing is
 * sorted out after loading.
 */
public class RecordRepository {

    /** Beyond this many rows, as in an exact count, everything has to be looked at anyhow. */
    private static final int MOST_BY_LEGS = 10_000;

    private final EntityManager em;
    private final Legs.Effort effort;

    public RecordRepository(EntityManager em) {
        this(em, Legs.Effort.USUAL);
    }

    RecordRepository(EntityManager em, Legs.Effort effort) {
        this.em = em;
        this.effort = effort;
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
        var openness = new Openness(visibility, type);
        Sql sql;
        if (hasLegs(openness, limit)) {
            sql = new Legs(new Parts(openness, table(type)), selection, limit, effort).page();
        } else {
            sql = new Sql(
                    "SELECT " + String.join(", ", selection.columns()) + " FROM " + table(type) + " r WHERE TRUE");
            sql.add(visible(visibility, type)).add(selection.bounds()).add(selection.keySet());
            sql.add(selection.filter());
            sql.text(" ORDER BY " + selection.order() + " FETCH FIRST " + limit + " ROWS ONLY");
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = sql.prepare(em).getResultList();
        return rows;
    }

    /**
     * The same of a list that rises, with the rows whose sort key is empty behind all others: two stretches of one index,
     * the second of which is read only where the first ends on the page.
     *
     * @param selection read descending on the way back
     */
    public List<Object[]> pageWithEmptyLast(Visibility visibility, RecordType type, Selection selection, int limit) {
        boolean back = selection.descending();
        Place after = selection.after();
        boolean beyond = after != null && after.key().equals("");
        List<Object[]> rows = new ArrayList<>(
                page(visibility, type, selection.in(beyond ? Stretch.EMPTY : Stretch.FILLED, after), limit));
        if (rows.size() < limit && back == beyond) {
            Stretch other = back ? Stretch.FILLED : Stretch.EMPTY;
            rows.addAll(page(visibility, type, selection.in(other, null), limit - rows.size()));
        }
        return rows;
    }

    /** How many rows there are, counted no further than the limit. */
    public long count(Visibility visibility, RecordType type, Selection selection, int limit) {
        var openness = new Openness(visibility, type);
        Sql sql;
        if (hasLegs(openness, limit)) {
            sql = new CountedLegs(new Parts(openness, table(type)), selection, limit).count();
        } else {
            sql = new Sql("SELECT COUNT(*) FROM (SELECT 1 AS one FROM " + table(type) + " r WHERE TRUE");
            sql.add(visible(visibility, type)).add(selection.bounds()).add(selection.filter());
            sql.text(" FETCH FIRST " + limit + " ROWS ONLY) counted");
        }
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
        return new Sql(" AND r.deleted_at IS NULL").add(new Openness(visibility, type).of("r"));
    }

    /** Lists of a few rows for those who don't see everything; H2, which can't do it, is for small installations. */
    private boolean hasLegs(Openness openness, int limit) {
        return !openness.isWhole()
                && limit <= MOST_BY_LEGS
                && em.unwrap(Session.class).getPlatform().isPostgreSQL();
    }

    private static String table(RecordType type) {
        return switch (type) {
            case LEAD -> "lead";
            case CONTACT -> "contact";
            case ACCOUNT -> "account";
        };
    }
}
