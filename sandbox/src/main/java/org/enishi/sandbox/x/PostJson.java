package org.enishi.sandbox.x;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.Reaction;

/** A post as X shows it. */
final class PostJson {

    private static final int SHORT_TEXT = 280;

    private final XView view;
    private final Spelling spelling;

    PostJson(XView view) {
        this.view = view;
        this.spelling = view.spelling();
    }

    static String mediaKey(Post post) {
        return "3_" + post.id();
    }

    JsonFields json(Post post, Fields fields) {
        var asked = fields.post();
        XText text = XText.of(view.network(), post);
        boolean isLong = WeightedLength.of(XText.typed(view.network(), post.text())) > SHORT_TEXT;
        var json = JsonFields.of("id", post.id())
                .with("text", isLong ? cut(text.text()) : text.text())
                .with(spelling.editHistory(), List.of(post.id()));
        if (asked.contains("author_id") || fields.expands("author_id")) {
            json.with("author_id", post.author().id());
        }
        Fields.put(json, asked, "created_at", time(post));
        Fields.put(json, asked, "conversation_id", post.root().id());
        Fields.put(json, asked, "entities", text.entities());
        Fields.put(json, asked, "lang", language(post.text()));
        Fields.put(json, asked, "possibly_sensitive", false);
        Fields.put(json, asked, "reply_settings", "everyone");
        Fields.put(json, asked, "public_metrics", metrics(post));
        if (post.answered() != null) {
            Fields.put(
                    json, asked, "in_reply_to_user_id", post.answered().author().id());
            if (asked.contains("referenced_tweets") || fields.expands("referenced_tweets.id")) {
                json.with(spelling.referenced(), reference("replied_to", post.answered()));
            }
        }
        if (post.image() != null && (asked.contains("attachments") || fields.expands("attachments.media_keys"))) {
            json.with("attachments", JsonFields.of("media_keys", List.of(mediaKey(post))));
        }
        if (isLong && asked.contains("note_tweet")) {
            json.with(spelling.note(), JsonFields.of("text", text.text()).withIfKnown("entities", text.entities()));
        }
        return json;
    }

    /** A repost is a post of its own in the timeline of whoever passed something on. */
    JsonFields repost(Member by, Reaction repost, Post post, Fields fields) {
        XText text = XText.of(view.network(), post);
        String id = org.enishi.sandbox.world.PostIds.snowflake(
                repost.at(), post.id().hashCode());
        var json = JsonFields.of("id", id)
                .with("text", cut("RT @" + post.author().presence().handle() + ": " + text.text()))
                .with(spelling.editHistory(), List.of(id));
        Fields.put(json, fields.post(), "author_id", by.id());
        Fields.put(
                json,
                fields.post(),
                "created_at",
                repost.at().truncatedTo(ChronoUnit.MILLIS).toString());
        Fields.put(json, fields.post(), "conversation_id", id);
        if (fields.post().contains("referenced_tweets") || fields.expands("referenced_tweets.id")) {
            json.with(spelling.referenced(), reference("retweeted", post));
        }
        return json;
    }

    private static List<JsonFields> reference(String kind, Post post) {
        return List.of(JsonFields.of("type", kind).with("id", post.id()));
    }

    private static String time(Post post) {
        return post.created().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private JsonFields metrics(Post post) {
        long replies =
                view.network().posts(view.viewer(), p -> p.answered() == post).size();
        int likes = post.reactions().size();
        int reposts = post.reposts().size();
        return JsonFields.of(spelling.reposts(), reposts)
                .with("reply_count", replies)
                .with("like_count", likes)
                .with("quote_count", 0)
                .with("bookmark_count", 0)
                .with("impression_count", 37 * (likes + reposts) + 112);
    }

    /** Long posts are told in short; the whole stands in the note. */
    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= SHORT_TEXT / 2) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, SHORT_TEXT / 2 - 1)) + "…";
    }

    private static String language(String text) {
        if (text.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x30FF)) {
            return "ja";
        }
        return text.codePoints().anyMatch(c -> c > 0x2E7F) ? "zh" : "en";
    }

    JsonFields media(Post post, Fields fields) {
        var json = JsonFields.of("media_key", mediaKey(post)).with("type", "photo");
        Fields.put(json, fields.media(), "url", view.base() + "/media/post/" + post.image() + ".png");
        Fields.put(json, fields.media(), "width", 960);
        Fields.put(json, fields.media(), "height", 540);
        return json;
    }
}
