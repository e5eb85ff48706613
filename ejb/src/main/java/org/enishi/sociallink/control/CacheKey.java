package org.enishi.sociallink.control;

import org.enishi.network.entity.Network;
import org.enishi.sociallink.entity.CacheKind;

/** What is fetched, and for whom. */
public record CacheKey(long accountId, Network network, CacheKind kind, String remoteId, String personId) {

    static CacheKey search(long accountId, Network network, long recordId) {
        return new CacheKey(accountId, network, CacheKind.SEARCH, searchId(recordId), null);
    }

    /** Searches belong to the record beside which they were made. */
    static String searchId(long recordId) {
        return "record:" + recordId;
    }

    static CacheKey profile(long accountId, Network network, String personId) {
        return new CacheKey(accountId, network, CacheKind.PROFILE, personId, personId);
    }

    /** What came of taking the picture of a person as the record's. */
    static CacheKey picture(long accountId, Network network, long recordId, String personId) {
        return new CacheKey(accountId, network, CacheKind.PICTURE, searchId(recordId), personId);
    }

    static CacheKey posts(long accountId, Network network, String personId) {
        return new CacheKey(accountId, network, CacheKind.POSTS, personId, personId);
    }

    static CacheKey comments(long accountId, Network network, String postId, String personId) {
        return new CacheKey(accountId, network, CacheKind.COMMENTS, postId, personId);
    }
}
