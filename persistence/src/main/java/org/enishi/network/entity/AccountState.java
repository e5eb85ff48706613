package org.enishi.network.entity;

/** How things stand between a user's account and its network. What was fetched is shown while ACTIVE only (LI-04). */
public enum AccountState {
    ACTIVE,
    /** The token's time, or the time the user chose, is over. */
    EXPIRED,
    /** The user took the application off at the network. */
    REVOKED,
    /** The network says that a permission is missing which the user had granted. */
    NEEDS_SCOPE,
    /** The network wants the user to do something there first. */
    CHECKPOINT,
    /** The network has blocked the application as a whole: for the operator to mend. */
    APP_BLOCKED,
    /** The user ended it here. */
    DISCONNECTED;

    /** Whether the account may come back without the user authenticating again, so that checking it makes sense. */
    public boolean isWatched() {
        return this == ACTIVE || this == NEEDS_SCOPE || this == CHECKPOINT || this == APP_BLOCKED;
    }
}
