package org.enishi.crm.view;

import java.util.List;
import org.enishi.crm.boundary.Row;

/** A row of a list. */
public class ListLine {

    /** A cell and the classes of its column. */
    public static class Entry {

        private final Cell cell;
        private final String style;

        Entry(Cell cell, String style) {
            this.cell = cell;
            this.style = style;
        }

        public Cell getCell() {
            return cell;
        }

        public String getStyle() {
            return style;
        }
    }

    private final Row row;
    private final List<Entry> entries;

    ListLine(Row row, List<Entry> entries) {
        this.row = row;
        this.entries = entries;
    }

    public long getId() {
        return row.id();
    }

    public String getName() {
        return row.name();
    }

    public String getReading() {
        return row.reading();
    }

    public List<Entry> getEntries() {
        return entries;
    }
}
