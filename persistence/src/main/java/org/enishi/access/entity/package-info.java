/**
 * Users, roles, permission profiles and who may see whose records. A user is never deleted; a built-in profile never
 * changes; {@code visible_owner} is derived data, rewritten whenever roles or users change.
 */
package org.enishi.access.entity;
