package org.enishi.transfer.boundary;

/** What is done with an entry that seems to be there already. */
public enum DuplicatePolicy {
    SKIP,
    CREATE
}
