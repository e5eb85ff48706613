package org.enishi.crm.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.crm.entity.Selection.Range;
import org.enishi.platform.boundary.Rejected;

/** The quick filter by initial: each is a range of the folded name, so that the index serves it. */
final class Initials {

    private static final Map<String, Range> RANGES = ranges();

    private Initials() {}

    static List<String> all() {
        return List.copyOf(RANGES.keySet());
    }

    static Range range(String initial) {
        Range range = RANGES.get(initial);
        if (range == null) {
            throw new Rejected("crm.error.initial", initial);
        }
        return range;
    }

    private static Map<String, Range> ranges() {
        Map<String, Range> ranges = new LinkedHashMap<>();
        String rows = "あかさたなはまやらわ";
        // where each row of the syllabary begins among the code points of the folded (hiragana) keys
        String starts = rows + "\u30a0";
        for (int i = 0; i < rows.length(); i++) {
            put(ranges, rows.substring(i, i + 1), starts.substring(i, i + 1), starts.substring(i + 1, i + 2));
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            char low = Character.toLowerCase(letter);
            put(ranges, String.valueOf(letter), String.valueOf(low), String.valueOf((char) (low + 1)));
        }
        put(ranges, "other", "\u30a0", "\uffff");
        return ranges;
    }

    private static void put(Map<String, Range> ranges, String initial, String from, String to) {
        ranges.put(initial, new Range("name_key", from, to));
    }
}
