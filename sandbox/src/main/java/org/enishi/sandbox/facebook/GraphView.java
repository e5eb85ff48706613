package org.enishi.sandbox.facebook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.enishi.sandbox.oauth.Token;
import org.enishi.sandbox.world.Comment;
import org.enishi.sandbox.world.Liked;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.World;

/** The network as the token's member sees it. */
record GraphView(World world, Token token, String base, String graphBase) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    NetworkState network() {
        return world.facebook();
    }

    Member viewer() {
        return token.member();
    }

    boolean isHistorical() {
        return network().isHistorical();
    }

    boolean has(String... anyOf) {
        return network().authorizations().allows(token, anyOf);
    }

    Member member(String id, String method) {
        if (id.equals("me")) {
            return viewer();
        }
        return network()
                .member(id)
                .or(() -> network().memberByHandle(id))
                .filter(m -> m.equals(viewer()) || isHistorical())
                .orElseThrow(() -> FacebookError.missing(id, method));
    }

    Post post(String id, String method) {
        return network()
                .post(id)
                .filter(p -> p.isVisibleTo(viewer()))
                .orElseThrow(() -> FacebookError.missing(id, method));
    }

    Comment comment(String id, String method) {
        return network()
                .comment(id)
                .filter(c -> c.post().isVisibleTo(viewer()))
                .orElseThrow(() -> FacebookError.missing(id, method));
    }

    Liked liked(String id, String method) {
        return network().comment(id).isPresent() ? comment(id, method) : post(id, method);
    }

    /** Others' posts were readable once; one's own still are. */
    void requireReading(Member owner) {
        if (!owner.equals(viewer()) && !isHistorical()) {
            throw FacebookError.permission("user_posts");
        }
        if (!has("user_posts", "read_stream")) {
            throw FacebookError.permission("user_posts");
        }
    }

    /** People's own posts, comments and likes left the API on 1 August 2018. */
    void requireWriting() {
        if (!isHistorical() || !has("publish_actions")) {
            throw FacebookError.writePermission();
        }
    }

    String picture(Member member, int size) {
        return base + "/media/person/" + member.key() + ".png?size=" + size;
    }
}
