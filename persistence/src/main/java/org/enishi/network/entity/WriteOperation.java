package org.enishi.network.entity;

/** What a user can do at a network through Enishi. */
public enum WriteOperation {
    COMMENT(Capability.COMMENT, QuotaOperation.COMMENT, Recovery.LOOK_UP),
    LIKE(Capability.LIKE, QuotaOperation.LIKE, Recovery.IDEMPOTENT),
    UNLIKE(Capability.LIKE, QuotaOperation.LIKE, Recovery.IDEMPOTENT),
    REPOST(Capability.REPOST, QuotaOperation.REPOST, Recovery.IDEMPOTENT),
    UNREPOST(Capability.REPOST, QuotaOperation.REPOST, Recovery.IDEMPOTENT),
    MESSAGE(Capability.MESSAGE, QuotaOperation.MESSAGE, Recovery.MANUAL),
    INVITE(Capability.INVITE, QuotaOperation.INVITATION, Recovery.MANUAL),
    WALL_POST(Capability.WALL_POST, QuotaOperation.WALL_POST, Recovery.LOOK_UP);

    private final Capability capability;
    private final QuotaOperation quota;
    private final Recovery recovery;

    WriteOperation(Capability capability, QuotaOperation quota, Recovery recovery) {
        this.capability = capability;
        this.quota = quota;
        this.recovery = recovery;
    }

    public Capability capability() {
        return capability;
    }

    public QuotaOperation quota() {
        return quota;
    }

    /** How it is settled after its answer was lost, where the network offers nothing better. */
    public Recovery recovery() {
        return recovery;
    }

    /** A deed and its taking back must reach the network in the order in which they were asked for. */
    public boolean isOrdered() {
        return this == LIKE || this == UNLIKE || this == REPOST || this == UNREPOST;
    }

    /** Whether it says something: then it needs a text. */
    public boolean isWritten() {
        return this == COMMENT || this == MESSAGE || this == WALL_POST;
    }
}
