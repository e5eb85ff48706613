package org.enishi.access.entity;

/** How far a viewer gets with a record. Edit includes see. */
public enum Level {
    SEE,
    EDIT
}
