package org.enishi.access.boundary;

import java.util.Set;
import org.enishi.access.entity.Permission;

/**
 * A permission profile with what it grants.
 *
 * @param version what a change has to name
 * @param users how many have it, deactivated ones too
 * @param activeUsers whom a change of it meets
 * @param twoFactorRequired whether its users sign in with a second step
 * @param withoutTwoFactor how many of the active users have no authenticator app
 * @param passwordTokens how many programs are signed in with its users' own passwords
 */
public record ProfileDetail(
        long id,
        long version,
        String name,
        boolean builtIn,
        long users,
        long activeUsers,
        boolean twoFactorRequired,
        long withoutTwoFactor,
        long passwordTokens,
        Set<Permission> permissions) {}
