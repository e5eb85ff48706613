package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.platform.view.Preferences;
import org.enishi.platform.view.Texts;
import org.enishi.platform.view.Times;

/** Values of fields as text, in the user's language and zone. */
@Named
@RequestScoped
public class FieldTexts {

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    @Inject
    private Preferences preferences;

    public String label(FieldInfo field) {
        return texts.get(field.labelKey());
    }

    /**
     * A value as it is read on a page.
     *
     * @param label for a user or record, what it is called
     * @return the text; empty for nothing
     */
    public String text(FieldInfo field, Object value, String label) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case PICK -> texts.get(field.optionKey() + value);
            case BOOLEAN ->
                Boolean.parseBoolean(value.toString()) ? texts.get("crm.value.yes") : texts.get("crm.value.no");
            case INTEGER, MONEY -> number(value);
            case DATE -> times.date(value instanceof LocalDate day ? day : LocalDate.parse(value.toString()));
            case MOMENT -> times.full(moment(value));
            case USER, RECORD -> label == null ? texts.get("crm.value.hidden") : label;
            case TAGS -> value.toString().replace(",", texts.get("crm.value.comma"));
            case TERRITORIES -> String.join(texts.get("crm.value.comma"), territories(value));
            default -> value.toString();
        };
    }

    /** What territories are called. */
    static List<String> territories(Object value) {
        return value instanceof Map<?, ?> names
                ? names.values().stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    static Instant moment(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        return value instanceof Timestamp stamp ? stamp.toInstant() : Instant.parse(value.toString());
    }

    private String number(Object value) {
        NumberFormat format = NumberFormat.getNumberInstance(preferences.getLocale());
        return format.format(value instanceof Number number ? number : new BigDecimal(value.toString()));
    }
}
