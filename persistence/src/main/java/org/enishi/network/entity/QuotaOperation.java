package org.enishi.network.entity;

import java.util.Locale;

/** What networks limit per account and window (LI-21). */
public enum QuotaOperation {
    PROFILE_SEARCH,
    PROFILE_DETAILS,
    UPDATES,
    COMMENT,
    LIKE,
    REPOST,
    MESSAGE,
    INVITATION,
    WALL_POST;

    /** The word for the operation in settings: {@code profile-search}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
