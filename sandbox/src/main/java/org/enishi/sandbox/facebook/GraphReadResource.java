package org.enishi.sandbox.facebook;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Comment;
import org.enishi.sandbox.world.Liked;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;

/** Reading: people, search, posts, comments, likes. */
@Path("/facebook/graph/{version: v\\d+\\.\\d+}")
@Produces(MediaType.APPLICATION_JSON)
public class GraphReadResource {

    @Inject
    GraphCall call;

    @Context
    UriInfo uri;

    private GraphParameters parameters() {
        return new GraphParameters(uri.getQueryParameters(), null, null);
    }

    /** The parameters of a list's own address, as if they were modifiers of a field. */
    private static GraphField asField(String name, GraphParameters parameters) {
        Map<String, String> modifiers = new HashMap<>();
        for (String modifier : List.of("limit", "after", "before", "summary", "order", "filter")) {
            if (parameters.get(modifier) != null) {
                modifiers.put(modifier, parameters.get(modifier));
            }
        }
        return new GraphField(name, modifiers, GraphField.parse(parameters.get("fields")));
    }

    /** The list's address without its place in the list; it carries the token, as the real one does. */
    private String address(GraphView view, String path, GraphParameters parameters) {
        var query = new StringBuilder();
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!List.of("after", "before", "limit", "access_token").contains(name)) {
                query.append('&').append(name).append('=').append(encoded(values.get(0)));
            }
        });
        return view.graphBase() + path + "?access_token=" + encoded(view.token().value()) + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GET
    @Path("search")
    public Response search() {
        GraphParameters p = parameters();
        return call.answer("search", p, view -> {
            if (!view.isHistorical()) {
                throw FacebookError.capability();
            }
            if (!"user".equals(p.required("type"))) {
                throw FacebookError.parameter("The sandbox searches type=user only");
            }
            List<Member> found =
                    new UserSearch(p.required("q")).in(view.network().members(), view.viewer());
            GraphField field = asField("search", p);
            return Response.ok(GraphList.page(
                            found,
                            Member::id,
                            m -> new UserNode(view).json(m, field.fields()),
                            p.get("limit"),
                            p.get("after"),
                            p.get("before"),
                            address(view, "/search", p)))
                    .build();
        });
    }

    @GET
    @Path("{id}")
    public Response node(@PathParam("id") String id) {
        GraphParameters p = parameters();
        List<GraphField> fields = GraphField.parse(p.get("fields"));
        return call.answer(id.contains("_") ? "post" : "user", p, view -> {
            if (!id.contains("_")) {
                return Response.ok(new UserNode(view).json(view.member(id, "get"), fields))
                        .build();
            }
            Liked found = view.liked(id, "get");
            if (found instanceof Comment comment) {
                view.requireReading(comment.post().wall());
                return Response.ok(new PostNode(view).json(comment, fields)).build();
            }
            Post post = (Post) found;
            view.requireReading(post.wall());
            return Response.ok(new PostNode(view).json(post, fields)).build();
        });
    }

    @GET
    @Path("{id}/permissions")
    public Response permissions(@PathParam("id") String id) {
        return call.answer("permissions", parameters(), view -> {
            Member member = view.member(id, "get");
            if (!member.equals(view.viewer())) {
                throw FacebookError.missing(id, "get");
            }
            List<JsonFields> data = new TreeMap<>(
                            view.network().authorizations().consent(member))
                    .entrySet().stream()
                            .map(e -> JsonFields.of("permission", e.getKey())
                                    .with("status", e.getValue() ? "granted" : "declined"))
                            .toList();
            return Response.ok(JsonFields.of("data", data)).build();
        });
    }

    @GET
    @Path("{id}/picture")
    public Response picture(@PathParam("id") String id) {
        GraphParameters p = parameters();
        return call.answer("picture", p, view -> {
            var picture = new UserNode(view)
                    .picture(view.member(id, "get"), p.get("type", "small"), p.get("width"), p.get("height"));
            if (List.of("false", "0").contains(p.get("redirect", "true"))) {
                return Response.ok(picture).build();
            }
            String url = (String) ((JsonFields) picture.get("data")).get("url");
            return Response.status(302).location(URI.create(url)).build();
        });
    }

    @GET
    @Path("{id}/{edge: posts|feed}")
    public Response posts(@PathParam("id") String id, @PathParam("edge") String edge) {
        GraphParameters p = parameters();
        return call.answer(edge, p, view -> {
            // Somebody else's posts are refused by permission, not as unknown, so the owner is looked up here.
            Member owner = id.equals("me")
                    ? view.viewer()
                    : view.network().member(id).orElseThrow(() -> FacebookError.missing(id, "get"));
            var node = new PostNode(view);
            List<Post> posts = (edge.equals("posts") ? node.by(owner) : node.onWallOf(owner))
                    .stream().filter(post -> isWithin(post.created(), p)).toList();
            return Response.ok(node.page(posts, asField(edge, p), address(view, "/" + owner.id() + "/" + edge, p)))
                    .build();
        });
    }

    private static boolean isWithin(Instant created, GraphParameters p) {
        return (p.get("since") == null || !created.isBefore(instant(p.get("since"))))
                && (p.get("until") == null || !created.isAfter(instant(p.get("until"))));
    }

    private static Instant instant(String text) {
        try {
            return text.matches("\\d+")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw FacebookError.parameter("since and until are Unix times or ISO-8601");
        }
    }

    @GET
    @Path("{id}/{edge: likes|reactions}")
    public Response likes(@PathParam("id") String id, @PathParam("edge") String edge) {
        GraphParameters p = parameters();
        return call.answer("likes", p, view -> {
            Liked liked = readable(view, id);
            return Response.ok(
                            new PostNode(view).likes(liked, asField(edge, p), address(view, "/" + id + "/" + edge, p)))
                    .build();
        });
    }

    @GET
    @Path("{id}/comments")
    public Response comments(@PathParam("id") String id) {
        GraphParameters p = parameters();
        return call.answer("comments", p, view -> {
            Liked under = readable(view, id);
            Comment parent = under instanceof Comment comment ? comment : null;
            Post post = parent == null ? (Post) under : parent.post();
            return Response.ok(new PostNode(view)
                            .comments(post, parent, asField("comments", p), address(view, "/" + id + "/comments", p)))
                    .build();
        });
    }

    private static Liked readable(GraphView view, String id) {
        Liked liked = view.liked(id, "get");
        view.requireReading(liked instanceof Comment comment ? comment.post().wall() : ((Post) liked).wall());
        return liked;
    }
}
