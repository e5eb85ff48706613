package org.enishi.transfer.control;

import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.transfer.boundary.Remark;

/** The values of a record while a card is being mapped, and which properties have found their place. */
final class Draft {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<VCardProperty> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Remark> remarks = new ArrayList<>();

    /** Puts a line of text into a field, unless there is nothing to put or something is there already. */
    boolean line(String field, String text) {
        String line = text == null ? "" : text.lines().map(String::strip).collect(Collectors.joining(" "));
        return put(field, line);
    }

    boolean put(String field, String text) {
        String value = text == null ? "" : text.replace("\r\n", "\n").strip();
        boolean free = !value.isEmpty() && !values.containsKey(field);
        if (free) {
            values.put(field, value);
        }
        return free;
    }

    void put(String field, Object value) {
        values.put(field, value);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    String get(String field) {
        return (String) values.get(field);
    }

    void take(VCardProperty property) {
        taken.add(property);
    }

    boolean isTaken(VCardProperty property) {
        return taken.contains(property);
    }

    void remark(String key, Object... arguments) {
        remarks.add(Remark.of(key, arguments));
    }

    Map<String, Object> values() {
        return values;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
