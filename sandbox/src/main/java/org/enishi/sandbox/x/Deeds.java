package org.enishi.sandbox.x;

import java.util.Set;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.PostIds;
import org.enishi.sandbox.world.Reaction;
import org.enishi.sandbox.world.World;

/** What a member does. */
final class Deeds {

    private static final int LONGEST_MESSAGE = 10_000;

    private final XView view;
    private final World world;
    private final Member me;

    Deeds(XView view, Member me) {
        this.view = view;
        this.world = view.world();
        this.me = me;
    }

    /** @param answered what it answers, or null */
    Post post(String text, String answered) {
        if (text.isBlank() || WeightedLength.of(text) > WeightedLength.LONGEST) {
            throw XError.invalid("text", text, "text must be 1 to " + WeightedLength.LONGEST + " characters");
        }
        Post target = answered == null
                ? null
                : view.network().post(answered).filter(view::sees).orElseThrow(XError::replyTargetGone);
        if (target != null && !view.network().isHistorical() && !isSummoned(target)) {
            throw XError.notSummoned();
        }
        boolean isRepeated = !view.network()
                .posts(
                        me,
                        p -> p.author().equals(me)
                                && p.answered() == target
                                && p.text().equals(text))
                .isEmpty();
        if (isRepeated) {
            throw XError.duplicate();
        }
        String id = PostIds.snowflake(world.clock().now(), world.nextNumber());
        var post = new Post(id, me, me, world.clock().now(), text, null, null, Set.of()).answering(target);
        view.network().add(post);
        world.commit(
                view.network(),
                target == null ? "post" : "reply",
                me,
                target == null ? me.id() : answered,
                text,
                id,
                true);
        return post;
    }

    /** Whoever wrote the post has to have named the one who answers. */
    private boolean isSummoned(Post target) {
        return target.author().equals(me)
                || XText.typed(view.network(), target.text())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("@" + me.presence().handle().toLowerCase(java.util.Locale.ROOT));
    }

    void delete(String id) {
        Post post = view.network().post(id).orElseThrow(XError::notPermitted);
        if (!post.author().equals(me)) {
            throw XError.notPermitted();
        }
        view.network().remove(post);
        world.commit(view.network(), "delete", me, id, null, id, true);
    }

    boolean like(String id) {
        Post post = seen(id);
        Reaction before = post.reactions()
                .put(me.id(), new Reaction(me, "LIKE", world.clock().now()));
        world.commit(view.network(), "like", me, id, null, id, before == null);
        return true;
    }

    void unlike(String id) {
        Reaction before = seen(id).reactions().remove(me.id());
        world.commit(view.network(), "unlike", me, id, null, id, before != null);
    }

    String repost(String id) {
        Post post = seen(id);
        var repost = new Reaction(me, "REPOST", world.clock().now());
        boolean changed = post.reposts().putIfAbsent(me.id(), repost) == null;
        String restId = PostIds.snowflake(post.reposts().get(me.id()).at(), id.hashCode());
        world.commit(view.network(), "repost", me, id, null, restId, changed);
        return restId;
    }

    void unrepost(String id) {
        Reaction before = seen(id).reposts().remove(me.id());
        world.commit(view.network(), "unrepost", me, id, null, id, before != null);
    }

    /** Whether it came about at once: closed accounts have to agree. */
    boolean follow(String id) {
        Member target = member(id);
        if (target.equals(me)) {
            throw XError.notPermitted();
        }
        boolean atOnce =
                !target.presence().closed() || view.network().follows(me).contains(id);
        Set<String> where = atOnce ? view.network().follows(me) : view.network().requests(me);
        boolean changed = where.add(id);
        world.commit(view.network(), "follow", me, id, null, id, changed);
        return atOnce;
    }

    void unfollow(String id) {
        boolean changed = view.network().follows(me).remove(member(id).id())
                | view.network().requests(me).remove(id);
        world.commit(view.network(), "unfollow", me, id, null, id, changed);
    }

    /** Returns the number of the conversation's new event. */
    String message(String id, String text) {
        Member target = member(id);
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_MESSAGE) {
            throw XError.invalid("text", text, "text must be 1 to " + LONGEST_MESSAGE + " characters");
        }
        if (target.equals(me) || !new UserJson(view).receivesMessages(target)) {
            throw XError.noMessages();
        }
        String event = PostIds.snowflake(world.clock().now(), world.nextNumber());
        world.commit(view.network(), "message", me, id, text, event, true);
        return event;
    }

    static String conversation(Member a, String b) {
        return a.id().compareTo(b) < 0 ? a.id() + "-" + b : b + "-" + a.id();
    }

    private Post seen(String id) {
        return view.network().post(id).filter(view::sees).orElseThrow(XError::notPermitted);
    }

    private Member member(String id) {
        return view.network()
                .member(id)
                .orElseThrow(() -> XError.invalid("id", id, "User has been suspended or does not exist"));
    }
}
