package org.enishi.crm.entity;

/**
 * How many rows of a list a viewer sees who doesn't see everything, on PostgreSQL, counted no further than a limit:
 * part by part, until there are enough. With a filter, whoever sees a good part is better served by reading the table
 * as it lies there.
 */
final class CountedLegs {

    /** How many rows are looked at first, and how many per cent of them have to be open not to use the legs. */
    private static final int SAMPLE = 100;

    private static final int PERCENT = 35;

    private final Parts parts;
    private final Selection selection;
    private final int limit;

    CountedLegs(Parts parts, Selection selection, int limit) {
        this.parts = parts;
        this.selection = selection;
        this.limit = limit;
    }

    Sql count() {
        boolean filtered = selection.isFiltered();
        Sql rows = new Sql("r.deleted_at IS NULL").add(selection.bounds()).add(selection.filter());
        Sql sql = parts.with();
        if (filtered) {
            sql.add(parts.sample(selection.bounds(), selection.order(), SAMPLE, "s.open * 100 >= s.seen * " + PERCENT));
        }
        sql.text(" SELECT COUNT(*) FROM (");
        if (filtered) {
            sql.text("SELECT r.id FROM " + parts.table() + " r WHERE (SELECT s.good FROM sample s) AND ");
            sql.add(rows).text(" AND " + parts.open("r") + " UNION ALL ");
        }
        String glue = "";
        String others = "";
        for (Parts.Kind kind : parts.kinds()) {
            // in its order, so that each leg is read along its index, and no further than needed; with a filter the
            // planner takes large parts for small ones and would sort what it finds. No column of the row is asked
            // for, so that an index that has the filter's suffices
            sql.text(glue + "SELECT x.id FROM " + kind.name() + " p CROSS JOIN LATERAL (SELECT 1 AS id FROM "
                    + parts.table() + " r WHERE r." + kind.column() + " = p.part AND ");
            sql.add(rows).text(others + (filtered ? "" : " ORDER BY " + selection.order()) + Legs.most(limit) + ") x");
            sql.text(filtered ? " WHERE NOT (SELECT s.good FROM sample s)" : "");
            glue = " UNION ALL ";
            others += " AND r." + kind.column() + " NOT IN (SELECT v.part FROM " + kind.name() + " v)";
        }
        return sql.text(Legs.most(limit) + ") counted");
    }
}
