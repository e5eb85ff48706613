package org.enishi.crm.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Trait;

/**
 * What stands in the inputs of a form, and what stood there when it was opened: only what was really changed is sent
 * on, so that two people who change different fields don't get in each other's way (CR-09).
 */
class FormValues implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Object> opened = new HashMap<>();

    /** Fills the inputs of some fields with the values of a record. */
    void open(Collection<FieldInfo> fields, Map<String, Object> from) {
        for (FieldInfo field : fields) {
            Object value = typed(field, from.get(field.name()));
            values.put(field.name(), value);
            opened.put(field.name(), value);
        }
    }

    void put(String field, Object value) {
        values.put(field, value);
    }

    Map<String, Object> all() {
        return values;
    }

    /** What was changed of some fields, in their order. */
    Map<String, Object> changed(Collection<FieldInfo> fields) {
        Map<String, Object> changed = new LinkedHashMap<>();
        for (FieldInfo field : fields) {
            Object now = blankAsNull(values.get(field.name()));
            if (!field.is(Trait.READ_ONLY) && !Objects.equals(now, blankAsNull(opened.get(field.name())))) {
                changed.put(field.name(), now);
            }
        }
        return changed;
    }

    private static Object typed(FieldInfo field, Object value) {
        if (field.type() == FieldType.BOOLEAN) {
            return value != null && Boolean.parseBoolean(value.toString());
        }
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case DATE -> value instanceof LocalDate day ? day.toString() : value;
            case MONEY -> plain(value.toString());
            case TAGS -> value.toString().replace(",", ", ");
            default -> value.toString();
        };
    }

    private static String plain(String amount) {
        return amount.replaceFirst("\\.0+$", "");
    }

    private static Object blankAsNull(Object value) {
        return value instanceof String text && text.isBlank() ? null : value;
    }
}
