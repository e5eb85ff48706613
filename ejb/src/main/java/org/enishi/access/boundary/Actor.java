package org.enishi.access.boundary;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;
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
 * @param defaults what the organisation opens to everybody now; what is lacking is private
 */
public record Actor(
        long id,
        String userName,
        String name,
        String email,
        String profile,
        Locale locale,
        ZoneId zone,
        Set<Permission> permissions,
        Map<SharedModule, DefaultAccess> defaults) {

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
    public Visibility visibility(SharedModule module, Level level) {
        boolean all = has(Permission.ALL_RECORDS)
                || defaults.getOrDefault(module, DefaultAccess.PRIVATE).opens(level);
        return new Visibility(id, module, level, all);
    }
}
