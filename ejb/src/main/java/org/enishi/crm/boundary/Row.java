package org.enishi.crm.boundary;

import java.util.Map;

/**
 * A record in a list.
 *
 * @param id its id
 * @param version its version
 * @param name what it is called
 * @param reading how its name is read; empty where that isn't known
 * @param values the columns asked for, by field name
 * @param labels for columns that refer to a user or a record, what that is called
 */
public record Row(
        long id, long version, String name, String reading, Map<String, Object> values, Map<String, String> labels) {

    public Object get(String field) {
        return values.get(field);
    }

    public String label(String field) {
        return labels.get(field);
    }
}
