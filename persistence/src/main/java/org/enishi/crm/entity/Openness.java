package org.enishi.crm.entity;

import org.enishi.access.entity.Level;
import org.enishi.access.entity.Visibility;

/**
 * How a record is open to a viewer, as SQL: by its owner ({@code visible_owner}) or, for reading, by the territories
 * that it is in ({@code visible_territory_set}).
 */
final class Openness {

    private final Visibility visibility;

    Openness(Visibility visibility, RecordType type) {
        if (visibility.module() != type.shared()) {
            throw new IllegalArgumentException("Records of " + type + " with the visibility of " + visibility.module());
        }
        this.visibility = visibility;
    }

    /** Whether everything is open, so that there is nothing to ask. */
    boolean isWhole() {
        return visibility.all();
    }

    /** Whether territories count: they open records for reading only. */
    boolean byTerritory() {
        return visibility.level() == Level.SEE;
    }

    /** The condition that a row with an owner and a set of territories is open; starts with AND. */
    Sql of(String row) {
        var sql = new Sql("");
        if (isWhole()) {
            return sql;
        }
        sql.text(" AND (EXISTS (SELECT 1 FROM visible_owner v WHERE v.owner_id = " + row + ".owner_id AND ");
        sql.add(owners()).text(")");
        if (byTerritory()) {
            sql.text(" OR EXISTS (SELECT 1 FROM visible_territory_set v WHERE v.set_id = " + row
                    + ".territory_set_id AND ");
            sql.add(sets()).text(")");
        }
        return sql.text(")");
    }

    /** The rows of visible_owner, as v, that are the viewer's. */
    Sql owners() {
        var sql = new Sql("v.viewer_id = ", visibility.viewer()).text(" AND v.module = ");
        sql.value(visibility.module().name());
        if (visibility.level() == Level.EDIT) {
            sql.text(" AND v.level = ").value(Level.EDIT.name());
        }
        return sql;
    }

    /** The rows of visible_territory_set, as v, that are the viewer's. */
    Sql sets() {
        return new Sql("v.viewer_id = ", visibility.viewer());
    }
}
