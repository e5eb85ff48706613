package org.enishi.sandbox.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A comment on a post, or a reply to a comment. Guarded by the world's lock. */
public final class Comment implements Liked {

    private final String id;
    private final Post post;
    private final Comment parent;
    private final Member by;
    private final Instant created;
    private final String text;
    private final Map<String, Reaction> reactions = new LinkedHashMap<>();

    public Comment(String id, Post post, Comment parent, Member by, Instant created, String text) {
        this.id = id;
        this.post = post;
        this.parent = parent;
        this.by = by;
        this.created = created;
        this.text = text;
    }

    @Override
    public String id() {
        return id;
    }

    public Post post() {
        return post;
    }

    /** The comment this one answers, or null when it stands directly under the post. */
    public Comment parent() {
        return parent;
    }

    public Member by() {
        return by;
    }

    public Instant created() {
        return created;
    }

    public String text() {
        return text;
    }

    @Override
    public Map<String, Reaction> reactions() {
        return reactions;
    }
}
