package org.enishi.crm.entity;

/**
 * Lists for viewers who don't see everything, on PostgreSQL, made of legs so that they cost about what they cost
 * somebody who does (ADR 15). First the rows that such a one would get are looked through, a few times as many as are
 * wanted: whoever sees a good part of them is served by that. Only if that isn't enough, rows are taken owner by
 * owner and set of territories by set of territories, each along its own index, and merged.
 */
final class Legs {

    /** How many times as many rows as wanted are looked through before the legs are used. */
    private static final int NEAR = 4;

    private final Openness openness;
    private final String table;
    private final Sql conditions;
    private final int limit;

    /** @param conditions on rows r, starting with AND: which rows, wherever they are open */
    Legs(Openness openness, String table, Sql conditions, int limit) {
        this.openness = openness;
        this.table = table;
        this.conditions = conditions;
        this.limit = limit;
    }

    /** The open rows that come first, their columns as r. */
    Sql page(Selection selection) {
        String key = selection.sortColumn();
        String order = selection.order();
        String merged = " ORDER BY " + selection.order("x", "sort_key");
        var sql = new Sql("WITH ");
        sql.add(near(", r." + key + " AS sort_key", " ORDER BY " + order));
        sql.text(", hit AS (SELECT x.id, x.sort_key FROM near x");
        sql.add(leg(selection, openness.owners(), "visible_owner", "owner_id", "owner_id", merged));
        if (openness.byTerritory()) {
            sql.add(leg(selection, openness.sets(), "visible_territory_set", "set_id", "territory_set_id", merged));
        }
        sql.text(") SELECT " + String.join(", ", selection.columns()) + " FROM (SELECT x.id FROM hit x" + merged
                + rows(limit) + ") h JOIN " + table + " r ON r.id = h.id ORDER BY " + order);
        return sql;
    }

    /** How many open rows there are, counted no further than the limit. */
    Sql count() {
        var sql = new Sql("WITH ").add(near("", ""));
        sql.text(" SELECT COUNT(*) FROM (SELECT x.id FROM near x");
        sql.add(countedLeg(openness.owners(), "visible_owner", "owner_id", "owner_id"));
        if (openness.byTerritory()) {
            sql.add(countedLeg(openness.sets(), "visible_territory_set", "set_id", "territory_set_id"));
        }
        return sql.text(rows(limit) + ") counted");
    }

    /**
     * What is found without legs. The scan of a materialised query gives its rows in their order and no more of them
     * than are asked for; so nothing sorts here, and looking through ends with the last row wanted.
     */
    private Sql near(String key, String order) {
        int looked = limit * NEAR;
        var sql = new Sql("candidate AS MATERIALIZED (SELECT r.id" + key + ", r.owner_id, r.territory_set_id FROM "
                + table + " r WHERE r.deleted_at IS NULL");
        sql.add(conditions).text(order + rows(looked));
        sql.text("), near AS MATERIALIZED (SELECT c.* FROM candidate c WHERE TRUE");
        sql.add(openness.of("c")).text(rows(limit));
        sql.text("), far AS MATERIALIZED (SELECT CASE WHEN (SELECT COUNT(*) FROM near) < " + limit
                + " THEN (SELECT COUNT(*) FROM candidate) = " + looked + " ELSE FALSE END AS needed)");
        return sql;
    }

    /**
     * Rows of the first owners (or sets): as many of those as there are rows on the page suffice, in the order of
     * their first rows.
     */
    private Sql leg(Selection selection, Sql mine, String visible, String part, String column, String merged) {
        var sql = new Sql(" UNION (SELECT x.id, x.sort_key FROM (SELECT v." + part + " AS part FROM " + visible
                + " v CROSS JOIN LATERAL (");
        sql.add(rowsOf(selection, column, "v." + part, 1)).text(") f WHERE ").add(mine);
        sql.text(" ORDER BY " + selection.order("f", "sort_key") + rows(limit) + ") p CROSS JOIN LATERAL (");
        sql.add(rowsOf(selection, column, "p.part", limit));
        return sql.text(") x WHERE (SELECT needed FROM far)" + merged + rows(limit) + ")");
    }

    private Sql rowsOf(Selection selection, String column, String value, int most) {
        var sql = new Sql("SELECT r.id, r." + selection.sortColumn() + " AS sort_key FROM " + table + " r WHERE r."
                + column + " = " + value + " AND r.deleted_at IS NULL");
        return sql.add(conditions).text(" ORDER BY " + selection.order() + rows(most));
    }

    private Sql countedLeg(Sql mine, String visible, String part, String column) {
        var sql = new Sql(" UNION (SELECT x.id FROM " + visible + " v CROSS JOIN LATERAL (SELECT r.id FROM " + table
                + " r WHERE r." + column + " = v." + part + " AND r.deleted_at IS NULL");
        sql.add(conditions).text(rows(limit) + ") x WHERE ").add(mine);
        return sql.text(" AND (SELECT needed FROM far)" + rows(limit) + ")");
    }

    private static String rows(int most) {
        return " FETCH FIRST " + most + " ROWS ONLY";
    }
}
