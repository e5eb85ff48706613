package org.enishi.network.entity;

/** Where a write stands. */
public enum OutboxState {
    /** Accepted and free to be sent. */
    READY,
    /** Claimed: somebody is sending it until the lease runs out. */
    SENDING,
    /** It was sent, perhaps; the answer got lost. */
    UNKNOWN,
    DONE,
    /** The network refused it, or it could not be brought there; {@code problem} says why. */
    REFUSED;

    public boolean isOpen() {
        return this == READY || this == SENDING || this == UNKNOWN;
    }
}
