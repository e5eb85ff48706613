package org.enishi.access.entity;

/** What everybody may do with everybody's records of a module, whatever else opens them (AC-11). */
public enum DefaultAccess {
    PRIVATE,
    READ_ONLY,
    READ_WRITE;

    /** Whether everybody gets this far with every record. */
    public boolean opens(Level level) {
        return this == READ_WRITE || this == READ_ONLY && level == Level.SEE;
    }
}
