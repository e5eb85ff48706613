package org.enishi.crm.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that happened to a record.
 *
 * @param id the entry's id
 * @param at when
 * @param kind what: {@code CREATED}, {@code CHANGED}, {@code NOTE_ADDED}, or a kind of another capability; its text
 *     is found in the bundles under {@code crm.told.} and this
 * @param actorId who did it
 * @param actor what they are called
 * @param origin where the change came from: {@code PAGE}, {@code REST}, {@code IMPORT}, …
 * @param changes for a change, what each field was and became
 * @param payload for other kinds, their particulars
 */
public record TimelineEntry(
        long id,
        Instant at,
        String kind,
        long actorId,
        String actor,
        String origin,
        List<FieldChange> changes,
        Map<String, Object> payload) {

    /** A field's value before and after, as text; null for empty. Users and records are given by name. */
    public record FieldChange(String field, String before, String after) {}
}
