package org.enishi.crm.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * What a viewer sees of a table, in parts: the rows of each owner and of each set of territories that are open to
 * them. As SQL: {@code owners} and {@code sets} hold the parts, {@code sample} whether enough is open to do without.
 */
final class Parts {

    /** One kind of parts: what it is called in SQL, and the column of a row that names its part. */
    record Kind(String name, String column) {}

    private static final Kind OWNERS = new Kind("owners", "owner_id");
    private static final Kind SETS = new Kind("sets", "territory_set_id");

    private final Openness openness;
    private final String table;

    Parts(Openness openness, String table) {
        this.openness = openness;
        this.table = table;
    }

    String table() {
        return table;
    }

    List<Kind> kinds() {
        return openness.byTerritory() ? List.of(OWNERS, SETS) : List.of(OWNERS);
    }

    /** Begins a statement. */
    Sql with() {
        var sql = new Sql("WITH owners AS MATERIALIZED (SELECT v.owner_id AS part FROM visible_owner v WHERE ");
        sql.add(openness.owners()).text(")");
        if (openness.byTerritory()) {
            sql.text(", sets AS MATERIALIZED (SELECT v.set_id AS part FROM visible_territory_set v WHERE ");
            sql.add(openness.sets()).text(")");
        }
        return sql;
    }

    /** The condition that a row is in one of the parts. */
    String open(String row) {
        List<String> ways = new ArrayList<>();
        kinds().forEach(k -> ways.add(row + "." + k.column() + " IN (SELECT v.part FROM " + k.name() + " v)"));
        return "(" + String.join(" OR ", ways) + ")";
    }

    /** How many parts there are. */
    String number() {
        List<String> counts = new ArrayList<>();
        kinds().forEach(k -> counts.add("(SELECT COUNT(*) FROM " + k.name() + ")"));
        return "(" + String.join(" + ", counts) + ")";
    }

    /**
     * Looks at the first rows in an order, whoever owns them.
     *
     * @param bounds where they begin and end, starting with AND; served by the index of the order
     * @param good the condition that it is good to go on in that order, over {@code seen} rows, {@code open} of them
     */
    Sql sample(Sql bounds, String order, int rows, String good) {
        var sql = new Sql(", sample AS MATERIALIZED (SELECT " + good + " AS good FROM (SELECT COUNT(*) AS seen,"
                + " COUNT(*) FILTER (WHERE " + open("c") + ") AS open FROM (SELECT r.owner_id, r.territory_set_id FROM "
                + table + " r WHERE r.deleted_at IS NULL");
        return sql.add(bounds).text(" ORDER BY " + order + " FETCH FIRST " + rows + " ROWS ONLY) c) s)");
    }
}
