package org.enishi.access.entity;

/** Who can stand at either end of a sharing rule; a territory only at the end that is given something (AC-12). */
public enum PartyKind {
    ROLE,
    ROLE_AND_BELOW,
    GROUP,
    TERRITORY
}
