package org.enishi.sandbox.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.Reaction;

/** What a member wrote and passed on, newest first. */
final class Timeline {

    private final XView view;
    private final Member member;
    private final List<String> exclude;
    private final String since;

    Timeline(XView view, Member member, List<String> exclude, String since) {
        this.view = view;
        this.member = member;
        this.exclude = exclude;
        this.since = since;
    }

    static boolean isNewer(String id, String since) {
        return Long.parseLong(id) > Long.parseLong(since);
    }

    List<Post> posts() {
        List<Post> posts = new ArrayList<>(view.network().posts(view.viewer(), this::belongs));
        posts.sort(Comparator.comparing(this::shown).reversed().thenComparing(Post::id));
        return posts;
    }

    private boolean belongs(Post post) {
        if (post.author().equals(member)) {
            return (post.answered() == null || !exclude.contains("replies"))
                    && (since == null || isNewer(post.id(), since));
        }
        return repost(post) != null && !exclude.contains("retweets") && since == null && view.sees(post);
    }

    private Reaction repost(Post post) {
        return post.reposts().get(member.id());
    }

    private Instant shown(Post post) {
        return post.author().equals(member) ? post.created() : repost(post).at();
    }

    JsonFields json(Post post, Fields fields) {
        var json = new PostJson(view);
        return post.author().equals(member) ? json.json(post, fields) : json.repost(member, repost(post), post, fields);
    }
}
