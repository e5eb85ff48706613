package org.enishi.network.entity;

/** How a write is settled whose outcome got lost. */
public enum Recovery {
    /** Doing it twice is doing it once: it is sent again. */
    IDEMPOTENT,
    /** It is looked for at the network, and sent again only if it isn't there. */
    LOOK_UP,
    /** Neither is possible: it stays unknown until the user decides. */
    MANUAL
}
