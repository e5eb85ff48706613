package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Users;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.Filter;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.Selection.Operator;
import org.enishi.platform.boundary.NotFound;

/** Proposes records for a field that refers to one, or users for one that names somebody, as somebody types. */
@Named
@RequestScoped
public class RecordChoices {

    private static final int MOST = 10;
    private static final int LONGEST = 80;
    private static final String USERS = "users";
    private static final String EVERYBODY = "everybody";

    @Inject
    private CurrentActor actor;

    @Inject
    private Records records;

    @Inject
    private Users users;

    private List<Choice> found = List.of();

    /** One of those to choose from. */
    public record Choice(long id, String name, String reading) {}

    /** Finds records whose name contains what was typed, in kana or kanji, or users who can be given work; or all of these. */
    public void find(String module, String typed) {
        if (EVERYBODY.equals(module)) {
            found = users.assignable(actor.get()).stream()
                    .map(u -> new Choice(u.id(), u.name(), ""))
                    .toList();
            return;
        }
        if (USERS.equals(module)) {
            found = users.search(actor.get(), typed).stream()
                    .map(u -> new Choice(u.id(), u.name(), ""))
                    .toList();
            return;
        }
        RecordType type = RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
        if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
            return;
        }
        String field = type == RecordType.ACCOUNT ? "name" : "lastName";
        var filter = new Filter(field, Operator.CONTAINS, typed.strip());
        found = records
                .list(actor.get(), new ListQuery(type, List.of(field), null, List.of(filter), false, null, null, MOST))
                .items()
                .stream()
                .map(row -> new Choice(row.id(), row.name(), row.reading()))
                .toList();
    }

    public List<Choice> getFound() {
        return found;
    }

    /** The name of the user that a field names, deactivated ones too. */
    public String userLabel(Object id) {
        if (id == null || !id.toString().matches("\\d{1,18}")) {
            return "";
        }
        Long user = Long.valueOf(id.toString());
        return users.names(actor.get(), List.of(user)).getOrDefault(user, "");
    }

    /** The name of the record that a field refers to; its mere id where the user may not see it. */
    public String label(Object id, RecordType type) {
        if (id == null || !id.toString().matches("\\d{1,18}")) {
            return "";
        }
        try {
            return records.head(actor.get(), type, Long.parseLong(id.toString()), Level.SEE)
                    .name();
        } catch (NotFound e) {
            return id.toString();
        }
    }
}
