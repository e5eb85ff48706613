package org.enishi.access.boundary;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.Visibility;
import org.enishi.platform.boundary.Denied;

/**
 * The user on whose behalf something is done, as of this request.
 *
 * @param id the user's id
 * @param userName the name they sign in with
 * @param name the name shown to people
 * @param email their e-mail address
 * @param profile the name of their permission profile
 * @param locale the language they have set
 * @param zone the zone in which moments are shown to them
 * @param permissions what their profile grants now
 */
public record Actor(
        long id,
        String userName,
        String name,
        String email,
        String profile,
        Locale locale,
        ZoneId zone,
        Set<Permission> permissions) {

    public boolean has(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws Denied if the actor lacks the permission */
    public void require(Permission permission) {
        if (!has(permission)) {
            throw new Denied("access.error.denied", permission);
        }
    }

    /** Whose records this actor may read or change. */
    public Visibility visibility(Level level) {
        return new Visibility(id, level, has(Permission.ALL_RECORDS));
    }
}
