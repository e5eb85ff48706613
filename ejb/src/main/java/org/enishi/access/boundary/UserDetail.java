package org.enishi.access.boundary;

/**
 * A user with all that can be set.
 *
 * @param version what a change of these values has to name
 * @param name as it is shown to people
 * @param changeable whether the actor may change this user: not one who may do more than they
 */
public record UserDetail(long id, long version, String name, boolean active, boolean changeable, UserValues values) {}
