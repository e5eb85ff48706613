package org.enishi.network.gateway;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.RemoteProfile.Education;
import org.enishi.network.boundary.RemoteProfile.Position;

/** Reads Facebook's people, posts and comments. */
final class FacebookJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXX");

    private FacebookJson() {}

    static RemotePerson person(JsonObject person) {
        JsonObject work = JsonTree.objects(person, "work").stream().findFirst().orElse(JsonValue.EMPTY_JSON_OBJECT);
        return new RemotePerson(
                JsonTree.required(person, "id"),
                JsonTree.required(person, "name"),
                JsonTree.text(person, "username"),
                JsonTree.text(work, "position", "name"),
                JsonTree.text(person, "location", "name"),
                JsonTree.text(work, "employer", "name"),
                JsonTree.text(person, "picture", "data", "url"),
                JsonTree.web(person, "link"),
                JsonTree.text(person, "email"));
    }

    static RemoteProfile profile(JsonObject profile) {
        return RemoteProfile.of(
                person(profile),
                JsonTree.text(profile, "about"),
                JsonTree.objects(profile, "work").stream()
                        .map(w -> new Position(
                                JsonTree.text(w, "position", "name"),
                                JsonTree.text(w, "employer", "name"),
                                JsonTree.text(w, "start_date"),
                                JsonTree.text(w, "end_date"),
                                JsonTree.text(w, "end_date") == null))
                        .toList(),
                JsonTree.objects(profile, "education").stream()
                        .map(e -> new Education(
                                JsonTree.text(e, "school", "name"),
                                JsonTree.objects(e, "concentration").stream()
                                        .map(c -> JsonTree.text(c, "name"))
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")),
                                null,
                                JsonTree.text(e, "year", "name")))
                        .toList());
    }

    /** @param profileUrl what addresses of pages begin with: a mention leads to the page of the id in it */
    static RemotePost post(JsonObject post, String profileUrl) {
        String text = JsonTree.text(post, "message");
        boolean ownWords = text != null;
        String shown = ownWords ? text : JsonTree.text(post, "story");
        return RemotePost.unshared(
                JsonTree.required(post, "id"),
                JsonTree.text(post, "from", "id"),
                JsonTree.text(post, "from", "name"),
                TextSegments.tagged(
                        shown == null ? "" : shown,
                        JsonTree.array(post, ownWords ? "message_tags" : "story_tags"),
                        id -> id == null ? null : profileUrl + id),
                JsonTree.text(post, "full_picture"),
                time(JsonTree.required(post, "created_time")),
                JsonTree.web(post, "permalink_url"),
                (int) JsonTree.number(post, "likes", "summary", "total_count"),
                (int) JsonTree.number(post, "comments", "summary", "total_count"),
                JsonTree.flag(post, "likes", "summary", "has_liked"));
    }

    static RemoteComment comment(JsonObject comment, String profileUrl) {
        String text = JsonTree.text(comment, "message");
        return new RemoteComment(
                JsonTree.required(comment, "id"),
                JsonTree.text(comment, "from", "id"),
                JsonTree.text(comment, "from", "name"),
                TextSegments.tagged(
                        text == null ? "" : text,
                        JsonTree.array(comment, "message_tags"),
                        id -> id == null ? null : profileUrl + id),
                time(JsonTree.required(comment, "created_time")),
                (int) JsonTree.number(comment, "like_count"));
    }

    /** Where the following page begins; null if there is none. */
    static String next(JsonObject page) {
        return JsonTree.text(page, "paging", "next") == null ? null : JsonTree.text(page, "paging", "cursors", "after");
    }

    static Set<String> granted(JsonObject permissions) {
        return JsonTree.objects(permissions, "data").stream()
                .filter(p -> "granted".equals(JsonTree.text(p, "status")))
                .map(p -> JsonTree.required(p, "permission"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Instant time(String time) {
        return OffsetDateTime.parse(time, TIME).toInstant();
    }
}
