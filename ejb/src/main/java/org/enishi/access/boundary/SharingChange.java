package org.enishi.access.boundary;

import java.util.Set;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.SharedModule;

/** A change whose consequences are to be known before it is made: {@link SharingPreview}. */
public sealed interface SharingChange {

    /** A role gets another one above it; null for the top. */
    record RoleMoved(long id, Long parentId) implements SharingChange {}

    /** A user gets another role; null for none. */
    record UserRole(long userId, Long roleId) implements SharingChange {}

    /** A user is deactivated or reactivated. */
    record UserActive(long userId, boolean active) implements SharingChange {}

    /** A group consists of these users from now on. */
    record GroupMembers(long id, Set<Long> members) implements SharingChange {}

    /** A territory gets another place and other members; the parent is null at the top. */
    record TerritoryChanged(long id, Long parentId, Set<Long> members) implements SharingChange {}

    /** A territory is deleted. */
    record TerritoryDeleted(long id) implements SharingChange {}

    /** A rule is made. */
    record RuleAdded(SharingTerms terms) implements SharingChange {}

    /** A rule says something else. */
    record RuleChanged(long id, SharingTerms terms) implements SharingChange {}

    /** A rule is deleted. */
    record RuleDeleted(long id) implements SharingChange {}

    /** A module's organisation-wide default becomes another. */
    record DefaultChanged(SharedModule module, DefaultAccess access) implements SharingChange {}
}
