package org.enishi.sandbox.fediverse;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What somebody wrote, or somebody's boost of what another wrote. Guarded by the world's lock.
 *
 * @param number rises with time; every server makes an id of its own from it
 * @param html ready-made content of a server with other habits, or null
 * @param mentioned the numbers of those it addresses
 * @param boosted whose status it passes on, or null
 */
public record Status(
        long number,
        Profile author,
        Instant created,
        String text,
        String html,
        Visibility visibility,
        String language,
        String warning,
        Status replyTo,
        Status boosted,
        Picture picture,
        Set<Long> mentioned,
        Set<Long> favouritedBy) {

    public enum Visibility {
        PUBLIC,
        UNLISTED,
        PRIVATE,
        DIRECT
    }

    public record Picture(String name, String alt) {}

    public Status {
        mentioned = Set.copyOf(mentioned);
        favouritedBy = new LinkedHashSet<>(favouritedBy);
    }

    /** The status that counts: what a boost passes on, or this one. */
    public Status proper() {
        return boosted == null ? this : boosted;
    }

    boolean answers(Status other) {
        return replyTo == other;
    }

    /** One status has one identity, whatever else is equal. */
    @Override
    public boolean equals(Object o) {
        return o instanceof Status other && other.number == number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
