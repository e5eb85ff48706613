package org.enishi.access.boundary;

import java.util.Set;
import org.enishi.access.entity.Permission;

/**
 * Somebody whose view of a record is in question.
 *
 * @param name what they are called
 * @param active whether they can sign in
 * @param permissions what their profile grants
 */
public record Viewer(String name, boolean active, Set<Permission> permissions) {}
