package org.enishi.crm.boundary;

import java.util.List;
import java.util.Map;
import org.enishi.access.entity.Permission;

/** What would become of a change. */
public sealed interface Verdict {

    /** It can be applied. */
    record Ok() implements Verdict {}

    /** There is no such record, or not for this actor. */
    record NotFound() implements Verdict {}

    /** The actor lacks a permission, or may only read the record (then the permission is null). */
    record Denied(Permission permission) implements Verdict {}

    /** Somebody changed the record meanwhile. */
    record Stale(long currentVersion, List<Conflict> conflicts) implements Verdict {}

    /** Values can't be taken; by field, what is wrong. */
    record Invalid(Map<String, Problem> problems) implements Verdict {}

    /** There seems to be one already: records that the actor may see. */
    record Duplicate(List<Match> matches) implements Verdict {}

    /** A field that both changed: what it is now, and what was to become of it. */
    record Conflict(String field, Object current, Object wanted) {}

    /** What is wrong with a value: the key of a text, and what goes into it. */
    record Problem(String key, List<Object> arguments) {}

    /** A record that looks like the same. */
    record Match(long id, String name) {}
}
