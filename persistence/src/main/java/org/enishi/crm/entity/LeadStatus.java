package org.enishi.crm.entity;

/** How far a lead has come. */
public enum LeadStatus {
    NOT_CONTACTED,
    CONTACTED,
    ON_HOLD,
    QUALIFIED,
    REJECTED
}
