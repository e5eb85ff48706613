package org.enishi.crm.view;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields that two people changed at once: both values, and which of them is to stay (CR-09). */
public class StaleChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A field in dispute; its values are kept as text, for reading only. */
    public static class Conflict implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String field;
        private final String label;
        private final String mine;
        private final String theirs;
        private String keep = "theirs";

        Conflict(String field, String label, String mine, String theirs) {
            this.field = field;
            this.label = label;
            this.mine = mine;
            this.theirs = theirs;
        }

        public String getField() {
            return field;
        }

        public String getLabel() {
            return label;
        }

        public String getMine() {
            return mine;
        }

        public String getTheirs() {
            return theirs;
        }

        public String getKeep() {
            return keep;
        }

        public void setKeep(String keep) {
            this.keep = keep;
        }
    }

    private final long version;
    private final List<Conflict> conflicts;
    private final int others;

    StaleChoice(long version, List<Conflict> conflicts, int others) {
        this.version = version;
        this.conflicts = conflicts;
        this.others = others;
    }

    long getVersion() {
        return version;
    }

    public List<Conflict> getConflicts() {
        return conflicts;
    }

    /** How many of the user's changes are not in dispute. */
    public int getOthers() {
        return others;
    }

    /** The user's changes without those that they gave up. */
    Map<String, Object> chosen(Map<String, Object> changed) {
        Map<String, Object> values = new LinkedHashMap<>(changed);
        conflicts.stream().filter(c -> !"mine".equals(c.keep)).forEach(c -> values.remove(c.field));
        return values;
    }
}
