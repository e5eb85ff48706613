package org.enishi.sociallink.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.NetworkPeople;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.entity.Capability;
import org.enishi.sociallink.control.CacheTx.When;

/** Starts what a panel needs fetched. */
@ApplicationScoped
public class Panels {

    @Inject
    private Fetches fetches;

    @Inject
    private CacheTx cache;

    @Inject
    private NetworkPeople people;

    @Inject
    private PeopleSearch search;

    @Inject
    private TieTx ties;

    @Inject
    private ProfilePictures pictures;

    /** Looks for the record's people anew. */
    public void searchByRecord(Beside beside, AccountView account) {
        if (account.can(Capability.SEARCH_BY_NAME) || account.can(Capability.SEARCH_BY_EMAIL)) {
            fetches.start(
                    beside.viewer(), searchKey(beside, account), When.INSTEAD, () -> searchAndShow(beside, account));
        }
    }

    /** Whoever was associated by the way is shown at once. */
    private Answer<CachedSearch> searchAndShow(Beside beside, AccountView account) {
        Answer<CachedSearch> found = search.byRecord(beside, account);
        ties.find(beside.record().id(), beside.network())
                .ifPresent(tie -> person(beside, account, tie.remoteId(), When.MISSING));
        return found;
    }

    public void searchByWords(Beside beside, AccountView account, String words, String company) {
        fetches.start(
                beside.viewer(),
                searchKey(beside, account),
                When.INSTEAD,
                () -> search.byWords(beside, words, company));
    }

    public void forgetSearch(Beside beside, AccountView account) {
        cache.drop(searchKey(beside, account));
    }

    /** The profile and the newest posts of the person. */
    public void person(Beside beside, AccountView account, String personId, When when) {
        if (account.can(Capability.PROFILE)) {
            fetches.start(
                    beside.viewer(),
                    CacheKey.profile(account.id(), beside.network(), personId),
                    when,
                    () -> people.profile(beside.actor(), beside.network(), personId));
        }
        if (account.can(Capability.POSTS)) {
            fetches.start(
                    beside.viewer(),
                    postsKey(beside, account, personId),
                    when,
                    () -> posts(beside, personId, null).map(CachedPosts::of));
        }
    }

    /** Takes the person's picture as the record's. */
    public void takePicture(Beside beside, AccountView account, String personId) {
        fetches.start(
                beside.viewer(),
                CacheKey.picture(account.id(), beside.network(), beside.record().id(), personId),
                When.ANYHOW,
                () -> pictures.take(beside, personId).map(taken -> new TakenPicture(taken.id())));
    }

    /** The posts behind those that are there. */
    public void morePosts(Beside beside, AccountView account, String personId) {
        CacheKey key = postsKey(beside, account, personId);
        cache.content(key, CachedPosts.class)
                .filter(known -> known.next() != null)
                .ifPresent(known -> fetches.start(
                        beside.viewer(),
                        key,
                        When.ANYHOW,
                        () -> posts(beside, personId, known.next()).map(known::with)));
    }

    public void comments(Beside beside, AccountView account, String postId, String personId, When when) {
        if (account.can(Capability.COMMENTS)) {
            fetches.start(
                    beside.viewer(),
                    CacheKey.comments(account.id(), beside.network(), postId, personId),
                    when,
                    () -> people.comments(beside.actor(), beside.network(), postId, null)
                            .map(page -> new CachedComments(page.items())));
        }
    }

    private Answer<RemotePage<RemotePost>> posts(Beside beside, String personId, String cursor) {
        return people.posts(beside.actor(), beside.network(), personId, cursor);
    }

    private static CacheKey searchKey(Beside beside, AccountView account) {
        return CacheKey.search(account.id(), beside.network(), beside.record().id());
    }

    private static CacheKey postsKey(Beside beside, AccountView account, String personId) {
        return CacheKey.posts(account.id(), beside.network(), personId);
    }
}
