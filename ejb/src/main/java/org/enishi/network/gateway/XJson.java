package org.enishi.network.gateway;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;

/** Reads X's people and posts, whichever of the two spellings of its fields it uses. */
final class XJson {

    /** What profiles are shown at: handles and hashtags follow. */
    private final String pages;

    XJson(String pages) {
        this.pages = pages;
    }

    /** The answer itself, or the problem that came in the place of its data. */
    static Answer<JsonObject> withData(JsonObject body) {
        if (body.containsKey("data") || JsonTree.at(body, "meta") != null) {
            return Answer.ok(body);
        }
        String type = JsonTree.objects(body, "errors").stream()
                .map(e -> JsonTree.text(e, "type"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Neither data nor errors in the answer"));
        return Answer.failed(Problem.refused(XErrors.partial(type)));
    }

    static Self self(JsonObject body) {
        String id = JsonTree.required(body, "data", "id");
        String handle = JsonTree.required(body, "data", "username");
        return new Self(id, "@" + handle, JsonTree.text(body, "data", "confirmed_email"), null);
    }

    RemotePerson person(JsonValue user) {
        String handle = JsonTree.required(user, "username");
        String name = JsonTree.text(user, "name");
        String picture = JsonTree.web(user, "profile_image_url");
        return new RemotePerson(
                JsonTree.required(user, "id"),
                name == null ? "@" + handle : name,
                handle,
                JsonTree.text(user, "description"),
                JsonTree.text(user, "location"),
                null,
                // the small one is what X gives; larger ones go by the same name
                picture == null ? null : picture.replaceFirst("_normal(\\.[a-z]+)?$", "_400x400$1"),
                pages + handle,
                null);
    }

    RemoteProfile profile(JsonObject body) {
        RemotePerson person = person(JsonTree.at(body, "data"));
        return RemoteProfile.of(person, null, List.of(), List.of());
    }

    List<RemotePerson> people(JsonObject body) {
        return JsonTree.objects(body, "data").stream().map(this::person).toList();
    }

    static String next(JsonObject body) {
        return JsonTree.text(body, "meta", "next_token");
    }

    List<RemotePost> posts(JsonObject body, Set<String> liked, Set<String> reposted) {
        Map<String, JsonObject> users = byKey(body, "users", "id");
        Map<String, JsonObject> media = byKey(body, "media", "media_key");
        return JsonTree.objects(body, "data").stream()
                .map(p -> post(p, users, media, liked, reposted))
                .toList();
    }

    private RemotePost post(
            JsonObject post,
            Map<String, JsonObject> users,
            Map<String, JsonObject> media,
            Set<String> liked,
            Set<String> reposted) {
        String id = JsonTree.required(post, "id");
        String authorId = JsonTree.text(post, "author_id");
        JsonObject author = users.get(authorId);
        String handle = JsonTree.text(author, "username");
        return new RemotePost(
                id,
                authorId,
                JsonTree.text(author, "name"),
                text(post),
                image(post, media),
                Instant.parse(JsonTree.required(post, "created_at")),
                pages + (handle == null ? "i" : handle) + "/status/" + id,
                (int) JsonTree.number(post, "public_metrics", "like_count"),
                (int) JsonTree.number(post, "public_metrics", "reply_count"),
                liked.contains(id),
                (int) Math.max(
                        JsonTree.number(post, "public_metrics", "retweet_count"),
                        JsonTree.number(post, "public_metrics", "repost_count")),
                reposted.contains(id),
                JsonTree.flag(post, "possibly_sensitive"));
    }

    /** The whole of a long post stands in its note. */
    private List<org.enishi.network.boundary.Segment> text(JsonObject post) {
        for (String note : List.of("note_tweet", "note_post")) {
            String whole = JsonTree.text(post, note, "text");
            if (whole != null) {
                return XText.segments(whole, JsonTree.at(post, note, "entities"), pages);
            }
        }
        String text = JsonTree.text(post, "text");
        return XText.segments(text == null ? "" : text, JsonTree.at(post, "entities"), pages);
    }

    private static String image(JsonObject post, Map<String, JsonObject> media) {
        return JsonTree.array(post, "attachments", "media_keys").stream()
                .filter(jakarta.json.JsonString.class::isInstance)
                .map(key -> media.get(((jakarta.json.JsonString) key).getString()))
                .flatMap(m -> Stream.ofNullable(
                        JsonTree.web(m, "url") == null ? JsonTree.web(m, "preview_image_url") : JsonTree.web(m, "url")))
                .findFirst()
                .orElse(null);
    }

    /** Answers to a post, oldest first; X gives the newest first. */
    List<RemoteComment> comments(JsonObject body) {
        Map<String, JsonObject> users = byKey(body, "users", "id");
        return JsonTree.objects(body, "data").stream()
                .map(answer -> new RemoteComment(
                        JsonTree.required(answer, "id"),
                        JsonTree.text(answer, "author_id"),
                        JsonTree.text(users.get(JsonTree.text(answer, "author_id")), "name"),
                        text(answer),
                        Instant.parse(JsonTree.required(answer, "created_at")),
                        (int) JsonTree.number(answer, "public_metrics", "like_count")))
                .sorted(Comparator.comparing(RemoteComment::at).thenComparing(RemoteComment::id))
                .toList();
    }

    static Set<String> ids(JsonObject body) {
        Set<String> ids = new HashSet<>();
        JsonTree.objects(body, "data").forEach(p -> ids.add(JsonTree.text(p, "id")));
        return ids;
    }

    /** Which posts those of a timeline pass on. */
    static Set<String> passedOn(JsonObject body) {
        Set<String> ids = new HashSet<>();
        for (JsonObject post : JsonTree.objects(body, "data")) {
            Stream.of("referenced_tweets", "referenced_posts")
                    .flatMap(field -> JsonTree.objects(post, field).stream())
                    .filter(r ->
                            "retweeted".equals(JsonTree.text(r, "type")) || "reposted".equals(JsonTree.text(r, "type")))
                    .forEach(r -> ids.add(JsonTree.text(r, "id")));
        }
        return ids;
    }

    private static Map<String, JsonObject> byKey(JsonObject body, String kind, String key) {
        Map<String, JsonObject> found = new HashMap<>();
        JsonTree.objects(body, "includes", kind).forEach(o -> found.put(JsonTree.text(o, key), o));
        return found;
    }
}
