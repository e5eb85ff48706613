package org.enishi.crm.boundary;

import java.util.Set;
import org.enishi.crm.entity.RecordType;

/** CDI event: a record was made, changed or deleted. Fired inside the transaction. */
public record RecordChanged(RecordType type, long id, RecordChange.Kind kind, Set<String> fields, long actorId) {}
