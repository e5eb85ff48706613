package org.enishi.crm.entity;

/** The line of business. */
public enum Industry {
    MANUFACTURING,
    TRADE,
    RETAIL,
    LOGISTICS,
    CONSTRUCTION,
    FINANCE,
    IT,
    PHARMACEUTICAL,
    FOOD,
    AGRICULTURE,
    TOURISM,
    EDUCATION,
    PUBLIC,
    OTHER
}
