package org.enishi.access.entity;

/** The modules whose records are shared, each with an organisation-wide default and rules of its own. */
public enum SharedModule {
    LEAD,
    CONTACT,
    ACCOUNT
}
