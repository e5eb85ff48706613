package org.enishi.crm.entity;

/** How promising a lead is. */
public enum Rating {
    HIGH,
    MEDIUM,
    LOW
}
