package org.enishi.crm.entity;

/**
 * Lists for viewers who don't see everything, on PostgreSQL, made of legs so that they cost about what they cost
 * somebody who does (ADR 15). First the rows that such a one would get are looked through, a few times as many as are
 * wanted: whoever sees a good part of them is served by that. Only if that isn't enough, rows are taken owner by
 * owner and set of territories by set of territories, each along its own index, and merged.
 */
final class Legs {

    /** How many times as many rows as wanted are looked through before the legs are used. */
    private static final int NEAR = 6;

    /** The same where a filter makes each of them dear, and for counting, where many are wanted. */
    private static final int NEAR_FILTERED = 2;

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
        sql.add(near(
                ", r." + key + " AS sort_key", " ORDER BY " + order, selection.isFiltered() ? NEAR_FILTERED : NEAR));
        sql.add(first(selection, "owners", openness.owners(), "visible_owner", "owner_id", "owner_id"));
        if (openness.byTerritory()) {
            sql.add(first(selection, "sets", openness.sets(), "visible_territory_set", "set_id", "territory_set_id"));
        }
        sql.text(", hit AS (SELECT x.id, x.sort_key FROM near x");
        sql.add(leg(selection, "owners", "owner_id"));
        if (openness.byTerritory()) {
            sql.add(leg(selection, "sets", "territory_set_id"));
        }
        sql.text(") SELECT " + String.join(", ", selection.columns()) + " FROM (SELECT x.id FROM hit x" + merged
                + rows(limit) + ") h JOIN " + table + " r ON r.id = h.id ORDER BY " + order);
        return sql;
    }

    /**
     * How many open rows there are, counted no further than the limit. The order of the list makes each leg read on
     * along its index until there are enough.
     */
    Sql count(Selection selection) {
        String order = " ORDER BY " + selection.order();
        boolean everything = conditions.isEmpty();
        var sql = new Sql(everything ? "SELECT COUNT(*) FROM (SELECT u.id FROM (" : "WITH ");
        if (!everything) {
            sql.add(near("", "", NEAR_FILTERED))
                    .text(" SELECT COUNT(*) FROM (SELECT u.id FROM (SELECT x.id FROM near x UNION ");
        }
        sql.add(countedLeg(openness.owners(), "visible_owner", "owner_id", "owner_id", order, everything));
        if (openness.byTerritory()) {
            sql.text(" UNION ");
            sql.add(countedLeg(
                    openness.sets(), "visible_territory_set", "set_id", "territory_set_id", order, everything));
        }
        return sql.text(") u" + rows(limit) + ") counted");
    }

    /**
     * What is found without legs. The scan of a materialised query gives its rows in their order and no more of them
     * than are asked for; so nothing sorts here, and looking through ends with the last row wanted.
     */
    private Sql near(String key, String order, int times) {
        int looked = limit * times;
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
     * The viewer's owners (or sets of territories), the first rows of each (the more, the fewer they are: about twice
     * a page together), and the key beyond which no row can be on the page.
     */
    private Sql first(Selection selection, String name, Sql mine, String visible, String part, String column) {
        var sql = new Sql(", " + name + " AS MATERIALIZED (SELECT v." + part + " AS part FROM " + visible
                + " v WHERE (SELECT needed FROM far) AND ");
        sql.add(mine)
                .text("), first_" + name + " AS MATERIALIZED (SELECT p.part, x.id, x.sort_key FROM " + name
                        + " p CROSS JOIN LATERAL (");
        sql.add(rowsOf(selection, column)).text(" ORDER BY " + selection.order());
        sql.text(" LIMIT (SELECT GREATEST(1, " + 2 * limit + " / GREATEST(1, COUNT(*))) FROM " + name + ")) x ORDER BY "
                + selection.order("x", "sort_key") + rows(limit) + ")");
        sql.text(", last_" + name + " AS MATERIALIZED (SELECT COALESCE((SELECT x.sort_key FROM first_" + name
                + " x ORDER BY " + selection.order("x", "sort_key") + " OFFSET " + (limit - 1)
                + " ROWS FETCH FIRST 1 ROWS ONLY), ");
        return sql.add(selection.lastKey()).text(") AS bound)");
    }

    /** The rows up to that key, of those whose first rows come first. */
    private Sql leg(Selection selection, String name, String column) {
        var sql = new Sql(" UNION (SELECT x.id, x.sort_key FROM (SELECT DISTINCT f.part FROM first_" + name
                + " f) p CROSS JOIN LATERAL (");
        sql.add(rowsOf(selection, column));
        sql.text(" AND r." + selection.sortColumn() + (selection.descending() ? " >= " : " <= ")
                + "(SELECT bound FROM last_" + name + ") ORDER BY " + selection.order() + rows(limit) + ") x");
        return sql.text(" ORDER BY " + selection.order("x", "sort_key") + rows(limit) + ")");
    }

    private Sql rowsOf(Selection selection, String column) {
        var sql = new Sql("SELECT r.id, r." + selection.sortColumn() + " AS sort_key FROM " + table + " r WHERE r."
                + column + " = p.part AND r.deleted_at IS NULL");
        return sql.add(conditions);
    }

    private Sql countedLeg(Sql mine, String visible, String part, String column, String order, boolean everything) {
        var sql = new Sql("(SELECT x.id FROM " + visible + " v CROSS JOIN LATERAL (SELECT r.id FROM " + table
                + " r WHERE r." + column + " = v." + part + " AND r.deleted_at IS NULL");
        sql.add(conditions).text(order + rows(limit) + ") x WHERE ").add(mine);
        return sql.text((everything ? "" : " AND (SELECT needed FROM far)") + rows(limit) + ")");
    }

    private static String rows(int most) {
        return " FETCH FIRST " + most + " ROWS ONLY";
    }
}
