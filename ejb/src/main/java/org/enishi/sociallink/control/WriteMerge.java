package org.enishi.sociallink.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.Segment;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.OutboxState;
import org.enishi.network.entity.WriteOperation;
import org.enishi.sociallink.boundary.PanelView.Part;
import org.enishi.sociallink.boundary.PanelView.Sending;
import org.enishi.sociallink.boundary.PanelView.Trouble;
import org.enishi.sociallink.boundary.PostView;
import org.enishi.sociallink.boundary.PostView.CommentView;
import org.enishi.sociallink.boundary.TieView;
import org.enishi.sociallink.control.PanelTx.Shown;
import org.enishi.sociallink.entity.CacheKind;

/** Counts what the viewer did into what was fetched before they did it, so that it shows at once (LI-15). */
final class WriteMerge {

    private final AccountView account;
    private final TieView tie;
    private final List<WriteView> writes;
    private final Instant fetchedAt;

    /** @param writes the viewer's own, oldest first */
    WriteMerge(AccountView account, TieView tie, List<WriteView> writes, Instant fetchedAt) {
        this.account = account;
        this.tie = tie;
        this.writes = writes;
        this.fetchedAt = fetchedAt;
    }

    PostView post(RemotePost post, Shown comments) {
        Switch like = switched(post, WriteOperation.LIKE, WriteOperation.UNLIKE, post.liked());
        Switch repost = switched(post, WriteOperation.REPOST, WriteOperation.UNREPOST, post.reposted());
        long own = writes.stream()
                .filter(w -> isCommentOn(post, w) && w.state() != OutboxState.REFUSED && counts(w, fetchedAt))
                .count();
        return new PostView(
                post.id(),
                name(post.authorId(), post.authorName()),
                post.text(),
                PictureAddress.of(account.network(), post.imageUrl()),
                post.sensitive(),
                post.at(),
                PanelPeople.webAddress(post.permalink()),
                like.counted(post.likeCount()),
                post.commentCount() + (int) own,
                like.isOn(),
                like.sending(),
                like.trouble(),
                repost.counted(post.repostCount()),
                repost.isOn(),
                repost.sending(),
                repost.trouble(),
                comments(post, comments));
    }

    /** Something that is done and taken back: how the network had it, and the viewer's last word on it since. */
    private record Switch(boolean was, boolean isOn, Optional<WriteView> last) {

        int counted(int count) {
            return Math.max(0, count + (isOn == was ? 0 : isOn ? 1 : -1));
        }

        Sending sending() {
            return last.map(WriteMerge::sending).orElse(Sending.DONE);
        }

        Trouble trouble() {
            return last.map(WriteMerge::trouble).orElse(null);
        }
    }

    private Switch switched(RemotePost post, WriteOperation on, WriteOperation off, boolean was) {
        Optional<WriteView> last = writes.stream()
                .filter(w -> w.operation() == on || w.operation() == off)
                .filter(w -> w.target().equals(post.id()) && counts(w, fetchedAt))
                .reduce((earlier, later) -> later);
        boolean isOn = last.filter(w -> w.state() != OutboxState.REFUSED)
                .map(w -> w.operation() == on)
                .orElse(was);
        return new Switch(was, isOn, last);
    }

    private Part<List<CommentView>> comments(RemotePost post, Shown shown) {
        Part<List<CommentView>> fetched = shown.part(
                CacheKind.COMMENTS,
                post.id(),
                CachedComments.class,
                PanelTx.offers(account, Capability.COMMENTS),
                (cached, entry) -> withOwn(post, cached, entry.fetchedAt()));
        if (fetched.value() != null) {
            return fetched;
        }
        // not asked for, or not to be had: at least what the viewer has just written
        List<CommentView> own = withOwn(post, new CachedComments(List.of()), fetchedAt);
        return own.isEmpty() ? fetched : new Part<>(own, fetched.problem(), fetched.pending(), fetched.offered());
    }

    List<CommentView> fetched(List<RemoteComment> comments) {
        return comments.stream()
                .map(c -> new CommentView(
                        c.id(),
                        name(c.authorId(), c.authorName()),
                        c.authorId() != null && c.authorId().equals(account.remoteId()),
                        c.text(),
                        c.at(),
                        Sending.DONE,
                        null,
                        0))
                .toList();
    }

    private List<CommentView> withOwn(RemotePost post, CachedComments cached, Instant commentsAt) {
        List<CommentView> all = new ArrayList<>(fetched(cached.items()));
        writes.stream()
                .filter(w -> isCommentOn(post, w) && counts(w, commentsAt))
                .filter(w -> cached.items().stream().noneMatch(c -> c.id().equals(w.remoteId())))
                .forEach(w -> all.add(new CommentView(
                        w.remoteId(),
                        account.authenticatedAs(),
                        true,
                        List.of(Segment.text(w.text())),
                        w.requestedAt(),
                        sending(w),
                        trouble(w),
                        w.state() == OutboxState.DONE ? 0 : w.id())));
        return all;
    }

    private static boolean isCommentOn(RemotePost post, WriteView write) {
        return write.operation() == WriteOperation.COMMENT && write.target().equals(post.id());
    }

    /** Whether what was fetched at a moment can't know of the write yet. */
    private static boolean counts(WriteView write, Instant since) {
        return write.settledAt() == null || since == null || !write.settledAt().isBefore(since);
    }

    /** Some networks tell ids only; of two people the names are known here. */
    private String name(String id, String given) {
        if (given != null || id == null) {
            return given;
        }
        if (id.equals(tie.remoteId())) {
            return tie.name();
        }
        return id.equals(account.remoteId()) ? account.authenticatedAs() : null;
    }

    static Sending sending(WriteView write) {
        return switch (write.state()) {
            case DONE -> Sending.DONE;
            case REFUSED -> Sending.FAILED;
            case READY, SENDING -> Sending.PENDING;
            // what the program will find out by itself is still on its way
            case UNKNOWN -> write.undecided() ? Sending.UNKNOWN : Sending.PENDING;
        };
    }

    static Trouble trouble(WriteView write) {
        return write.problem() == null ? null : PanelTx.trouble(write.problem(), write.problemUntil());
    }
}
