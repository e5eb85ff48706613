package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Trait;

/** What an input needs to know of its field. */
@Named
@RequestScoped
public class FieldForms {

    public boolean readOnly(FieldInfo field) {
        return field.is(Trait.READ_ONLY);
    }

    public boolean required(FieldInfo field) {
        return field.is(Trait.REQUIRED);
    }

    public boolean digits(FieldInfo field) {
        return switch (field.type()) {
            case INTEGER, MONEY, PHONE, DATE -> true;
            default -> false;
        };
    }

    /** Only a date has a type of its own: the browser's checks of others would speak its language, not ours. */
    public String inputType(FieldInfo field) {
        return field.type() == FieldType.DATE ? "date" : "text";
    }

    /** Which keyboard a telephone shows. */
    public String inputMode(FieldInfo field) {
        return switch (field.type()) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            case URL -> "url";
            case INTEGER -> "numeric";
            case MONEY -> "decimal";
            default -> "text";
        };
    }
}
