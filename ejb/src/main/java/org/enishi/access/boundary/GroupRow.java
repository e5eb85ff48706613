package org.enishi.access.boundary;

/** A group in a list: its name, and how many users are in it. */
public record GroupRow(long id, String name, long users) {}
