package org.enishi.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A post on one network, with what others did to it. Guarded by the world's lock. */
public final class Post implements Liked {

    private final String id;
    private final Member author;
    private final Member wall;
    private final Instant created;
    private final String text;
    private final String link;
    private final String image;
    private final Set<String> visibleTo;
    private final Map<String, Reaction> reactions = new LinkedHashMap<>();
    private final Map<String, Reaction> reposts = new LinkedHashMap<>();
    private final List<Comment> comments = new ArrayList<>();
    private Post answered;

    /** @param visibleTo keys of the people who may see it besides its author; empty means everybody */
    public Post(
            String id,
            Member author,
            Member wall,
            Instant created,
            String text,
            String link,
            String image,
            Set<String> visibleTo) {
        this.id = id;
        this.author = author;
        this.wall = wall;
        this.created = created;
        this.text = text;
        this.link = link;
        this.image = image;
        this.visibleTo = visibleTo;
    }

    public String id() {
        return id;
    }

    public Member author() {
        return author;
    }

    /** On whose wall it stands: the author's own, unless somebody else wrote there. */
    public Member wall() {
        return wall;
    }

    public Instant created() {
        return created;
    }

    public String text() {
        return text;
    }

    public String link() {
        return link;
    }

    public String image() {
        return image;
    }

    @Override
    public Map<String, Reaction> reactions() {
        return reactions;
    }

    /** Who passed it on to their own followers, by the id of the member. */
    public Map<String, Reaction> reposts() {
        return reposts;
    }

    /** Makes it an answer, on networks where answers are posts themselves. */
    public Post answering(Post other) {
        answered = other;
        return this;
    }

    /** The post that this one answers, or null. */
    public Post answered() {
        return answered;
    }

    /** The post with which the conversation began; itself, when it answers nothing. */
    public Post root() {
        Post root = this;
        while (root.answered != null) {
            root = root.answered;
        }
        return root;
    }

    public List<Comment> comments() {
        return comments;
    }

    public boolean isVisibleTo(Member viewer) {
        return visibleTo.isEmpty()
                || visibleTo.contains(viewer.key())
                || viewer.key().equals(author.key())
                || viewer.key().equals(wall.key());
    }

    public boolean isRestricted() {
        return !visibleTo.isEmpty();
    }
}
