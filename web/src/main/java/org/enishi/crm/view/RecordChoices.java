package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.Filter;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Row;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.Selection.Operator;
import org.enishi.platform.boundary.NotFound;

/**
 * Proposes records for a field that refers to one. The value of the input is the record's id; what is shown is its
 * name.
 */
@Named
@RequestScoped
public class RecordChoices implements Converter<Object> {

    private static final String TARGET = "target";
    private static final int MOST = 10;

    @Inject
    private CurrentActor actor;

    @Inject
    private Records records;

    /** A record that can be chosen. */
    public static class Choice {

        private final String id;
        private final String label;

        Choice(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String getLabel() {
            return label;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** Records whose name contains what was typed. */
    public List<Choice> find(String typed) {
        FacesContext context = FacesContext.getCurrentInstance();
        RecordType type = target(UIComponent.getCurrentComponent(context));
        String field = type == RecordType.ACCOUNT ? "name" : "lastName";
        var query = new ListQuery(
                type,
                List.of(field),
                null,
                List.of(new Filter(field, Operator.CONTAINS, typed)),
                false,
                null,
                null,
                MOST);
        return records.list(actor.get(), query).items().stream()
                .map(RecordChoices::choice)
                .toList();
    }

    @Override
    public Object getAsObject(FacesContext context, UIComponent component, String id) {
        return id == null || id.isBlank() ? null : id;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Object value) {
        return value == null ? "" : value.toString();
    }

    /** The name of the record chosen; a choice stands for itself. */
    public String label(Object value, RecordType type) {
        if (value instanceof Choice choice) {
            return choice.getLabel();
        }
        if (value == null || !value.toString().matches("\\d{1,18}")) {
            return "";
        }
        try {
            return records.head(actor.get(), type, Long.parseLong(value.toString()), Level.SEE)
                    .name();
        } catch (NotFound e) {
            // the record refers to one that this user may not see: the id stays, its name isn't told
            return value.toString();
        }
    }

    private static Choice choice(Row row) {
        String reading = row.reading() == null || row.reading().isBlank() ? "" : " " + row.reading();
        return new Choice(String.valueOf(row.id()), row.name() + reading);
    }

    private static RecordType target(UIComponent component) {
        return (RecordType) component.getAttributes().get(TARGET);
    }
}
