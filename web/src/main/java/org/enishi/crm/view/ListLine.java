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
    private final String picture;

    /** @param picture the address of the record's picture; null for none */
    ListLine(Row row, List<Entry> entries, String picture) {
        this.row = row;
        this.picture = picture;
        this.entries = entries;
    }

    public long getId() {
        return row.id();
    }

    public String getPicture() {
        return picture;
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
