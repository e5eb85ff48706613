package org.enishi.crm.entity;

/** Where somebody came from. */
public enum LeadSource {
    WEB,
    REFERRAL,
    EXHIBITION,
    SEMINAR,
    ADVERTISEMENT,
    PHONE,
    SOCIAL,
    IMPORT,
    OTHER
}
