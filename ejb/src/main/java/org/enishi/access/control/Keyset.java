package org.enishi.access.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.enishi.access.boundary.Slice;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.boundary.Rejected;

/**
 * A list that is paged by the key of its rows: a query over one entity, conditions that are and-ed, and the columns
 * that rows are ordered by, the last of which is unique. A page begins after a key, never after a number of rows.
 */
final class Keyset<T> {

    /** Otherwise a LIKE makes EclipseLink write values into the statement, truths as numbers that no database takes. */
    private static final String BIND = "eclipselink.jdbc.bind-parameters";

    private static final String SEPARATOR = "\u001f";

    /** A column of the order, and how its value is read from an address. */
    record Key(String path, Function<String, Object> reading) {

        static Key text(String path) {
            return new Key(path, t -> t);
        }

        static Key number(String path) {
            return new Key(path, Long::valueOf);
        }

        static Key moment(String path) {
            return new Key(path, Instant::parse);
        }
    }

    private final Class<T> type;
    private final String joins;
    private final List<Key> keys;
    private final boolean descending;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param joins what is fetched with the entity, which has the name {@code x}; conditions don't rely on it */
    Keyset(Class<T> type, String joins, boolean descending, List<Key> keys) {
        this.type = type;
        this.joins = joins;
        this.descending = descending;
        this.keys = keys;
    }

    Keyset<T> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    Keyset<T> where(String condition, String name, Object value) {
        parameters.put(name, value);
        return where(condition);
    }

    /**
     * Reads a page.
     *
     * @param at where it begins; null for the first
     * @param keyOf the values of the order's columns, of a row
     */
    <R> Slice<R> read(
            EntityManager em, String at, Function<T, List<Object>> keyOf, Function<List<T>, List<R>> mapping) {
        long count = count(em);
        boolean backwards = false;
        String place = "";
        Map<String, Object> placed = new HashMap<>(parameters);
        if (at != null) {
            String[] parts = decoded(at);
            backwards = "b".equals(parts[0]);
            place = after(backwards != descending);
            for (int i = 0; i < keys.size(); i++) {
                placed.put("key" + i, keys.get(i).reading().apply(parts[i + 1]));
            }
        }
        var query =
                em.createQuery("SELECT x" + from() + joins + whereClause(place) + order(backwards != descending), type);
        query.setHint(BIND, true);
        placed.forEach(query::setParameter);
        List<T> rows = new ArrayList<>(query.setMaxResults(Slice.SIZE + 1).getResultList());
        boolean more = rows.size() > Slice.SIZE;
        if (more) {
            rows.remove(Slice.SIZE);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean after = backwards || more;
        boolean before = backwards ? more : at != null;
        String next = after && !rows.isEmpty() ? encoded("f", keyOf.apply(rows.get(rows.size() - 1))) : null;
        String previous = before && !rows.isEmpty() ? encoded("b", keyOf.apply(rows.get(0))) : null;
        return new Slice<>(mapping.apply(rows), next, previous, count);
    }

    private long count(EntityManager em) {
        TypedQuery<Long> query = em.createQuery("SELECT x.id" + from() + whereClause(""), Long.class);
        query.setHint(BIND, true);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(Slice.COUNTED + 1).getResultList().size();
    }

    private String from() {
        return " FROM " + type.getSimpleName() + " x";
    }

    private String whereClause(String place) {
        List<String> all = new ArrayList<>(conditions);
        if (!place.isEmpty()) {
            all.add(place);
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    /** Rows past the place: a later first column, or the same and a later second one, and so on. */
    private String after(boolean falling) {
        String sign = falling ? " < " : " > ";
        String clause = null;
        for (int i = keys.size() - 1; i >= 0; i--) {
            String path = keys.get(i).path();
            String later = path + sign + ":key" + i;
            clause = clause == null ? later : later + " OR (" + path + " = :key" + i + " AND (" + clause + "))";
        }
        return "(" + clause + ")";
    }

    private String order(boolean falling) {
        List<String> columns =
                keys.stream().map(k -> k.path() + (falling ? " DESC" : " ASC")).toList();
        return " ORDER BY " + String.join(", ", columns);
    }

    private String[] decoded(String at) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(at), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, -1);
            if (parts.length != keys.size() + 1 || !Characters.areStorable(String.join("", parts))) {
                throw new Rejected("access.error.address");
            }
            for (int i = 0; i < keys.size(); i++) {
                keys.get(i).reading().apply(parts[i + 1]);
            }
            return parts;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Rejected("access.error.address");
        }
    }

    private static String encoded(String direction, List<Object> key) {
        var plain = new StringBuilder(direction);
        key.forEach(value -> plain.append(SEPARATOR).append(value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A pattern for LIKE that finds the text anywhere, with an exclamation mark as escape. */
    static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    /** A pattern for LIKE that finds what begins with the text. */
    static String beginning(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
