package org.enishi.sandbox.x;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;

/** The envelope of X's answers: what was asked for, what comes along, how to go on, and what was not to be had. */
final class Answers {

    private static final int RADIX = 32;

    private final XView view;
    private final Fields fields;

    Answers(XView view, Fields fields) {
        this.view = view;
        this.fields = fields;
    }

    JsonFields user(Member member) {
        return JsonFields.of("data", new UserJson(view).json(member, fields));
    }

    /** Missing things come with 200. */
    JsonFields missing(String kind, String parameter, String value) {
        return JsonFields.of("errors", List.of(problem(kind, parameter, value)));
    }

    private JsonFields problem(String kind, String parameter, String value) {
        return JsonFields.of("value", value)
                .with("detail", "Could not find " + kind + " with " + parameter + ": [" + value + "].")
                .with("title", "Not Found Error")
                .with("resource_type", kind)
                .with("parameter", parameter)
                .with("resource_id", value)
                .with("type", view.spelling().problem("resource-not-found"));
    }

    /** What a closed account keeps to itself: no data, and the reason. */
    JsonFields closed(Member member) {
        return JsonFields.of(
                "errors",
                List.of(JsonFields.of("resource_id", member.id())
                        .with("parameter", "id")
                        .with("resource_type", "user")
                        .with("section", "data")
                        .with("title", "Authorization Error")
                        .with("value", member.id())
                        .with("detail", "Sorry, you are not authorized to see the user with id: [" + member.id() + "].")
                        .with("type", view.spelling().problem("not-authorized-for-resource"))));
    }

    JsonFields users(List<Member> all, int size, String token) {
        int from = offset(token);
        List<Member> page = all.subList(Math.min(from, all.size()), Math.min(from + size, all.size()));
        var json = new JsonFields();
        if (!page.isEmpty()) {
            json.with(
                    "data",
                    page.stream().map(m -> new UserJson(view).json(m, fields)).toList());
        }
        var meta = JsonFields.of("result_count", page.size());
        if (view.spelling() == Spelling.POST) {
            meta.remove("result_count"); // the contract doesn't know it here
        }
        return json.with("meta", next(meta, from, size, all.size()));
    }

    JsonFields post(Post post) {
        return with(JsonFields.of("data", new PostJson(view).json(post, fields)), List.of(post), List.of());
    }

    /** Those of the ids that there are; the others are errors beside them. */
    JsonFields posts(List<String> ids) {
        List<Post> found = new ArrayList<>();
        List<JsonFields> errors = new ArrayList<>();
        for (String id : ids) {
            view.network()
                    .post(id)
                    .filter(view::sees)
                    .ifPresentOrElse(
                            found::add,
                            () -> errors.add(problem(view.spelling() == Spelling.POST ? "post" : "tweet", "ids", id)));
        }
        var json = new JsonFields();
        if (!found.isEmpty()) {
            json.with("data", data(found));
        }
        return with(json, found, errors);
    }

    private List<JsonFields> data(List<Post> posts) {
        return posts.stream().map(p -> new PostJson(view).json(p, fields)).toList();
    }

    JsonFields posts(List<Post> all, int size, String token) {
        return timeline(all, p -> new PostJson(view).json(p, fields), size, token);
    }

    JsonFields timeline(List<Post> all, Function<Post, JsonFields> shown, int size, String token) {
        int from = offset(token);
        List<Post> page = all.subList(Math.min(from, all.size()), Math.min(from + size, all.size()));
        var json = new JsonFields();
        var meta = JsonFields.of("result_count", page.size());
        if (!page.isEmpty()) {
            List<JsonFields> data = page.stream().map(shown).toList();
            json.with("data", data);
            meta.with("newest_id", data.get(0).get("id"))
                    .with("oldest_id", data.get(data.size() - 1).get("id"));
        }
        with(json, page, List.of());
        return json.with("meta", next(meta, from, size, all.size()));
    }

    private JsonFields with(JsonFields json, List<Post> posts, List<JsonFields> errors) {
        var includes = new JsonFields();
        Set<Member> users = new LinkedHashSet<>();
        List<JsonFields> media = new ArrayList<>();
        Set<Post> referenced = new LinkedHashSet<>();
        for (Post post : posts) {
            if (fields.expands("author_id")) {
                users.add(post.author());
            }
            if (post.answered() != null && fields.expands("in_reply_to_user_id")) {
                users.add(post.answered().author());
            }
            if (post.answered() != null && fields.expands("referenced_tweets.id")) {
                referenced.add(post.answered());
            }
            if (post.image() != null && fields.expands("attachments.media_keys")) {
                media.add(new PostJson(view).media(post, fields));
            }
        }
        if (!users.isEmpty()) {
            includes.with(
                    "users",
                    users.stream().map(m -> new UserJson(view).json(m, fields)).toList());
        }
        if (!media.isEmpty()) {
            includes.with("media", media);
        }
        if (!referenced.isEmpty()) {
            includes.with(view.spelling().included(), data(List.copyOf(referenced)));
        }
        if (!includes.isEmpty()) {
            json.with("includes", includes);
        }
        return errors.isEmpty() ? json : json.with("errors", errors);
    }

    private static JsonFields next(JsonFields meta, int from, int size, int all) {
        return from + size < all ? meta.with("next_token", "7140" + Integer.toString(from + size, RADIX)) : meta;
    }

    private static int offset(String token) {
        if (token == null || token.isBlank()) {
            return 0;
        }
        try {
            return Integer.parseInt(token.replaceFirst("^7140", ""), RADIX);
        } catch (NumberFormatException e) {
            throw XError.invalid("pagination_token", token, "The `pagination_token` query parameter is not valid");
        }
    }
}
