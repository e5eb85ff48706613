package org.enishi.access.boundary;

/** A user as the list of users shows them; without a role it is null. */
public record UserRow(
        long id, String name, String userName, String email, String role, String profile, boolean active) {}
