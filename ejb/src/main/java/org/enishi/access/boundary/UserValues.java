package org.enishi.access.boundary;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What administrators set of a user (AC-01).
 *
 * @param profile id of the permission profile
 * @param role id of the role; null for none
 */
public record UserValues(
        String userName,
        String email,
        String lastName,
        String firstName,
        Locale language,
        ZoneId zone,
        Long profile,
        Long role) {}
