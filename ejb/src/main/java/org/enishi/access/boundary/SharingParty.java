package org.enishi.access.boundary;

import org.enishi.access.entity.PartyKind;

/** One end of a rule: which kind, and the id of the role, group or territory. */
public record SharingParty(PartyKind kind, long id) {}
