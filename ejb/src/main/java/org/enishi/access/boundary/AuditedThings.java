package org.enishi.access.boundary;

import java.util.Collection;
import java.util.Map;

/**
 * A port: what entries of the audit log tell of and other capabilities hold, such as {@code LEAD:52}. Whoever holds
 * things of a kind implements it.
 */
public interface AuditedThings {

    /**
     * A thing as it is now.
     *
     * @param module the word that addresses of its pages begin with, such as {@code leads}
     */
    record Thing(String name, String module) {}

    /**
     * Those things that the reader may see, by id, in one statement.
     *
     * @param kind as it stands before the id; for a kind of somebody else's there are none
     */
    Map<Long, Thing> find(Actor reader, String kind, Collection<Long> ids);
}
