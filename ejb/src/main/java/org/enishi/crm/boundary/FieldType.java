package org.enishi.crm.boundary;

/** What kind of value a field holds, as far as a surface must know to show and edit it. */
public enum FieldType {
    TEXT,
    LONG_TEXT,
    EMAIL,
    PHONE,
    URL,
    INTEGER,
    MONEY,
    DATE,
    BOOLEAN,
    PICK,
    TAGS,
    USER,
    RECORD,
    MOMENT,
    /** Territories by id with their names; null for none. Filters ask for one with all below it. */
    TERRITORIES
}
