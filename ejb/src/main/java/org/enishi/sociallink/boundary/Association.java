package org.enishi.sociallink.boundary;

import java.util.List;
import org.enishi.crm.entity.RecordType;

/**
 * What came of associating.
 *
 * @param alsoTied other records, as far as the actor may see them, that are tied to the same profile: a warning
 */
public record Association(TieView tie, List<OtherRecord> alsoTied) {

    /** A record by name. */
    public record OtherRecord(RecordType type, long id, String name) {}
}
