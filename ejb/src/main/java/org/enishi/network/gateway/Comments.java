package org.enishi.network.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Legible;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.Segment;

/** Finds out whether a comment whose answer got lost is there after all. */
final class Comments {

    private static final int MOST_PAGES = 20;

    private Comments() {}

    /**
     * Goes through the comments on a post for one by an author, with a text, not older than a moment.
     *
     * @param page answers the comments behind a cursor
     */
    static Answer<Optional<String>> find(
            Function<String, Answer<RemotePage<RemoteComment>>> page, String authorId, String text, Instant since) {
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            Answer<RemotePage<RemoteComment>> answer = page.apply(cursor);
            if (!(answer instanceof Answer.Ok<RemotePage<RemoteComment>> found)) {
                return Answer.failed(answer.problem().orElseThrow());
            }
            Optional<RemoteComment> mine = found.value().items().stream()
                    .filter(c -> authorId.equals(c.authorId()))
                    .filter(c -> !c.at().isBefore(since))
                    .filter(c -> words(c).equals(oneLine(text)))
                    .findFirst();
            if (mine.isPresent()) {
                return Answer.ok(mine.map(RemoteComment::id));
            }
            cursor = found.value().next();
            if (cursor == null) {
                break;
            }
        }
        return Answer.ok(Optional.empty());
    }

    private static String words(RemoteComment comment) {
        return oneLine(comment.text().stream().map(Segment::text).reduce("", String::concat));
    }

    /** A text as it is compared: networks keep neither its breaks and spaces nor what can't be seen. */
    static String oneLine(String text) {
        return Legible.text(text).replaceAll("\\s+", " ").strip();
    }
}
