package org.enishi.sandbox.world;

/** What a network offers. */
public enum Mode {
    /** What an ordinary application gets today. */
    TODAY,
    /** All that the network once offered, or offers partners. */
    HISTORICAL,
    /** A server that speaks only a part of its family's interface. */
    PARTIAL,
    /** A server that answers members only, as one that a company keeps to itself. */
    CLOSED
}
