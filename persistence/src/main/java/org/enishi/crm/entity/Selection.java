package org.enishi.crm.entity;

import java.util.List;

/**
 * Which rows of a list, which columns of them, and from where on.
 *
 * @param columns the columns to select
 * @param filters conditions on columns
 * @param any whether one of the filters suffices, rather than all of them
 * @param range limits of the sort key, for jumping to an initial; null for none
 * @param sortColumn the key column that the list is sorted by
 * @param descending the direction in which it is read
 * @param after the place to go on from; null to begin at the start
 * @param stretch of the list: its rows with a sort key, those where it is empty, or all
 */
public record Selection(
        List<String> columns,
        List<Condition> filters,
        boolean any,
        Range range,
        String sortColumn,
        boolean descending,
        Place after,
        Stretch stretch) {

    /** The column of territories; its filters name a territory and mean all below it too. */
    public static final String TERRITORIES = "territory_set_id";

    /** Which rows by whether there is anything in the column that the list is sorted by, which holds text. */
    public enum Stretch {
        ALL,
        FILLED,
        EMPTY
    }

    /** The whole list. */
    public Selection(
            List<String> columns,
            List<Condition> filters,
            boolean any,
            Range range,
            String sortColumn,
            boolean descending,
            Place after) {
        this(columns, filters, any, range, sortColumn, descending, after, Stretch.ALL);
    }

    /** A stretch of the same list. */
    Selection in(Stretch wanted, Place from) {
        return new Selection(columns, filters, any, range, sortColumn, descending, from, wanted);
    }

    /** How a column is compared. */
    public enum Operator {
        IS,
        IS_NOT,
        CONTAINS,
        STARTS_WITH,
        AT_LEAST,
        AT_MOST,
        IS_EMPTY,
        IS_NOT_EMPTY
    }

    /** One condition; the value is already of the column's type, and folded where the column holds a key. */
    public record Condition(String column, Operator operator, Object value) {}

    /** A half-open range of a key column. */
    public record Range(String column, String from, String to) {}

    /** The last row seen: its key and id. */
    public record Place(Object key, long id) {}

    String order() {
        return order("r", sortColumn);
    }

    String order(String row, String key) {
        String direction = descending ? " DESC" : " ASC";
        return row + "." + key + direction + ", " + row + ".id" + direction;
    }

    /** Whether there are conditions that the index of the order does not serve. */
    boolean isFiltered() {
        return !filters.isEmpty() || range != null && !isBounded();
    }

    private boolean isBounded() {
        return range != null && range.column().equals(sortColumn);
    }

    /** A key that no row's comes after. */
    Sql lastKey() {
        if (sortColumn.endsWith("_key")) {
            return new Sql("", (Object) (descending ? "" : Character.toString(Character.MAX_CODE_POINT)));
        }
        return new Sql("TIMESTAMP WITH TIME ZONE '" + (descending ? "-" : "") + "infinity'");
    }

    /** The limits of the sort key, which the index of the order serves; starts with AND. */
    Sql bounds() {
        Sql sql = isBounded() ? ranged() : new Sql("");
        return switch (stretch) {
            case ALL -> sql;
            case FILLED -> sql.text(" AND r." + sortColumn + " > ''");
            case EMPTY -> sql.text(" AND r." + sortColumn + " = ''");
        };
    }

    /** All other conditions; starts with AND. */
    Sql filter() {
        Sql sql = range == null || isBounded() ? new Sql("") : ranged();
        String glue = " AND (";
        for (Condition filter : filters) {
            sql.text(glue);
            glue = any ? " OR " : " AND ";
            add(sql, filter);
        }
        return filters.isEmpty() ? sql : sql.text(")");
    }

    private Sql ranged() {
        var sql = new Sql(" AND r." + range.column() + " >= ", (Object) range.from());
        return sql.text(" AND r." + range.column() + " < ").value(range.to());
    }

    /** Written so that the index finds the place at once and reads on from there; the usual OR form would not. */
    Sql keySet() {
        var sql = new Sql("");
        String compare = descending ? " < " : " > ";
        if (after != null && stretch == Stretch.EMPTY) {
            sql.text(" AND r.id" + compare).value(after.id());
        } else if (after != null) {
            sql.text(" AND r." + sortColumn + (descending ? " <= " : " >= ")).value(after.key());
            sql.text(" AND (r." + sortColumn + compare).value(after.key());
            sql.text(" OR r.id" + compare).value(after.id()).text(")");
        }
        return sql;
    }

    private static void add(Sql sql, Condition filter) {
        String column = "r." + filter.column();
        if (filter.column().equals(TERRITORIES)) {
            byTerritory(sql, column, filter);
            return;
        }
        switch (filter.operator()) {
            case IS -> sql.text(column + " = ").value(filter.value());
            case IS_NOT ->
                sql.text("(" + column + " IS NULL OR " + column + " <> ")
                        .value(filter.value())
                        .text(")");
            case CONTAINS -> like(sql, column, "%" + escape(filter.value()) + "%");
            case STARTS_WITH -> like(sql, column, escape(filter.value()) + "%");
            case AT_LEAST -> sql.text(column + " >= ").value(filter.value());
            case AT_MOST -> sql.text(column + " <= ").value(filter.value());
            case IS_EMPTY -> sql.text(column + " IS NULL");
            case IS_NOT_EMPTY -> sql.text(column + " IS NOT NULL");
        }
    }

    /** Which sets a territory is in; a set may have lost all it had. */
    private static void byTerritory(Sql sql, String column, Condition filter) {
        String sets = "(SELECT m.set_id FROM territory_set_member m";
        String below = sets + " JOIN territory_below b ON b.below_id = m.territory_id WHERE b.territory_id = ";
        switch (filter.operator()) {
            case IS -> sql.text(column + " IN " + below).value(filter.value()).text(")");
            case IS_NOT ->
                sql.text("(" + column + " IS NULL OR " + column + " NOT IN " + below)
                        .value(filter.value())
                        .text("))");
            case IS_EMPTY -> sql.text("(" + column + " IS NULL OR " + column + " NOT IN " + sets + "))");
            case IS_NOT_EMPTY -> sql.text(column + " IN " + sets + ")");
            default -> throw new IllegalArgumentException("Territories can't be compared by " + filter.operator());
        }
    }

    private static void like(Sql sql, String column, String pattern) {
        String compared = column.endsWith("_key") ? column : "LOWER(" + column + ")";
        sql.text(compared + " LIKE ").value(pattern).text(" ESCAPE '!'");
    }

    private static String escape(Object value) {
        return value.toString().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
