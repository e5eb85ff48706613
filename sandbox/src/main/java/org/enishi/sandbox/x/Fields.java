package org.enishi.sandbox.x;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.enishi.sandbox.JsonFields;

/**
 * Which fields a request asks for. Either spelling is taken, and a field that X doesn't have is an error.
 *
 * @param expansions which objects are to come along
 */
record Fields(Set<String> user, Set<String> post, Set<String> media, Set<String> expansions) {

    static final Set<String> USER = Set.of(
            "id",
            "name",
            "username",
            "created_at",
            "description",
            "location",
            "profile_image_url",
            "protected",
            "public_metrics",
            "url",
            "verified",
            "verified_type",
            "confirmed_email",
            "receives_your_dm",
            "connection_status",
            "entities",
            "most_recent_tweet_id",
            "pinned_tweet_id",
            "profile_banner_url",
            "withheld");

    static final Set<String> POST = Set.of(
            "id",
            "text",
            "author_id",
            "created_at",
            "conversation_id",
            "in_reply_to_user_id",
            "public_metrics",
            "entities",
            "attachments",
            "lang",
            "possibly_sensitive",
            "reply_settings",
            "source",
            "edit_controls",
            "referenced_tweets",
            "note_tweet",
            "context_annotations",
            "withheld");

    static final Set<String> MEDIA = Set.of(
            "media_key",
            "type",
            "url",
            "width",
            "height",
            "alt_text",
            "preview_image_url",
            "public_metrics",
            "variants",
            "duration_ms");

    static final Set<String> EXPANSIONS = Set.of(
            "author_id",
            "in_reply_to_user_id",
            "attachments.media_keys",
            "attachments.poll_ids",
            "entities.mentions.username",
            "referenced_tweets.id",
            "referenced_tweets.id.author_id",
            "edit_history_tweet_ids",
            "geo.place_id",
            "pinned_tweet_id",
            "most_recent_tweet_id");

    static Fields of(MultivaluedMap<String, String> query) {
        Set<String> post = asked(query, "tweet.fields", POST);
        post.addAll(asked(query, "post.fields", POST));
        return new Fields(
                asked(query, "user.fields", USER),
                post,
                asked(query, "media.fields", MEDIA),
                asked(query, "expansions", EXPANSIONS));
    }

    private static Set<String> asked(MultivaluedMap<String, String> query, String parameter, Set<String> known) {
        Set<String> asked = new LinkedHashSet<>();
        String value = query.getFirst(parameter);
        if (value == null || value.isBlank()) {
            return asked;
        }
        for (String name : value.split(",")) {
            String canonical = canonical(name.strip());
            if (!known.contains(canonical)) {
                throw XError.invalid(
                        parameter,
                        value,
                        "The `" + parameter + "` query parameter value [" + name + "] is not one of "
                                + List.copyOf(known));
            }
            asked.add(canonical);
        }
        return asked;
    }

    private static String canonical(String name) {
        return switch (name) {
            case "referenced_posts" -> "referenced_tweets.id";
            case "note_post" -> "note_tweet";
            case "edit_history_post_ids" -> "edit_history_tweet_ids";
            case "most_recent_post_id" -> "most_recent_tweet_id";
            case "pinned_post_id" -> "pinned_tweet_id";
            default -> name;
        };
    }

    boolean expands(String name) {
        return expansions.contains(name);
    }

    /** Takes a field only if it was asked for. */
    static void put(JsonFields json, Set<String> asked, String name, Object value) {
        if (asked.contains(name)) {
            json.withIfKnown(name, value);
        }
    }
}
