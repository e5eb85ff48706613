package org.enishi.sociallink.control;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.Failures;
import org.enishi.network.boundary.NetworkAccounts;
import org.enishi.network.boundary.Outbox;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.WriteOperation;
import org.enishi.sociallink.boundary.PanelView;
import org.enishi.sociallink.boundary.PanelView.Part;
import org.enishi.sociallink.boundary.PanelView.Posts;
import org.enishi.sociallink.boundary.PanelView.Profile;
import org.enishi.sociallink.boundary.PanelView.Search;
import org.enishi.sociallink.boundary.PanelView.SentMessage;
import org.enishi.sociallink.boundary.PanelView.State;
import org.enishi.sociallink.boundary.PanelView.Trouble;
import org.enishi.sociallink.boundary.PostView;
import org.enishi.sociallink.boundary.PostView.CommentView;
import org.enishi.sociallink.boundary.TieView;
import org.enishi.sociallink.entity.CacheEntry;
import org.enishi.sociallink.entity.CacheKind;
import org.enishi.sociallink.entity.SocialCacheRepository;
import org.enishi.sociallink.entity.SocialTieRepository;

/** Puts together what a panel shows, from what is there, in one transaction each time. Asks no network. */
@Stateless
public class PanelTx {

    private static final Duration SENT_SHOWN = Duration.ofDays(1);
    private static final Set<WriteOperation> TO_PERSON =
            EnumSet.of(WriteOperation.MESSAGE, WriteOperation.INVITE, WriteOperation.WALL_POST);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private NetworkAccounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** The viewer's account; nothing if they lack the network's permission. */
    public Optional<AccountView> account(Beside beside) {
        return accounts.brief(beside.actor()).stream()
                .filter(a -> a.network() == beside.network())
                .findFirst();
    }

    public Optional<TieView> tie(Beside beside) {
        return new SocialTieRepository(em)
                .find(beside.record().id(), beside.network())
                .map(Ties::view);
    }

    public PanelView view(Beside beside) {
        Optional<AccountView> account = account(beside);
        Optional<TieView> tie = account.flatMap(a -> tie(beside));
        State state = state(account, tie);
        if (state != State.CANDIDATES && state != State.TIED) {
            return new PanelView(
                    beside.network(),
                    state,
                    account.orElse(null),
                    beside.mayTie(),
                    tie.orElse(null),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    false);
        }
        return tie.isPresent()
                ? tied(beside, account.orElseThrow(), tie.get())
                : candidates(beside, account.orElseThrow());
    }

    private static State state(Optional<AccountView> account, Optional<TieView> tie) {
        if (account.isEmpty()) {
            return State.NOT_PERMITTED;
        }
        if (!account.get().configured()) {
            return State.NOT_CONFIGURED;
        }
        return switch (account.get().state()) {
            case ACTIVE -> tie.isPresent() ? State.TIED : State.CANDIDATES;
            case DISCONNECTED -> State.NOT_AUTHENTICATED;
            default -> State.NEEDS_ME;
        };
    }

    private PanelView candidates(Beside beside, AccountView account) {
        Shown shown =
                shown(beside, account, List.of(CacheKey.searchId(beside.record().id())));
        Part<Search> search = search(shown, account);
        return new PanelView(
                beside.network(),
                State.CANDIDATES,
                account,
                beside.mayTie(),
                null,
                search,
                null,
                null,
                List.of(),
                null,
                search.pending());
    }

    private PanelView tied(Beside beside, AccountView account, TieView tie) {
        String searchId = CacheKey.searchId(beside.record().id());
        Shown shown = shown(beside, account, List.of(searchId, tie.remoteId()));
        Part<Search> search = shown.entry(CacheKind.SEARCH, searchId).isEmpty() ? null : search(shown, account);
        Part<Profile> profile = shown.part(
                CacheKind.PROFILE,
                tie.remoteId(),
                RemoteProfile.class,
                offers(account, Capability.PROFILE),
                (p, entry) -> PanelPeople.profile(account.network(), p));
        List<WriteView> writes = writes(beside);
        Part<Posts> posts = posts(beside, account, tie, shown, writes);
        List<SentMessage> messages = writes.stream()
                .filter(w -> TO_PERSON.contains(w.operation()) && w.target().equals(tie.remoteId()))
                .map(w -> new SentMessage(
                        w.id(),
                        w.operation(),
                        w.subject(),
                        w.text(),
                        w.requestedAt(),
                        WriteMerge.sending(w),
                        WriteMerge.trouble(w)))
                .toList();
        Part<Long> picture = shown.part(
                CacheKind.PICTURE,
                searchId,
                TakenPicture.class,
                offers(account, Capability.PICTURE),
                (taken, entry) -> taken.pictureId());
        boolean pending = search != null && search.pending()
                || picture.pending()
                || profile.pending()
                || posts.pending()
                || isPending(posts)
                || messages.stream().anyMatch(m -> m.sending() == PanelView.Sending.PENDING);
        return new PanelView(
                beside.network(),
                State.TIED,
                account,
                beside.mayTie(),
                tie,
                search,
                profile,
                posts,
                messages,
                picture,
                pending);
    }

