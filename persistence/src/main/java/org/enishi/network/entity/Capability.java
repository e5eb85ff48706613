package org.enishi.network.entity;

import java.util.Locale;

/** What a network can be asked to do. A connector declares only those that have a documented call. */
public enum Capability {
    SEARCH_BY_NAME,
    SEARCH_BY_EMAIL,
    PROFILE,
    POSTS,
    COMMENTS,
    COMMENT,
    LIKE,
    REPOST,
    MESSAGE,
    /** To connect, or to follow where a network knows no invitations. */
    INVITE,
    WALL_POST,
    /** To take a profile's picture as a record's own. */
    PICTURE;

    /** The word for the capability in settings: {@code search-by-name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
