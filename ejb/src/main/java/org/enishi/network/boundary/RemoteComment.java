package org.enishi.network.boundary;

import java.time.Instant;
import java.util.List;

/** A comment on a post. {@code authorName} is null where the network tells the id only. */
public record RemoteComment(
        String id, String authorId, String authorName, List<Segment> text, Instant at, int likeCount) {

    public RemoteComment {
        authorName = Legible.line(authorName);
    }

    /** The same with its author's name. */
    public RemoteComment writtenBy(String name) {
        return new RemoteComment(id, authorId, name, text, at, likeCount);
    }
}
