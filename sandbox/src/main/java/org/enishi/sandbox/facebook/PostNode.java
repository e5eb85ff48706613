package org.enishi.sandbox.facebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Comment;
import org.enishi.sandbox.world.Liked;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.Reaction;

/** Posts and comments as the Graph API shows them, with their lists of comments and likes. */
final class PostNode {

    static final Set<String> FIELDS = Set.of(
            "id",
            "message",
            "created_time",
            "updated_time",
            "from",
            "permalink_url",
            "full_picture",
            "picture",
            "link",
            "message_tags",
            "story",
            "story_tags",
            "status_type",
            "is_published");

    static final Set<String> EDGES = Set.of("likes", "comments", "reactions");

    static final Set<String> COMMENT_FIELDS = Set.of(
            "id",
            "message",
            "message_tags",
            "created_time",
            "from",
            "like_count",
            "comment_count",
            "user_likes",
            "can_like",
            "can_comment",
            "parent",
            "permalink_url");

    static final Set<String> COMMENT_EDGES = Set.of("likes", "comments", "reactions");

    private static final Pattern MENTION = Pattern.compile("@\\[([^\\]]+)]\\(([^)]+)\\)");

    private final GraphView view;

    PostNode(GraphView view) {
        this.view = view;
    }

    List<Post> by(Member author) {
        view.requireReading(author);
        return view.network()
                .posts(view.viewer(), p -> p.author().equals(author) && p.wall().equals(author));
    }

    List<Post> onWallOf(Member owner) {
        view.requireReading(owner);
        return view.network().posts(view.viewer(), p -> p.wall().equals(owner));
    }

    JsonFields page(List<Post> posts, GraphField field, String address) {
        return GraphList.page(
                posts,
                Post::id,
                p -> json(p, field.fields()),
                field.modifiers().get("limit"),
                field.modifiers().get("after"),
                field.modifiers().get("before"),
                address);
    }

    JsonFields json(Post post, List<GraphField> fields) {
        var json = new JsonFields();
        List<GraphField> wanted = fields.isEmpty() ? GraphField.parse("created_time,message,id") : fields;
        for (GraphField field : wanted) {
            json.withIfKnown(field.name(), value(post, field));
        }
        json.put("id", post.id());
        return json;
    }

    private Object value(Post post, GraphField field) {
        return switch (field.name()) {
            case "id" -> post.id();
            case "message" -> message(post.text());
            case "message_tags" -> tags(post.text());
            case "created_time", "updated_time" -> GraphView.time(post.created());
            case "from" -> person(post.author(), field);
            case "permalink_url" -> permalink(post);
            case "full_picture", "picture" ->
                post.image() == null ? null : view.base() + "/media/post/" + post.image() + ".png";
            case "link" -> post.link();
            case "status_type" ->
                post.image() != null
                        ? "added_photos"
                        : post.author().equals(post.wall()) ? "mobile_status_update" : "wall_post";
            case "is_published" -> true;
            // what Facebook itself tells of a post ("… shared a link"): nobody here does anything of the kind
            case "story", "story_tags" -> null;
            case "likes", "reactions" -> likes(post, field, null);
            case "comments" -> comments(post, null, field, null);
            default -> throw FacebookError.field(field.name(), "Post");
        };
    }

    private String permalink(Post post) {
        return view.base() + "/facebook/" + post.id().replace("_", "/posts/");
    }

    JsonFields json(Comment comment, List<GraphField> fields) {
        var json = new JsonFields();
        List<GraphField> wanted = fields.isEmpty() ? GraphField.parse("created_time,from,message,id") : fields;
        for (GraphField field : wanted) {
            json.withIfKnown(field.name(), value(comment, field));
        }
        json.put("id", comment.id());
        return json;
    }

    private Object value(Comment comment, GraphField field) {
        return switch (field.name()) {
            case "id" -> comment.id();
            case "message" -> message(comment.text());
            case "message_tags" -> tags(comment.text());
            case "created_time" -> GraphView.time(comment.created());
            case "from" -> person(comment.by(), field);
            case "like_count" -> comment.reactions().size();
            case "comment_count" -> replies(comment).size();
            case "user_likes" -> comment.reactions().containsKey(view.viewer().id());
            case "can_like", "can_comment" -> view.isHistorical();
            case "parent" ->
                comment.parent() == null
                        ? null
                        : JsonFields.of("id", comment.parent().id());
            case "permalink_url" -> permalink(comment.post()) + "?comment_id=" + comment.id();
            case "likes", "reactions" -> likes(comment, field, null);
            case "comments" -> comments(comment.post(), comment, field, null);
            default -> throw FacebookError.field(field.name(), "Comment");
        };
    }

    private Object person(Member member, GraphField field) {
        return new UserNode(view).json(member, field.fields());
    }

    JsonFields likes(Liked liked, GraphField field, String address) {
        List<Reaction> reactions = new ArrayList<>(liked.reactions().values());
        var json = GraphList.page(
                reactions,
                r -> r.by().id(),
                r -> new UserNode(view).json(r.by(), field.fields()),
                field.modifiers().get("limit"),
                field.modifiers().get("after"),
                field.modifiers().get("before"),
                address);
        if (isTrue(field.modifier("summary", "false"))) {
            json.with(
                    "summary",
                    JsonFields.of("total_count", reactions.size())
                            .with("can_like", view.isHistorical() && view.has("publish_actions"))
                            .with(
                                    "has_liked",
                                    liked.reactions().containsKey(view.viewer().id())));
        }
        return json;
    }

    /** @param parent whose replies are wanted, or null for the comments of the post itself */
    JsonFields comments(Post post, Comment parent, GraphField field, String address) {
        List<Comment> found = "stream".equals(field.modifiers().get("filter")) && parent == null
                ? new ArrayList<>(post.comments())
                : new ArrayList<>(post.comments().stream()
                        .filter(c -> c.parent() == parent)
                        .toList());
        boolean newestFirst = "reverse_chronological".equals(field.modifiers().get("order"));
        Comparator<Comment> oldest = Comparator.comparing(Comment::created).thenComparing(Comment::id);
        found.sort(newestFirst ? oldest.reversed() : oldest);
        var json = GraphList.page(
                found,
                Comment::id,
                c -> json(c, field.fields()),
                field.modifiers().get("limit"),
                field.modifiers().get("after"),
                field.modifiers().get("before"),
                address);
        if (isTrue(field.modifier("summary", "false"))) {
            json.with(
                    "summary",
                    JsonFields.of("order", newestFirst ? "reverse_chronological" : "chronological")
                            .with("total_count", found.size())
                            .with("can_comment", view.isHistorical() && view.has("publish_actions")));
        }
        return json;
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1") || text.equals("total_count");
    }

    private static List<Comment> replies(Comment comment) {
        return comment.post().comments().stream()
                .filter(c -> c.parent() == comment)
                .toList();
    }

    static String message(String text) {
        return MENTION.matcher(text).replaceAll("$1");
    }

    private List<JsonFields> tags(String text) {
        List<JsonFields> tags = new ArrayList<>();
        Matcher m = MENTION.matcher(text);
        int markup = 0;
        while (m.find()) {
            int offset = m.start() - markup;
            String name = m.group(1);
            view.network()
                    .memberByKey(m.group(2))
                    .ifPresent(member -> tags.add(JsonFields.of("id", member.id())
                            .with("name", name)
                            .with("type", "user")
                            .with("offset", offset)
                            .with("length", name.length())));
            markup += m.group().length() - name.length();
        }
        return tags.isEmpty() ? null : tags;
    }
}
