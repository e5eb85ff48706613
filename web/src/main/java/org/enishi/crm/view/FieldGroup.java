package org.enishi.crm.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.Trait;

/** Fields that are shown and edited together. */
public class FieldGroup {

    private final String name;
    private final List<FieldInfo> fields = new ArrayList<>();

    private FieldGroup(String name) {
        this.name = name;
    }

    /** The groups of a record type, in the order of their first fields. */
    static List<FieldGroup> of(List<FieldInfo> fields) {
        Map<String, FieldGroup> groups = new LinkedHashMap<>();
        fields.forEach(
                f -> groups.computeIfAbsent(f.group(), FieldGroup::new).fields.add(f));
        return List.copyOf(groups.values());
    }

    public String getName() {
        return name;
    }

    public List<FieldInfo> getFields() {
        return fields;
    }

    /** Whether anything in it can be changed. */
    public boolean isEditable() {
        return fields.stream().anyMatch(f -> !f.is(Trait.READ_ONLY));
    }

    /** An address is read in one piece. */
    public boolean isAddress() {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith("address");
    }
}
