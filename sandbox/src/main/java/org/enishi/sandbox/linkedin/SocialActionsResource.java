package org.enishi.sandbox.linkedin;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.linkedin.LinkedInCall.Offer;
import org.enishi.sandbox.world.Comment;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.PostIds;
import org.enishi.sandbox.world.World;

/** Comments, and the counts of comments and likes. */
@Path("/linkedin/api/rest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SocialActionsResource {

    static final String[] READ = {"r_member_social", "r_member_social_feed", "w_member_social", "w_member_social_feed"};
    private static final int LONGEST_COMMENT = 1_250;

    @Inject
    LinkedInCall call;

    @GET
    @Path("socialActions/{urn}")
    public Response summary(@PathParam("urn") String urn) {
        return call.answer(
                "socialActions",
                "socialActions.GET",
                Offer.CLOSED_TODAY,
                READ,
                viewer -> Response.ok(LinkedInJson.socialActions(Targets.post(call.network(), viewer, urn), viewer))
                        .build());
    }

    @GET
    @Path("socialActions")
    public Response summaries(@QueryParam("ids") String ids) {
        return call.answer(
                "socialActions",
                "socialActions.BATCH_GET",
                Offer.CLOSED_TODAY,
                READ,
                viewer -> Response.ok(batch(
                                ids,
                                urn -> LinkedInJson.socialActions(Targets.post(call.network(), viewer, urn), viewer)))
                        .build());
    }

    @GET
    @Path("socialMetadata/{urn}")
    public Response metadata(@PathParam("urn") String urn) {
        return call.answer(
                "socialMetadata",
                "socialMetadata.GET",
                Offer.CLOSED_TODAY,
                READ,
                viewer -> Response.ok(LinkedInJson.socialMetadata(Targets.post(call.network(), viewer, urn)))
                        .build());
    }

    @GET
    @Path("socialMetadata")
    public Response metadatas(@QueryParam("ids") String ids) {
        return call.answer(
                "socialMetadata",
                "socialMetadata.BATCH_GET",
                Offer.CLOSED_TODAY,
                READ,
                viewer -> Response.ok(batch(
                                ids, urn -> LinkedInJson.socialMetadata(Targets.post(call.network(), viewer, urn))))
                        .build());
    }

    private static JsonFields batch(String ids, java.util.function.Function<String, JsonFields> one) {
        var results = new JsonFields();
        var statuses = new JsonFields();
        var errors = new JsonFields();
        for (String urn : RestliList.parse(ids)) {
            try {
                results.with(urn, one.apply(urn));
                statuses.with(urn, 200);
            } catch (LinkedInError e) {
                errors.with(urn, e.getResponse().getEntity());
                statuses.with(urn, e.getResponse().getStatus());
            }
        }
        return JsonFields.of("results", results).with("statuses", statuses).with("errors", errors);
    }

    @GET
    @Path("socialActions/{urn}/comments")
    public Response comments(
            @PathParam("urn") String urn,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("count") @DefaultValue("10") int count) {
        return call.answer("comments", "socialActions.comments.GET_ALL", Offer.CLOSED_TODAY, READ, viewer -> {
            List<JsonFields> comments = under(viewer, urn).stream()
                    .map(c -> LinkedInJson.comment(c, viewer))
                    .toList();
            return Response.ok(LinkedInJson.page(comments, start, count, "/rest/socialActions/" + urn + "/comments"))
                    .build();
        });
    }

    private List<Comment> under(Member viewer, String urn) {
        if (Urn.isComment(urn)) {
            Comment parent = Targets.comment(call.network(), viewer, Urn.commentId(urn));
            return parent.post().comments().stream()
                    .filter(c -> c.parent() == parent)
                    .toList();
        }
        return Targets.post(call.network(), viewer, urn).comments().stream()
                .filter(c -> c.parent() == null)
                .toList();
    }

    @GET
    @Path("socialActions/{urn}/comments/{id}")
    public Response comment(@PathParam("urn") String urn, @PathParam("id") String id) {
        return call.answer(
                "comments",
                "socialActions.comments.GET",
                Offer.CLOSED_TODAY,
                READ,
                viewer -> Response.ok(LinkedInJson.comment(Targets.comment(call.network(), viewer, id), viewer))
                        .build());
    }

    @POST
    @Path("socialActions/{urn}/comments")
    public Response add(@PathParam("urn") String urn, JsonObject body) {
        return call.answer("comments", "socialActions.comments.CREATE", Offer.OPEN, PostsResource.WRITE, viewer -> {
            if (!Urn.of(viewer).equals(LinkedInJson.text(body, "actor"))) {
                throw LinkedInError.denied("socialActions.comments.CREATE");
            }
            String text = LinkedInJson.text(LinkedInJson.object(body, "message"), "text");
            if (text.isBlank() || text.length() > LONGEST_COMMENT) {
                throw LinkedInError.illegal("ERROR :: /message/text :: length must be 1 to " + LONGEST_COMMENT);
            }
            Comment parent = parentOf(viewer, urn, body);
            Post post = parent == null ? Targets.post(call.network(), viewer, urn) : parent.post();
            World world = call.world();
            var comment = new Comment(
                    PostIds.comment(World.LINKEDIN, world.nextNumber(), post),
                    post,
                    parent,
                    viewer,
                    world.clock().now(),
                    text);
            post.comments().add(comment);
            world.commit(call.network(), "comment", viewer, post.id(), text, comment.id(), true);
            return Response.status(201)
                    .header("x-restli-id", comment.id())
                    .entity(LinkedInJson.comment(comment, viewer))
                    .build();
        });
    }

    private Comment parentOf(Member viewer, String urn, JsonObject body) {
        String parent = Urn.isComment(urn) ? urn : body.getString("parentComment", null);
        return parent == null ? null : Targets.comment(call.network(), viewer, Urn.commentId(parent));
    }

    @DELETE
    @Path("socialActions/{urn}/comments/{id}")
    public Response delete(@PathParam("urn") String urn, @PathParam("id") String id) {
        return call.answer("comments", "socialActions.comments.DELETE", Offer.OPEN, PostsResource.WRITE, viewer -> {
            Comment comment = Targets.comment(call.network(), viewer, id);
            if (!comment.by().equals(viewer)) {
                throw LinkedInError.denied("socialActions.comments.DELETE");
            }
            comment.post().comments().removeIf(c -> c == comment || c.parent() == comment);
            call.world()
                    .commit(
                            call.network(),
                            "delete-comment",
                            viewer,
                            comment.post().id(),
                            null,
                            id,
                            true);
            return Response.noContent().build();
        });
    }
}
