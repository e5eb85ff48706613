package org.enishi.network.gateway;

import java.time.Instant;
import java.util.Optional;
import org.enishi.network.boundary.Problem;

/** Reads a network's error by its status and numbers, never by its words: those change without notice. */
interface ErrorReader {

    Problem problem(Reply reply, Instant now);

    /**
     * Reads from the headers of a good answer that it was the last one for now (LI-21): until when. Networks that say so
     * need not be asked again to hear it.
     */
    default Optional<Instant> spentUntil(Reply reply, Instant now) {
        return Optional.empty();
    }
}
