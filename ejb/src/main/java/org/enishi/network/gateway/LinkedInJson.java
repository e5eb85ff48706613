package org.enishi.network.gateway;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.RemoteProfile.Education;
import org.enishi.network.boundary.RemoteProfile.Position;
import org.enishi.network.boundary.Segment;

/** Reads LinkedIn's people, posts and comments. */
final class LinkedInJson {

    private static final String PERSON = "urn:li:person:";
    private static final String POST_PAGE = "https://www.linkedin.com/feed/update/";
    private static final String COMPANY_PAGE = "https://www.linkedin.com/company/";

    private LinkedInJson() {}

    static String personUrn(String id) {
        return id.startsWith("urn:") ? id : PERSON + id;
    }

    static String personId(String urn) {
        return urn != null && urn.startsWith(PERSON) ? urn.substring(PERSON.length()) : urn;
    }

    /** Null for somebody out of the viewer's network, whose name LinkedIn keeps to itself. */
    static RemotePerson person(JsonObject person) {
        String id = JsonTree.required(person, "id");
        String name = joined(" ", JsonTree.text(person, "firstName"), JsonTree.text(person, "lastName"));
        if (id.equals("private") || name == null) {
            return null;
        }
        String page = JsonTree.web(person, "publicProfileUrl");
        return new RemotePerson(
                id,
                name,
                page == null ? null : handle(page),
                JsonTree.text(person, "headline"),
                JsonTree.text(person, "location", "name"),
                currentCompany(person),
                JsonTree.text(person, "pictureUrl"),
                page,
                JsonTree.text(person, "emailAddress"));
    }

    static RemoteProfile profile(JsonObject profile) {
        return RemoteProfile.of(
                person(profile),
                JsonTree.text(profile, "summary"),
                JsonTree.objects(profile, "positions", "values").stream()
                        .map(p -> new Position(
                                JsonTree.text(p, "title"),
                                JsonTree.text(p, "company", "name"),
                                date(p.get("startDate")),
                                date(p.get("endDate")),
                                JsonTree.flag(p, "isCurrent")))
                        .toList(),
                JsonTree.objects(profile, "educations", "values").stream()
                        .map(e -> new Education(
                                JsonTree.text(e, "schoolName"),
                                joined(", ", JsonTree.text(e, "degree"), JsonTree.text(e, "fieldOfStudy")),
                                date(e.get("startDate")),
                                date(e.get("endDate"))))
                        .toList());
    }

    /**
     * @param actions the summaries of likes and comments by the post's URN
     * @param images the addresses of images by the image's URN
     */
    static RemotePost post(JsonObject post, Map<String, JsonObject> actions, Map<String, JsonObject> images) {
        String urn = JsonTree.required(post, "id");
        JsonObject action = actions.getOrDefault(urn, JsonValue.EMPTY_JSON_OBJECT);
        String image = JsonTree.text(post, "content", "media", "id");
        List<Segment> text = TextSegments.little(orEmpty(JsonTree.text(post, "commentary")), LinkedInJson::pageOf);
        String article = JsonTree.text(post, "content", "article", "source");
        if (article != null && text.stream().noneMatch(s -> article.equals(s.href()))) {
            text = Stream.concat(
                            text.stream(),
                            article.matches("(?i)https?://.*")
                                    ? Stream.of(Segment.text("\n"), Segment.link(titleOf(post, article), article))
                                    : Stream.empty())
                    .toList();
        }
        return RemotePost.unshared(
                urn,
                personId(JsonTree.text(post, "author")),
                null,
                text,
                image == null ? null : JsonTree.text(images.get(image), "downloadUrl"),
                moment(JsonTree.number(post, "publishedAt"), JsonTree.number(post, "createdAt")),
                POST_PAGE + urn + "/",
                (int) JsonTree.number(action, "likesSummary", "totalLikes"),
                (int) JsonTree.number(action, "commentsSummary", "aggregatedTotalComments"),
                JsonTree.flag(action, "likesSummary", "likedByCurrentUser"));
    }

    static RemoteComment comment(JsonObject comment) {
        return new RemoteComment(
                JsonTree.required(comment, "id"),
                personId(JsonTree.text(comment, "actor")),
                null,
                TextSegments.tagged(
                        orEmpty(JsonTree.text(comment, "message", "text")),
                        JsonTree.array(comment, "message", "attributes"),
                        LinkedInJson::pageOf),
                moment(JsonTree.number(comment, "created", "time"), 0),
                (int) JsonTree.number(comment, "likesSummary", "totalLikes"));
    }

    /** The results of a batch by key; keys may come percent-encoded. */
    static Map<String, JsonObject> results(JsonObject batch) {
        Map<String, JsonObject> results = new HashMap<>();
        if (JsonTree.at(batch, "results") instanceof JsonObject entries) {
            entries.forEach((key, value) -> {
                if (value instanceof JsonObject object) {
                    results.put(URLDecoder.decode(key, StandardCharsets.UTF_8), object);
                }
            });
        }
        return results;
    }

    /** Names by id, of a batch of people; its keys look like {@code (id:…)}. */
    static Map<String, String> names(JsonObject batch) {
        Map<String, String> names = new HashMap<>();
        results(batch).values().forEach(person -> {
            String name = joined(
                    " ", JsonTree.text(person, "localizedFirstName"), JsonTree.text(person, "localizedLastName"));
            if (name != null) {
                names.put(JsonTree.text(person, "id"), name);
            }
        });
        return names;
    }

    static String imageOf(JsonObject post) {
        String image = JsonTree.text(post, "content", "media", "id");
        return image != null && image.startsWith("urn:li:image:") ? image : null;
    }

    private static String titleOf(JsonObject post, String address) {
        String title = JsonTree.text(post, "content", "article", "title");
        return title == null ? address : title;
    }

    /** Members have no page that could be told from their URN; organisations do. */
    private static String pageOf(String urn) {
        String organisation = "urn:li:organization:";
        return urn != null && urn.startsWith(organisation)
                ? COMPANY_PAGE + urn.substring(organisation.length()) + "/"
                : null;
    }

    private static String currentCompany(JsonObject person) {
        return JsonTree.objects(person, "positions", "values").stream()
                .filter(p -> JsonTree.flag(p, "isCurrent"))
                .map(p -> JsonTree.text(p, "company", "name"))
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
    }

    private static String handle(String page) {
        String path = page.replaceAll("[?#].*$", "").replaceAll("/+$", "");
        return URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
    }

    private static String date(JsonValue date) {
        String year = JsonTree.text(date, "year");
        long month = JsonTree.number(date, "month");
        return year == null || month == 0 ? year : "%s-%02d".formatted(year, month);
    }

    private static Instant moment(long millis, long otherwise) {
        return Instant.ofEpochMilli(millis == 0 ? otherwise : millis);
    }

    private static String joined(String separator, String first, String second) {
        return first == null || second == null ? (first == null ? second : first) : first + separator + second;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
