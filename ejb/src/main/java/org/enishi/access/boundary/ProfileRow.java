package org.enishi.access.boundary;

/**
 * A permission profile as the list of profiles shows it.
 *
 * @param users how many have it, deactivated ones too
 * @param permissions how many permissions it grants
 */
public record ProfileRow(long id, String name, boolean builtIn, long users, int permissions) {}
