package org.enishi.access.boundary;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the audit log with the names that its identifiers have now.
 *
 * @param actor the name of who did it; null for nobody
 * @param address where it came from; null where that is not known
 */
public record AuditLine(
        long id, Instant at, Long actorId, String actor, String action, List<Part> subject, String address) {

    /**
     * A word of the subject.
     *
     * @param text as it is stored, such as {@code user:57}
     * @param kind what it identifies, such as {@code user}; null for other words
     * @param id of the thing; null for other words
     * @param name that it has now; null where it has none any more, or the reader may not know it
     * @param module the word that addresses of its pages begin with; null where it has none for the reader
     */
    public record Part(String text, String kind, Long id, String name, String module) {}
}
