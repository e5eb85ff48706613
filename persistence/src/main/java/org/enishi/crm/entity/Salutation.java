package org.enishi.crm.entity;

/** How a person is addressed. */
public enum Salutation {
    SAMA,
    SENSEI,
    MR,
    MS,
    MX,
    DR,
    PROF
}
