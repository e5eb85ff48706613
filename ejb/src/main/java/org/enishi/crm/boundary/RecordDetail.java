package org.enishi.crm.boundary;

import java.time.Instant;
import java.util.Map;
import org.enishi.crm.entity.RecordType;

/**
 * A record as its page shows it.
 *
 * @param type its type
 * @param id its id
 * @param version its version, to be given back with a change
 * @param name what it is called
 * @param reading how its name is read; empty where that isn't known
 * @param values the value of every field by name; null where empty
 * @param labels for fields that refer to a user or a record, what that is called; absent where the actor may not know
 * @param editable whether the actor may change it
 * @param deletable whether the actor may delete it
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record RecordDetail(
        RecordType type,
        long id,
        long version,
        String name,
        String reading,
        Map<String, Object> values,
        Map<String, String> labels,
        boolean editable,
        boolean deletable,
        Instant createdAt,
        Instant updatedAt) {}
