package org.enishi.sociallink.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.enishi.crm.boundary.RecordPictures.Picture;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Failures;
import org.enishi.network.boundary.NetworkPeople;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.OutboxState;
import org.enishi.sociallink.boundary.PanelView.Candidate;
import org.enishi.sociallink.boundary.PanelView.Profile;
import org.enishi.sociallink.boundary.PostPage;
import org.enishi.sociallink.boundary.PostView.CommentView;
import org.enishi.sociallink.boundary.TieView;

/** Asks networks while the caller waits, and throws what they decline. */
@Dependent
public class Waiting {

    @Inject
    private NetworkPeople people;

    @Inject
    private PeopleSearch search;

    @Inject
    private PanelTx reading;

    @Inject
    private Fetches fetches;

    @Inject
    private CacheTx cache;

    @Inject
    private ProfilePictures pictures;

    @Inject
    private Clock clock;

    public RemotePerson person(Beside beside, String personId) {
        return value(beside, people.profile(beside.actor(), beside.network(), personId))
                .person();
    }

    public RemotePerson resolve(Beside beside, String address) {
        return value(beside, people.resolve(beside.actor(), beside.network(), address));
    }

    public Profile profile(Beside beside, String personId) {
        RemoteProfile profile = cached(
                beside,
                CacheKey.profile(account(beside).id(), beside.network(), personId),
                RemoteProfile.class,
                () -> people.profile(beside.actor(), beside.network(), personId));
        return PanelPeople.profile(beside.network(), profile);
    }

    public Picture picture(Beside beside, String personId) {
        return value(beside, pictures.take(beside, personId));
    }

    public List<Candidate> candidates(Beside beside, String words, String company) {
        Answer<CachedSearch> found = words == null || words.isBlank()
                ? search.byName(beside)
                : search.byWords(beside, words.strip(), company);
        return value(beside, found).people().stream()
                .map(p -> PanelPeople.candidate(beside.network(), p))
                .toList();
    }

    public PostPage posts(Beside beside, TieView tie, String after) {
        AccountView account = account(beside);
        String person = tie.remoteId();
        boolean newest = after == null;
        CachedPosts posts = newest
                ? cached(
                        beside,
                        CacheKey.posts(account.id(), beside.network(), person),
                        CachedPosts.class,
                        () -> page(beside, person, null).map(CachedPosts::of))
                : CachedPosts.of(value(beside, page(beside, person, after)));
        Instant fetchedAt =
                newest ? cache.fetchedAt(CacheKey.posts(account.id(), beside.network(), person)) : clock.instant();
        return new PostPage(reading.posts(beside, account, tie, posts, fetchedAt), posts.next());
    }

    private Answer<RemotePage<RemotePost>> page(Beside beside, String person, String after) {
        return people.posts(beside.actor(), beside.network(), person, after);
    }

    public List<CommentView> comments(Beside beside, TieView tie, String postId) {
        List<RemoteComment> comments = value(beside, people.comments(beside.actor(), beside.network(), postId, null))
                .items();
        return reading.comments(account(beside), tie, comments);
    }

    /** What is settled badly is thrown; what is not settled yet is not. */
    public WriteView settled(WriteView write) {
        if (write.state() == OutboxState.REFUSED) {
            throw Failures.of(write.network(), write.problem(), write.problemUntil());
        }
        return write;
    }

    private <T> T cached(Beside beside, CacheKey key, Class<T> type, Supplier<Answer<T>> fetch) {
        return cache.content(key, type).orElseGet(() -> {
            Answer<T> answer = fetches.await(beside.viewer(), key, fetch);
            return value(beside, answer);
        });
    }

    private AccountView account(Beside beside) {
        AccountView account = reading.account(beside).orElseThrow();
        if (!account.active()) {
            throw Failures.of(
                    beside.network(), Problem.notAuthenticated(Problem.NotAuthenticated.Cause.of(account.state())));
        }
        return account;
    }

    private static <T> T value(Beside beside, Answer<T> answer) {
        return answer.orThrow(problem -> Failures.of(beside.network(), problem));
    }
}
