package org.enishi.network.gateway;

import java.time.Instant;
import org.enishi.network.boundary.Problem;

/** Reads a network's error by its status and numbers, never by its words: those change without notice. */
interface ErrorReader {

    Problem problem(Reply reply, Instant now);
}
