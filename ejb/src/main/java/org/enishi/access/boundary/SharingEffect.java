package org.enishi.access.boundary;

import org.enishi.access.entity.Level;
import org.enishi.access.entity.SharedModule;

/**
 * What a change means for a module: "12 users will no longer see 340 leads".
 *
 * @param module the module
 * @param level whether it is about seeing or about editing
 * @param usersGaining how many active users will see (or edit) records that they don't now
 * @param recordsGained how many records those are, each counted once
 * @param usersLosing how many active users will no longer see (or edit) records that they do now
 * @param recordsLost how many records those are, each counted once
 */
public record SharingEffect(
        SharedModule module, Level level, long usersGaining, long recordsGained, long usersLosing, long recordsLost) {

    /** Whether anything changes at all. */
    public boolean isNone() {
        return usersGaining == 0 && usersLosing == 0;
    }
}
