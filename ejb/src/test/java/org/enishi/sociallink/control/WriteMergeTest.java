package org.enishi.sociallink.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile.Following;
import org.enishi.network.boundary.Segment;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.OutboxState;
import org.enishi.network.entity.Standing;
import org.enishi.network.entity.WriteOperation;
import org.enishi.sociallink.boundary.PanelView.Sending;
import org.enishi.sociallink.boundary.PostView;
import org.enishi.sociallink.boundary.PostView.CommentView;
import org.enishi.sociallink.boundary.TieView;
import org.enishi.sociallink.control.PanelTx.Shown;
import org.enishi.sociallink.entity.CacheEntry;
import org.enishi.sociallink.entity.CacheKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LI-15")
class WriteMergeTest {

    private static final Instant FETCHED = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant BEFORE = FETCHED.minusSeconds(60);
    private static final Instant AFTER = FETCHED.plusSeconds(60);
    private static final Set<WriteOperation> TO_PERSON = Set.of(WriteOperation.INVITE, WriteOperation.WALL_POST);
    private static final TieView TIE = new TieView(Network.LINKEDIN, "mio", "Mio Okada", null, null, false, 1, FETCHED);
    private static final AccountView ACCOUNT = new AccountView(
            5,
            "ken",
            Network.LINKEDIN,
            true,
            AccountState.ACTIVE,
            FETCHED,
            "Ken Suzuki",
            null,
            FETCHED,
            null,
            List.of(new AccountView.Ability(Capability.COMMENTS, Standing.PARTNER_ONLY, true, true)),
            List.of(),
            "https://n.example/");

    @Test
    void aLikeUnderWayCountsAtOnce() {
        PostView post = shown(false, write(WriteOperation.LIKE, OutboxState.READY, null));
        assertThat(post.liked()).isTrue();
        assertThat(post.likeCount()).isEqualTo(4);
        assertThat(post.like()).isEqualTo(Sending.PENDING);
    }

    @Test
    void theLastOfSeveralCounts() {
        PostView post = shown(
                false,
                write(WriteOperation.LIKE, OutboxState.DONE, AFTER),
                write(WriteOperation.UNLIKE, OutboxState.SENDING, null));
        assertThat(post.liked()).isFalse();
        assertThat(post.likeCount()).isEqualTo(3);
    }

    @Test
    void whatTheNetworkRefusedIsPutRightAndSaid() {
        PostView post = shown(false, write(WriteOperation.LIKE, OutboxState.REFUSED, AFTER));
        assertThat(post.liked()).isFalse();
        assertThat(post.likeCount()).isEqualTo(3);
        assertThat(post.like()).isEqualTo(Sending.FAILED);
        assertThat(post.likeProblem().key()).isEqualTo("network.problem.INVALID");
    }

    @Test
    void whatWasDoneBeforeTheFetchIsInItAlready() {
        PostView post = shown(true, write(WriteOperation.LIKE, OutboxState.DONE, BEFORE));
        assertThat(post.likeCount()).isEqualTo(3);
        assertThat(post.like()).isEqualTo(Sending.DONE);
    }

    @Test
    void aCommentStandsThereAtOnceEvenIfNobodyAskedForTheOthers() {
        PostView post = shown(false, write(WriteOperation.COMMENT, OutboxState.SENDING, null));
        assertThat(post.commentCount()).isEqualTo(3);
        assertThat(post.comments().value()).singleElement().satisfies(c -> {
            assertThat(c.mine()).isTrue();
            assertThat(c.text()).containsExactly(Segment.text("Well done"));
            assertThat(c.sending()).isEqualTo(Sending.PENDING);
        });
    }

