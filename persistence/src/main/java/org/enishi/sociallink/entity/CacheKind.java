package org.enishi.sociallink.entity;

/**
 * What is cached. The key is the record for a search and for the taking of a picture, the person for profile and posts,
 * the post for comments.
 */
public enum CacheKind {
    SEARCH,
    PROFILE,
    POSTS,
    COMMENTS,
    PICTURE
}
