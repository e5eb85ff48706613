package org.enishi.access.boundary;

import java.util.List;
import org.enishi.platform.boundary.Rejected;

/** What was typed can't be taken; every field that has to be put right is named. */
public class FieldsRefused extends Rejected {

    private static final long serialVersionUID = 1L;

    /** One field and the text that says what is wrong with it. */
    public record Field(String name, String key, List<Object> arguments) {}

    private final transient List<Field> fields;

    public FieldsRefused(List<Field> fields) {
        super("access.error.fields", fields.size());
        this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
        return fields == null ? List.of() : fields;
    }
}
