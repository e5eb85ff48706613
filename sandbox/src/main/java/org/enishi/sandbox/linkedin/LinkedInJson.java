package org.enishi.sandbox.linkedin;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Comment;
import org.enishi.sandbox.world.Liked;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.Reaction;

/** Posts, comments and reactions as the versioned API shows them. */
final class LinkedInJson {

    private LinkedInJson() {}

    static JsonFields post(Post post, NetworkState network) {
        var json = JsonFields.of("id", Urn.of(post))
                .with("author", Urn.of(post.author()))
                .with(
                        "commentary",
                        LittleText.of(
                                post.text(),
                                key -> network.memberByKey(key).map(Urn::of).orElse(key)))
                .with("visibility", post.isRestricted() ? "CONNECTIONS" : "PUBLIC")
                .with(
                        "distribution",
                        JsonFields.of("feedDistribution", "MAIN_FEED")
                                .with("thirdPartyDistributionChannels", List.of()))
                .with("lifecycleState", "PUBLISHED")
                .with("isReshareDisabledByAuthor", false)
                .with("createdAt", post.created().toEpochMilli())
                .with("publishedAt", post.created().toEpochMilli())
                .with("lastModifiedAt", post.created().toEpochMilli());
        if (post.image() != null) {
            json.with("content", JsonFields.of("media", JsonFields.of("id", Urn.image(post))));
        } else if (post.link() != null) {
            json.with(
                    "content",
                    JsonFields.of(
                            "article", JsonFields.of("source", post.link()).with("title", post.link())));
        }
        return json;
    }

    static JsonFields comment(Comment comment, Member viewer) {
        var stamp = stamp(comment.by(), comment.created().toEpochMilli());
        var json = JsonFields.of("id", comment.id())
                .with("commentUrn", Urn.of(comment))
                .with("actor", Urn.of(comment.by()))
                .with("object", Urn.of(comment.post()))
                .with("created", stamp)
                .with("lastModified", stamp)
                .with("message", JsonFields.of("attributes", List.of()).with("text", comment.text()))
                .with("likesSummary", likes(comment, viewer));
        if (comment.parent() != null) {
            json.with("parentComment", Urn.of(comment.parent()));
        }
        return json;
    }

    static JsonFields reaction(Reaction reaction, String rootUrn) {
        var stamp = stamp(reaction.by(), reaction.at().toEpochMilli());
        return JsonFields.of("id", "urn:li:reaction:(" + Urn.of(reaction.by()) + "," + rootUrn + ")")
                .with("reactionType", reaction.type())
                .with("root", rootUrn)
                .with("created", stamp)
                .with("lastModified", stamp);
    }

    /** The answer of {@code socialActions/{urn}}. */
    static JsonFields socialActions(Post post, Member viewer) {
        long firstLevel =
                post.comments().stream().filter(c -> c.parent() == null).count();
        return JsonFields.of("$URN", Urn.of(post))
                .with("target", Urn.of(post))
                .with(
                        "commentsSummary",
                        JsonFields.of("selectedComments", List.of())
                                .with("totalFirstLevelComments", firstLevel)
                                .with("aggregatedTotalComments", post.comments().size()))
                .with("likesSummary", likes(post, viewer));
    }

    /** The answer of {@code socialMetadata/{urn}}. */
    static JsonFields socialMetadata(Post post) {
        Map<String, Object> byType = new TreeMap<>();
        for (Reaction reaction : post.reactions().values()) {
            long count = post.reactions().values().stream()
                    .filter(r -> r.type().equals(reaction.type()))
                    .count();
            byType.put(
                    reaction.type(),
                    JsonFields.of("reactionType", reaction.type()).with("count", count));
        }
        long firstLevel =
                post.comments().stream().filter(c -> c.parent() == null).count();
        return JsonFields.of("entity", Urn.of(post))
                .with("reactionSummaries", byType)
                .with("commentsState", "OPEN")
                .with(
                        "commentSummary",
                        JsonFields.of("count", post.comments().size()).with("topLevelCount", firstLevel));
    }

    private static JsonFields likes(Liked liked, Member viewer) {
        int count = liked.reactions().size();
        return JsonFields.of("selectedLikes", List.of())
                .with("aggregatedTotalLikes", count)
                .with("totalLikes", count)
                .with("likedByCurrentUser", liked.reactions().containsKey(viewer.id()));
    }

    private static JsonFields stamp(Member by, long at) {
        return JsonFields.of("actor", Urn.of(by)).with("time", at);
    }

    /** One page of elements, with the paging block of Rest.li. */
    static JsonFields page(List<?> all, int start, int count, String path) {
        int from = Math.min(Math.max(start, 0), all.size());
        int to = Math.min(from + Math.max(count, 0), all.size());
        List<Object> links = to < all.size()
                ? List.of(JsonFields.of("rel", "next")
                        .with("type", "application/json")
                        .with("href", path + (path.contains("?") ? "&" : "?") + "start=" + to + "&count=" + count))
                : List.of();
        return JsonFields.of("elements", all.subList(from, to))
                .with(
                        "paging",
                        JsonFields.of("start", from)
                                .with("count", count)
                                .with("total", all.size())
                                .with("links", links));
    }

    static String text(JsonObject body, String name) {
        if (body != null && body.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw required(name);
    }

    static JsonObject object(JsonObject body, String name) {
        if (body != null && body.get(name) instanceof JsonObject object) {
            return object;
        }
        throw required(name);
    }

    static JsonArray array(JsonObject body, String name) {
        if (body != null && body.get(name) instanceof JsonArray array) {
            return array;
        }
        throw required(name);
    }

    private static LinkedInError required(String name) {
        return LinkedInError.illegal("ERROR :: /" + name + " :: field is required but not found");
    }
}
