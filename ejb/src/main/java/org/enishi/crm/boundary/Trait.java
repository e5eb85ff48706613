package org.enishi.crm.boundary;

/** What else is true of a field. */
public enum Trait {
    /** Can't be left empty. */
    REQUIRED,
    /** Set by the program; an attempt to change it is refused. */
    READ_ONLY,
    /** Personal data, for export and erasure. */
    PERSONAL,
    /** Two records with the same value are probably one. */
    DUPLICATE_KEY,
    /** Among the columns that a list shows until somebody chooses others. */
    DEFAULT_COLUMN
}