    private static boolean isPending(Part<Posts> posts) {
        return posts.value() != null
                && posts.value().items().stream()
                        .anyMatch(p -> p.comments().pending()
                                || p.like() == PanelView.Sending.PENDING
                                || p.repost() == PanelView.Sending.PENDING
                                || p.comments().value() != null
                                        && p.comments().value().stream()
                                                .anyMatch(c -> c.sending() == PanelView.Sending.PENDING));
    }

    private Part<Posts> posts(Beside beside, AccountView account, TieView tie, Shown shown, List<WriteView> writes) {
        return shown.part(
                CacheKind.POSTS,
                tie.remoteId(),
                CachedPosts.class,
                offers(account, Capability.POSTS),
                (cached, entry) -> new Posts(
                        posts(beside, account, cached, new WriteMerge(account, tie, writes, entry.fetchedAt())),
                        cached.next() != null,
                        entry.fetchedAt()));
    }

    private List<PostView> posts(Beside beside, AccountView account, CachedPosts cached, WriteMerge merge) {
        List<String> ids = cached.items().stream().map(RemotePost::id).toList();
        Shown comments = ids.isEmpty() ? new Shown(List.of(), clock.instant()) : shown(beside, account, ids);
        return cached.items().stream().map(post -> merge.post(post, comments)).toList();
    }

    /** Posts with what the viewer did to them counted in. */
    public List<PostView> posts(
            Beside beside, AccountView account, TieView tie, CachedPosts cached, Instant fetchedAt) {
        return posts(beside, account, cached, new WriteMerge(account, tie, writes(beside), fetchedAt));
    }

    /** Comments as they are at the network now. */
    public List<CommentView> comments(AccountView account, TieView tie, List<RemoteComment> comments) {
        return new WriteMerge(account, tie, List.of(), clock.instant()).fetched(comments);
    }

    private List<WriteView> writes(Beside beside) {
        return outbox.recent(
                beside.actor(),
                beside.network(),
                beside.record().id(),
                clock.instant().minus(SENT_SHOWN));
    }

    private static Part<Search> search(Shown shown, AccountView account) {
        boolean offered = offers(account, Capability.SEARCH_BY_NAME) || offers(account, Capability.PROFILE);
        return shown.part(
                CacheKind.SEARCH,
                null,
                CachedSearch.class,
                offered,
                (s, entry) -> new Search(
                        s.words(),
                        s.company(),
                        s.people().stream()
                                .map(p -> PanelPeople.candidate(account.network(), p))
                                .toList()));
    }

    static boolean offers(AccountView account, Capability capability) {
        return account.abilities().stream().anyMatch(a -> a.capability() == capability && a.offered());
    }

    private Shown shown(Beside beside, AccountView account, List<String> ids) {
        Instant now = clock.instant();
        return new Shown(new SocialCacheRepository(em).current(account.id(), ids, now), now);
    }

    /** The cached entries that a panel shows. */
    record Shown(List<CacheEntry> entries, Instant now) {

        /** @param remoteId null where there is but one of the kind */
        Optional<CacheEntry> entry(CacheKind kind, String remoteId) {
            return entries.stream()
                    .filter(e -> e.kind() == kind && (remoteId == null || remoteId.equals(e.remoteId())))
                    .findFirst();
        }

        <C, T> Part<T> part(
                CacheKind kind, String remoteId, Class<C> type, boolean offered, BiFunction<C, CacheEntry, T> view) {
            Optional<CacheEntry> entry = entry(kind, remoteId);
            T value = entry.filter(e -> e.payload() != null)
                    .map(e -> view.apply(Payloads.read(e.payload(), type), e))
                    .orElse(null);
            Trouble trouble = entry.filter(e -> e.problem() != null)
                    .map(e -> trouble(e.problem(), e.problemUntil()))
                    .orElse(null);
            return new Part<>(
                    value, trouble, entry.filter(e -> e.isFetching(now)).isPresent(), offered);
        }
    }

    static Trouble trouble(String code, Instant until) {
        return new Trouble(Failures.key(code), until, Failures.isMendable(code));
    }
}
