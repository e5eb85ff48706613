package org.enishi.access.boundary;

/** A user as one picks them from a list, for instance as an owner. */
public record UserName(long id, String name) {}
