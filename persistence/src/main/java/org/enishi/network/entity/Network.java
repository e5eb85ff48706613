package org.enishi.network.entity;

import java.util.Optional;
import java.util.stream.Stream;
import org.enishi.access.entity.Permission;

/** The social networks that a user can tie an own account of, with the permission that guards each (LI-03). */
public enum Network {
    LINKEDIN("linkedin", Permission.MANAGE_SOCIAL_INTEGRATION),
    FACEBOOK("facebook", Permission.SOCIAL_TAB),
    X("x", Permission.SOCIAL_TAB),
    /** Made of many servers: each account lives on one of them, and people are known by handle and server. */
    MASTODON("mastodon", Permission.SOCIAL_TAB);

    private final String key;
    private final Permission permission;

    Network(String key, Permission permission) {
        this.key = key;
        this.permission = permission;
    }

    /** The word for the network in addresses and settings: {@code linkedin}. */
    public String key() {
        return key;
    }

    public Permission permission() {
        return permission;
    }

    public static Optional<Network> ofKey(String key) {
        return Stream.of(values()).filter(n -> n.key.equals(key)).findFirst();
    }
}
