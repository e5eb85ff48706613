package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Users;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.RecordDetail;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Verdict;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.view.Texts;

/** What a record's page says, put together from its values. */
@RequestScoped
public class RecordTexts {

    @Inject
    private Records records;

    @Inject
    private Cells cells;

    @Inject
    private FieldTexts fieldTexts;

    @Inject
    private Addresses addresses;

    @Inject
    private Texts texts;

    @Inject
    private CurrentActor actor;

    @Inject
    private Users users;

    /** A field as it is read: its label and its value. */
    public static class Line {

        private final String label;
        private final Cell cell;
        private final boolean wide;

        Line(String label, Cell cell, boolean wide) {
            this.label = label;
            this.cell = cell;
            this.wide = wide;
        }

        public String getLabel() {
            return label;
        }

        public Cell getCell() {
            return cell;
        }

        public boolean isWide() {
            return wide;
        }
    }

    List<Line> lines(RecordDetail detail, FieldGroup group) {
        if (group.isAddress()) {
            String prefix = group.getName().startsWith("other") ? "other" : "";
            return List.of(new Line(
                    texts.get("crm.group." + group.getName()),
                    Cell.longText(addresses.of(detail.values(), prefix)),
                    true));
        }
        List<Line> lines = new ArrayList<>();
        for (FieldInfo field : group.getFields()) {
            lines.add(new Line(fieldTexts.label(field), cell(detail, field), field.type() == FieldType.LONG_TEXT));
        }
        return lines;
    }

    RecordFacts facts(RecordDetail detail) {
        Map<String, FieldInfo> fields =
                records.fields(detail.type()).stream().collect(Collectors.toMap(FieldInfo::name, f -> f));
        String position = Stream.of("department", "title")
                .map(detail.values()::get)
                .filter(v -> v != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return new RecordFacts(
                detail.name(),
                detail.reading(),
                text(detail, fields, "salutation"),
                position,
                filled(detail, fields, detail.type() == RecordType.LEAD ? "company" : "accountId"),
                filled(detail, fields, "email"),
                filled(detail, fields, "phone"),
                filled(detail, fields, "mobile"),
                filled(detail, fields, "status"),
                text(detail, fields, "ownerId"));
    }

    /** Both values of each field in dispute; the record is as it is stored now. */
    StaleChoice choice(RecordDetail now, Verdict.Stale stale, Map<String, Object> mine) {
        Map<String, FieldInfo> fields =
                records.fields(now.type()).stream().collect(Collectors.toMap(FieldInfo::name, f -> f));
        List<StaleChoice.Conflict> conflicts = new ArrayList<>();
        for (Verdict.Conflict conflict : stale.conflicts()) {
            FieldInfo field = fields.get(conflict.field());
            String theirs =
                    fieldTexts.text(field, conflict.current(), now.labels().get(field.name()));
            String wanted = fieldTexts.text(field, conflict.wanted(), labelOf(field, conflict.wanted()));
            conflicts.add(
                    new StaleChoice.Conflict(field.name(), fieldTexts.label(field), orNone(wanted), orNone(theirs)));
        }
        return new StaleChoice(stale.currentVersion(), conflicts, mine.size() - conflicts.size());
    }

    private String labelOf(FieldInfo field, Object value) {
        if (value == null) {
            return null;
        }
        if (field.type() == FieldType.USER) {
            Long user = Long.valueOf(value.toString());
            return users.names(actor.get(), List.of(user)).get(user);
        }
        return field.type() == FieldType.RECORD
                ? records.head(actor.get(), field.target(), Long.parseLong(value.toString()), Level.SEE)
                        .name()
                : null;
    }

    private String orNone(String text) {
        return text.isEmpty() ? texts.get("crm.value.none") : text;
    }

    private Cell cell(RecordDetail detail, FieldInfo field) {
        return cells.of(
                field, detail.values().get(field.name()), detail.labels().get(field.name()));
    }

    private Cell filled(RecordDetail detail, Map<String, FieldInfo> fields, String name) {
        FieldInfo field = fields.get(name);
        return field == null || detail.values().get(name) == null ? null : cell(detail, field);
    }

    private String text(RecordDetail detail, Map<String, FieldInfo> fields, String name) {
        Cell cell = filled(detail, fields, name);
        return cell == null ? null : cell.getText();
    }
}
