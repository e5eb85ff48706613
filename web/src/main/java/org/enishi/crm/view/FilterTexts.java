package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Users;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Filter;
import org.enishi.platform.view.Texts;

/** Conditions of a list as sentences: "Owner is me". */
@RequestScoped
public class FilterTexts {

    private static final String HERE = "\u0001";

    @Inject
    private Texts texts;

    @Inject
    private FieldTexts fieldTexts;

    @Inject
    private CurrentActor actor;

    @Inject
    private Users users;

    @Inject
    private TerritoryChoices territories;

    /** A condition as a chip: the words before its value, the value, the words after, and where it leads without it. */
    public static class Chip {

        private final Filter filter;
        private final String before;
        private final String value;
        private final String after;
        private final String without;

        Chip(Filter filter, String before, String value, String after, String without) {
            this.filter = filter;
            this.before = before;
            this.value = value;
            this.after = after;
            this.without = without;
        }

        public String getField() {
            return filter.field();
        }

        public String getOperator() {
            return filter.operator().name().toLowerCase(java.util.Locale.ROOT);
        }

        public String getRaw() {
            return filter.value();
        }

        public String getBefore() {
            return before;
        }

        public String getValue() {
            return value;
        }

        public String getAfter() {
            return after;
        }

        public String getSentence() {
            return before + value + after;
        }

        public String getWithout() {
            return without;
        }
    }

    List<Chip> chips(ListAddress address, Map<String, FieldInfo> fields, String contextPath) {
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < address.filters().size(); i++) {
            Filter filter = Filter.parse(address.filters().get(i));
            chips.add(chip(
                    filter, fields.get(filter.field()), address.withoutFilter(i).href(contextPath)));
        }
        return chips;
    }

    private Chip chip(Filter filter, FieldInfo field, String without) {
        String label = field == null ? filter.field() : fieldTexts.label(field);
        String sentence = texts.of("crm.filter." + filter.operator().name(), label, HERE);
        int place = sentence.indexOf(HERE);
        if (place < 0) {
            return new Chip(filter, sentence, "", "", without);
        }
        return new Chip(
                filter,
                sentence.substring(0, place),
                value(filter, field),
                sentence.substring(place + HERE.length()),
                without);
    }

    private String value(Filter filter, FieldInfo field) {
        if (field != null && field.type() == FieldType.USER) {
            return "me".equals(filter.value()) ? texts.get("crm.filter.me") : nameOf(filter.value());
        }
        if (field != null && field.type() == FieldType.TERRITORIES) {
            return territories.name(filter.value());
        }
        if (field != null && field.type() == FieldType.PICK && field.options().contains(filter.value())) {
            return texts.get(field.optionKey() + filter.value());
        }
        if (field != null && field.type() == FieldType.BOOLEAN) {
            return texts.get("true".equals(filter.value()) ? "crm.value.yes" : "crm.value.no");
        }
        return filter.value();
    }

    private String nameOf(String id) {
        if (!id.matches("\\d{1,18}")) {
            return id;
        }
        Long user = Long.valueOf(id);
        return users.names(actor.get(), List.of(user)).getOrDefault(user, id);
    }
}
