package org.enishi.sandbox.x;

import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Post;

/** What X answers to a write. */
final class Outcomes {

    private Outcomes() {}

    private static JsonFields data(JsonFields data) {
        return JsonFields.of("data", data);
    }

    static JsonFields written(XView view, Post post) {
        return data(JsonFields.of("id", post.id())
                .with("text", XText.of(view.network(), post).text())
                .with(view.spelling().editHistory(), List.of(post.id())));
    }

    static JsonFields deleted() {
        return data(JsonFields.of("deleted", true));
    }

    static JsonFields liked(boolean liked) {
        return data(JsonFields.of("liked", liked));
    }

    /** @param id the number of the repost itself */
    static JsonFields reposted(String id) {
        return data(JsonFields.of("rest_id", id).with("retweeted", true));
    }

    static JsonFields notReposted() {
        return data(JsonFields.of("retweeted", false));
    }

    static JsonFields followed(boolean atOnce) {
        return data(JsonFields.of("following", atOnce).with("pending_follow", !atOnce));
    }

    static JsonFields notFollowed() {
        return data(JsonFields.of("following", false));
    }

    static JsonFields sent(String conversation, String event) {
        return data(JsonFields.of("dm_conversation_id", conversation).with("dm_event_id", event));
    }
}
