package org.enishi.crm.entity;

/**
 * A page of a list for a viewer who doesn't see everything, on PostgreSQL, made so that it costs about what it costs
 * somebody who does (ADR 15). The first rows that such a one would get show how many of the rows there are open: where
 * enough are, that order is read on until there are as many as wanted. Elsewhere rows are taken owner by owner and set
 * of territories by set of territories, each along its own index, and merged. Without a filter the indexes alone are
 * read until it is known which rows are on the page.
 */
final class Legs {

    /**
     * How long it is tried to do without the legs.
     *
     * @param sample how many times as many rows as wanted are looked at first
     * @param percent how many of those have to be open to go on
     * @param near how many times as many rows as wanted are looked through then
     * @param nearFiltered the same with a filter, which may leave few of them
     * @param each how many rows of each owner or set are taken at least, where there is no filter
     */
    record Effort(int sample, int percent, int near, int nearFiltered, int each) {

        static final Effort USUAL = new Effort(2, 5, 20, 4000, 3);
    }

    private final Parts parts;
    private final Selection selection;
    private final int limit;
    private final Effort effort;
    private final Sql bounds;
    private final Sql rows;

    Legs(Parts parts, Selection selection, int limit, Effort effort) {
        this.parts = parts;
        this.selection = selection;
        this.limit = limit;
        this.effort = effort;
        bounds = selection.bounds().add(selection.keySet());
        rows = new Sql("r.deleted_at IS NULL").add(bounds).add(selection.filter());
    }

    /** The open rows that come first, their columns as r. */
    Sql page() {
        Sql sql = parts.with().add(sample()).add(near());
        parts.kinds().forEach(k -> sql.add(first(k)));
        sql.text(", hit AS (SELECT x.id, x.sort_key FROM near x");
        parts.kinds().forEach(k -> sql.add(leg(k)));
        sql.text(") SELECT " + String.join(", ", selection.columns()) + " FROM (SELECT x.id FROM hit x ORDER BY "
                + merged() + most(limit) + ") h JOIN " + parts.table() + " r ON r.id = h.id ORDER BY "
                + selection.order());
        return sql;
    }

    private Sql sample() {
        int sampled = limit * effort.sample();
        String good = "s.seen < " + sampled + " OR s.open * 100 >= " + effort.percent() * sampled;
        if (selection.isFiltered()) {
            // for each row wanted, this way as many are read as one of them is open; in the legs more than one, and
            // as many again as there are legs for each row wanted
            good += " AND s.open * 13 * (" + limit + " + " + parts.number() + ") >= " + 10 * sampled * limit;
        }
        return parts.sample(bounds, selection.order(), sampled, good);
    }

    /** What is found without legs, and whether they are needed: if that wasn't enough, and there is more. */
    private Sql near() {
        String order = " ORDER BY " + selection.order();
        int looked = limit * (selection.isFiltered() ? effort.nearFiltered() : effort.near());
        var sql = new Sql(", near AS MATERIALIZED (SELECT r.id, r.sort_key FROM (SELECT r.*, r."
                + selection.sortColumn() + " AS sort_key FROM " + parts.table() + " r WHERE r.deleted_at IS NULL");
        sql.add(bounds).text(order + most(looked));
        sql.text(") r WHERE (SELECT s.good FROM sample s) AND " + parts.open("r"));
        sql.add(selection.filter()).text(most(limit));
        sql.text("), far AS MATERIALIZED (SELECT CASE WHEN (SELECT COUNT(*) FROM near) = " + limit
                + " THEN FALSE WHEN (SELECT s.good FROM sample s) THEN EXISTS (SELECT r.id FROM " + parts.table()
                + " r WHERE r.deleted_at IS NULL");
        return sql.add(bounds).text(order + " OFFSET " + looked + ") ELSE TRUE END AS needed)");
    }

    /** Of the first few rows of each part, those that come first. */
    private Sql first(Parts.Kind kind) {
        var sql = new Sql(", first_" + kind.name() + " AS MATERIALIZED (SELECT p.part, x.id, x.sort_key, x.place FROM "
                + kind.name() + " p CROSS JOIN LATERAL (SELECT r.id, r." + selection.sortColumn()
                + " AS sort_key, ROW_NUMBER() OVER (ORDER BY " + selection.order() + ") AS place");
        sql.add(of(kind)).text(" ORDER BY " + selection.order() + " LIMIT " + each(kind));
        return sql.text(") x WHERE (SELECT needed FROM far) ORDER BY " + merged() + most(limit) + ")");
    }

    /**
     * Those, and what follows them in parts that may have more: those whose last row taken is among them. Nothing
     * beyond the last row of a page of those is wanted.
     */
    private Sql leg(Parts.Kind kind) {
        String first = "first_" + kind.name();
        String key = "r." + selection.sortColumn();
        String compare = selection.descending() ? " <" : " >";
        var sql = new Sql(" UNION SELECT x.id, x.sort_key FROM " + first + " x UNION SELECT x.id, x.sort_key FROM "
                + first + " p CROSS JOIN LATERAL (SELECT r.id, " + key + " AS sort_key");
        sql.add(of(kind))
                .text(" AND " + key + compare + "= p.sort_key AND (" + key + compare + " p.sort_key OR r.id" + compare
                        + " p.id) AND " + key + (selection.descending() ? " >= " : " <= "));
        sql.text("(SELECT COALESCE((SELECT x.sort_key FROM " + first + " x ORDER BY " + merged() + " OFFSET "
                + (limit - 1) + " ROWS FETCH FIRST 1 ROWS ONLY), ");
        sql.add(selection.lastKey()).text(")) ORDER BY " + selection.order() + most(limit));
        return sql.text(") x WHERE p.place = " + each(kind));
    }

    private Sql of(Parts.Kind kind) {
        return new Sql(" FROM " + parts.table() + " r WHERE r." + kind.column() + " = p.part AND ").add(rows);
    }

    /** How many rows are taken of each part: with a filter, which makes each of them dear, no more than needed. */
    private String each(Parts.Kind kind) {
        String number = "GREATEST(1, COUNT(*))";
        String some = selection.isFiltered()
                ? "1 + " + limit + " / " + number
                : "GREATEST(" + effort.each() + ", " + 4 * limit + " / " + number + ")";
        return "(SELECT LEAST(" + limit + ", " + some + ") FROM " + kind.name() + ")";
    }

    private String merged() {
        return selection.order("x", "sort_key");
    }

    static String most(int rows) {
        return " FETCH FIRST " + rows + " ROWS ONLY";
    }
}
