package org.enishi.access.boundary;

import org.enishi.access.entity.Level;
import org.enishi.access.entity.SharedModule;

/**
 * What a rule says.
 *
 * @param name 1 to 80 characters that no other rule has
 * @param module whose records
 * @param level how far they are opened
 * @param from whose records are opened; no territory
 * @param to to whom; with a territory its members and those of the territories above
 */
public record SharingTerms(String name, SharedModule module, Level level, SharingParty from, SharingParty to) {}