    @Test
    void aCommentThatTheNetworkShowsByNowStandsThereOnce() {
        var mine = new RemoteComment("c1", "ken", null, List.of(Segment.text("Well done")), AFTER, 0);
        var theirs = new RemoteComment("c0", "mio", null, List.of(Segment.text("Thanks")), BEFORE, 0);
        var entry = new CacheEntry(5L, Network.LINKEDIN, CacheKind.COMMENTS, "post", "mio", FETCHED);
        entry.fetched(Payloads.write(new CachedComments(List.of(theirs, mine))), FETCHED, AFTER);

        PostView post = merge(write(WriteOperation.COMMENT, OutboxState.DONE, AFTER))
                .post(post(false), new Shown(List.of(entry), FETCHED));

        assertThat(post.comments().value()).extracting(CommentView::id).containsExactly("c0", "c1");
        assertThat(post.comments().value()).extracting(CommentView::author).containsExactly("Mio Okada", "Ken Suzuki");
    }

    @Test
    @Tag("LI-18")
    void whoHasJustFollowedFollowsOrWaitsToBeLetIn() {
        var open = new Following(Following.State.NO, false);
        var approving = new Following(Following.State.NO, true);
        var follow = write(WriteOperation.INVITE, OutboxState.SENDING, null);
        assertThat(merge().following(open)).isEqualTo(Following.State.NO);
        assertThat(merge(follow).following(open)).isEqualTo(Following.State.YES);
        assertThat(merge(follow).following(approving)).isEqualTo(Following.State.REQUESTED);
        assertThat(merge(follow).following(new Following(Following.State.YES, true)))
                .isEqualTo(Following.State.YES);
        assertThat(merge(follow).following(null)).isNull();
    }

    @Test
    @Tag("LI-18")
    void whatCameOfAnEarlierFollowTheProfileTells() {
        var open = new Following(Following.State.NO, false);
        assertThat(merge(write(WriteOperation.INVITE, OutboxState.REFUSED, AFTER))
                        .following(open))
                .isEqualTo(Following.State.NO);
        assertThat(merge(write(WriteOperation.INVITE, OutboxState.DONE, BEFORE)).following(open))
                .isEqualTo(Following.State.NO);
    }

    @Test
    @Tag("LI-16")
    void whatWasPutOnTheWallStandsThereOnce() {
        var posted = write(WriteOperation.WALL_POST, OutboxState.DONE, AFTER);
        assertThat(merge(posted).withOwn(List.of(post(false))))
                .satisfiesExactly(
                        p -> {
                            assertThat(p.id()).isEqualTo("c1");
                            assertThat(p.authorName()).isEqualTo("Ken Suzuki");
                            assertThat(p.text()).containsExactly(Segment.text("Well done"));
                        },
                        p -> assertThat(p.id()).isEqualTo("post"));
        var seen = merge(posted).withOwn(List.of(post(false))).get(0);
        assertThat(merge(posted).withOwn(List.of(seen))).containsExactly(seen);
        assertThat(merge(write(WriteOperation.WALL_POST, OutboxState.SENDING, null))
                        .withOwn(List.of()))
                .isEmpty();
    }

    private static PostView shown(boolean liked, WriteView... writes) {
        return merge(writes).post(post(liked), new Shown(List.of(), FETCHED));
    }

    private static WriteMerge merge(WriteView... writes) {
        return new WriteMerge(ACCOUNT, TIE, List.of(writes), FETCHED);
    }

    private static RemotePost post(boolean liked) {
        return RemotePost.unshared("post", "mio", null, List.of(), null, BEFORE, null, 3, 2, liked);
    }

    private static WriteView write(WriteOperation operation, OutboxState state, Instant settledAt) {
        boolean refused = state == OutboxState.REFUSED;
        return new WriteView(
                9,
                1,
                Network.LINKEDIN,
                2,
                operation,
                TO_PERSON.contains(operation) ? "mio" : "post",
                null,
                "Well done",
                state,
                FETCHED.plusSeconds(1),
                settledAt,
                state == OutboxState.DONE ? "c1" : null,
                refused ? "INVALID" : null,
                null,
                false);
    }
}
