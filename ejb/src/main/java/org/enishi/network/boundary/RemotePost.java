package org.enishi.network.boundary;

import java.time.Instant;
import java.util.List;

/**
 * Something a person wrote at a network.
 *
 * @param authorName null where the network tells the id only
 * @param imageUrl the picture's address at the network; never to be put into a page
 * @param sensitive whether its author, or the network, warns of the picture
 * @param permalink the post's own page, null if not known
 */
public record RemotePost(
        String id,
        String authorId,
        String authorName,
        List<Segment> text,
        String imageUrl,
        Instant at,
        String permalink,
        int likeCount,
        int commentCount,
        boolean liked,
        int repostCount,
        boolean reposted,
        boolean sensitive) {

    public RemotePost {
        authorName = Legible.line(authorName);
    }

    /** A post of a network on which nothing is passed on. (No second constructor: JSON binding knows but one.) */
    public static RemotePost unshared(
            String id,
            String authorId,
            String authorName,
            List<Segment> text,
            String imageUrl,
            Instant at,
            String permalink,
            int likeCount,
            int commentCount,
            boolean liked) {
        return new RemotePost(
                id,
                authorId,
                authorName,
                text,
                imageUrl,
                at,
                permalink,
                likeCount,
                commentCount,
                liked,
                0,
                false,
                false);
    }
}
