package org.enishi.network.entity;

/** What a user can do at a network through Enishi. */
public enum WriteOperation {
    COMMENT(Capability.COMMENT, QuotaOperation.COMMENT, Recovery.LOOK_UP),
    LIKE(Capability.LIKE, QuotaOperation.LIKE, Recovery.IDEMPOTENT),
    UNLIKE(Capability.LIKE, QuotaOperation.LIKE, Recovery.IDEMPOTENT),
    MESSAGE(Capability.MESSAGE, QuotaOperation.MESSAGE, Recovery.MANUAL);

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

    public Recovery recovery() {
        return recovery;
    }

    /** A like and its taking back must reach the network in the order in which they were asked for. */
    public boolean isOrdered() {
        return this == LIKE || this == UNLIKE;
    }
}
