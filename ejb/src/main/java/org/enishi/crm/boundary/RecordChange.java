package org.enishi.crm.boundary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.enishi.crm.entity.RecordType;

/**
 * A change that somebody wants made to one record.
 *
 * @param type the type of record
 * @param id the record; null for a new one
 * @param kind what is to be done
 * @param base the version that the change was made from; {@link #ANY_VERSION} for whatever there is
 * @param values the new value of each field that changes, as text or as its own type; null empties a field
 * @param origin where the change comes from
 * @param acceptDuplicate whether a new record may be made although there seems to be one
 */
public record RecordChange(
        RecordType type,
        Long id,
        Kind kind,
        long base,
        Map<String, Object> values,
        Origin origin,
        boolean acceptDuplicate) {

    public static final long ANY_VERSION = -1;

    public enum Kind {
        CREATE,
        EDIT,
        DELETE
    }

    /** Where a change comes from. From the API any newer version makes it stale, elsewhere only the same field. */
    public enum Origin {
        PAGE,
        REST,
        IMPORT,
        DEMO
    }

    public RecordChange {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static RecordChange create(RecordType type, Map<String, Object> values, Origin origin) {
        return new RecordChange(type, null, Kind.CREATE, ANY_VERSION, values, origin, false);
    }

    public static RecordChange edit(RecordType type, long id, long base, Map<String, Object> values, Origin origin) {
        return new RecordChange(type, id, Kind.EDIT, base, values, origin, false);
    }

    public static RecordChange delete(RecordType type, long id, long base, Origin origin) {
        return new RecordChange(type, id, Kind.DELETE, base, Map.of(), origin, false);
    }

    /** The same change, made although there seems to be such a record already. */
    public RecordChange acceptingDuplicate() {
        return new RecordChange(type, id, kind, base, values, origin, true);
    }
}
