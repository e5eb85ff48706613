package org.enishi.transfer.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Verdict;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.view.Texts;
import org.enishi.transfer.view.ImportLine.Value;

/** What a file says of somebody, field by field: a few to know the person by, the rest on demand. */
@RequestScoped
public class ImportValues {

    private static final Set<String> MAIN =
            Set.of("company", "accountId", "department", "title", "email", "phone", "mobile");
    private static final Set<String> IN_THE_NAME =
            Set.of("lastName", "firstName", "lastNameReading", "firstNameReading");

    @Inject
    private Records records;

    @Inject
    private CurrentActor actor;

    @Inject
    private Texts texts;

    private final Map<Long, String> accounts = new HashMap<>();

    ImportLine fill(ImportLine line, RecordType type, Map<String, Object> values, Verdict verdict) {
        Map<String, Verdict.Problem> problems =
                verdict instanceof Verdict.Invalid invalid ? invalid.problems() : Map.of();
        List<Value> main = new ArrayList<>();
        List<Value> others = new ArrayList<>();
        for (FieldInfo field : records.fields(type)) {
            Object content = values.get(field.name());
            Verdict.Problem problem = problems.get(field.name());
            if (problem != null || content != null && MAIN.contains(field.name())) {
                main.add(value(field, content, problem));
            } else if (content != null && !IN_THE_NAME.contains(field.name())) {
                others.add(value(field, content, null));
            }
        }
        return line.values(main, others);
    }

    static String reading(Map<String, Object> values) {
        return Stream.of("lastNameReading", "firstNameReading")
                .map(values::get)
                .filter(v -> v != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private Value value(FieldInfo field, Object content, Verdict.Problem problem) {
        return new Value(
                field,
                content,
                field.type() == FieldType.RECORD && content != null
                        ? name(field, Long.parseLong(content.toString()))
                        : null,
                problem == null
                        ? null
                        : texts.of(problem.key(), problem.arguments().toArray()));
    }

    /** People of one company come together in one file. */
    private String name(FieldInfo field, long id) {
        return accounts.computeIfAbsent(
                id, i -> records.head(actor.get(), field.target(), i, Level.SEE).name());
    }
}
