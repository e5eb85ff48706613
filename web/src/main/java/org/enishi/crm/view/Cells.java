package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.platform.view.Preferences;

/** Turns values of fields into cells: the same for lists and record pages. */
@RequestScoped
public class Cells {

    /** State never by colour alone: the ring or dot stands beside its word. */
    private static final Map<String, String> STATUS = Map.of(
            "NOT_CONTACTED", "en-state-lead is-ring",
            "CONTACTED", "en-state-lead",
            "ON_HOLD", "is-ring",
            "QUALIFIED", "en-state-ok",
            "REJECTED", "en-state-bad is-ring");

    private static final Map<String, String> RATING = Map.of("LOW", "1", "MEDIUM", "2", "HIGH", "3");

    @Inject
    private FieldTexts texts;

    @Inject
    private Preferences preferences;

    Cell of(FieldInfo field, Object value, String label) {
        String text = texts.text(field, value, label);
        if (text.isEmpty()) {
            return cell("text", "");
        }
        return switch (field.type()) {
            case PICK -> picked(field, value.toString(), text);
            case EMAIL -> link(text, "mailto:" + value);
            case PHONE -> link(text, "tel:" + value.toString().replaceAll("[^+0-9]", ""));
            case URL -> link(text.replaceFirst("^https?://", ""), value.toString());
            case INTEGER, MONEY -> cell("number", text);
            case MOMENT -> new Cell("moment", text, null, null, FieldTexts.moment(value), List.of());
            case TAGS ->
                new Cell(
                        "tags", text, null, null, null, List.of(value.toString().split(",")));
            case TERRITORIES -> new Cell("tags", text, null, null, null, FieldTexts.territories(value));
            case RECORD -> label == null ? cell("text", text) : link(text, recordPage(field, value));
            case LONG_TEXT -> cell("long", text);
            default -> cell("text", text);
        };
    }

    static boolean right(FieldInfo field) {
        return field.type() == FieldType.INTEGER || field.type() == FieldType.MONEY;
    }

    private String recordPage(FieldInfo field, Object id) {
        return preferences.getContextPath() + "/" + field.target().module() + "/record.xhtml?id=" + id;
    }

    private static Cell picked(FieldInfo field, String code, String text) {
        return switch (field.name()) {
            case "status" -> new Cell("state", text, STATUS.getOrDefault(code, ""), null, null, List.of());
            case "rating" -> new Cell("rating", text, RATING.getOrDefault(code, "0"), null, null, List.of());
            default -> cell("text", text);
        };
    }

    private static Cell cell(String kind, String text) {
        return new Cell(kind, text, null, null, null, List.of());
    }

    private static Cell link(String text, String href) {
        return new Cell("link", text, null, href, null, List.of());
    }
}
