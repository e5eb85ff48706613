package org.enishi.sandbox.world;

import java.time.Instant;

/**
 * One write that a network really carried out, whether or not its answer arrived.
 *
 * @param changed false when the write was accepted but found its work done already (a second like)
 */
public record Commit(
        long number,
        Instant at,
        String network,
        String operation,
        String actor,
        String target,
        String text,
        String id,
        boolean changed) {}
