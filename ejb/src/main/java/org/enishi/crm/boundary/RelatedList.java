package org.enishi.crm.boundary;

import java.time.Instant;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.entity.RecordType;

/**
 * A port: a list of things linked to a record, shown on its page (CR-16). Whoever has such things implements it as a
 * CDI bean; the record's page lists whatever implementations there are. Called only for records that the actor may
 * see. However long the list, each method costs at most two statements.
 */
public interface RelatedList {

    /** The most that is counted. */
    int COUNTED = 1_000;

    /** Its name in addresses; its label key is {@code crm.related.} and this. */
    String name();

    /** Where among the others it stands; lower comes first. */
    int order();

    /** Whether records of a type have it, for this actor. */
    boolean isOn(Actor actor, RecordType type);

    /** How many there are, counted no further than {@link #COUNTED} + 1. */
    long count(Actor actor, RecordType type, long recordId);

    /** A page of them, newest first. */
    Page<Item> page(Actor actor, RecordType type, long recordId, String after, int size);

    /**
     * One of the things listed.
     *
     * @param id its id
     * @param version its version, to be given back with a change
     * @param text its text or title
     * @param by who made it, by name
     * @param at when
     * @param facts what else is to be shown, by name
     * @param editable whether the actor may change or delete it
     */
    record Item(
            long id, long version, String text, String by, Instant at, Map<String, Object> facts, boolean editable) {}
}
