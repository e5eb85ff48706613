package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Users;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Trait;

/** What an input needs to know of its field. */
@Named
@RequestScoped
public class FieldForms {

    @Inject
    private Owners owners;

    @Inject
    private Users users;

    @Inject
    private CurrentActor actor;

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

    /** The users to choose from, the present one among them even if they can't be chosen any more. */
    public List<SelectItem> owners(Object chosen) {
        List<SelectItem> items = new ArrayList<>();
        owners.getAll().forEach(u -> items.add(new SelectItem(String.valueOf(u.id()), u.name())));
        if (chosen != null && items.stream().noneMatch(i -> i.getValue().equals(chosen.toString()))) {
            Long id = Long.valueOf(chosen.toString());
            items.add(
                    0,
                    new SelectItem(
                            chosen.toString(),
                            users.names(actor.get(), List.of(id)).getOrDefault(id, "?")));
        }
        return items;
    }
}
