package org.enishi.sandbox.facebook;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.oauth.Revocation;
import org.enishi.sandbox.world.Comment;
import org.enishi.sandbox.world.Liked;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.PostIds;
import org.enishi.sandbox.world.Reaction;
import org.enishi.sandbox.world.World;

/** Writing: comments, likes, wall posts; and the member's withdrawal of permissions. */
@Path("/facebook/graph/{version: v\\d+\\.\\d+}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class GraphWriteResource {

    private static final int LONGEST_TEXT = 63_206;

    @Inject
    GraphCall call;

    @Context
    UriInfo uri;

    @HeaderParam("Content-Type")
    String contentType;

    private GraphParameters parameters(String body) {
        return new GraphParameters(uri.getQueryParameters(), contentType, body);
    }

    private static String message(GraphParameters p) {
        String message = p.required("message");
        if (message.length() > LONGEST_TEXT) {
            throw FacebookError.parameter("Param message must be at most " + LONGEST_TEXT + " characters");
        }
        return message;
    }

    @POST
    @Path("{id}/comments")
    public Response comment(@PathParam("id") String id, String body) {
        GraphParameters p = parameters(body);
        return call.answer("comments", p, view -> {
            Liked under = view.liked(id, "post");
            view.requireWriting();
            String message = message(p);
            Comment parent = under instanceof Comment comment ? comment : null;
            Post post = parent == null ? (Post) under : parent.post();
            World world = view.world();
            var comment = new Comment(
                    PostIds.comment(World.FACEBOOK, world.nextNumber(), post),
                    post,
                    parent,
                    view.viewer(),
                    world.clock().now(),
                    message);
            post.comments().add(comment);
            world.commit(view.network(), "comment", view.viewer(), id, message, comment.id(), true);
            return Response.ok(JsonFields.of("id", comment.id())).build();
        });
    }

    @POST
    @Path("{id}/likes")
    public Response like(@PathParam("id") String id, String body) {
        return call.answer("likes", parameters(body), view -> {
            Liked target = view.liked(id, "post");
            view.requireWriting();
            Member me = view.viewer();
            Reaction before = target.reactions()
                    .put(me.id(), new Reaction(me, "LIKE", view.world().clock().now()));
            view.world().commit(view.network(), "like", me, id, null, id, before == null);
            return GraphCall.success();
        });
    }

    @DELETE
    @Path("{id}/likes")
    public Response unlike(@PathParam("id") String id, String body) {
        return call.answer("likes", parameters(body), view -> {
            Liked target = view.liked(id, "delete");
            view.requireWriting();
            Member me = view.viewer();
            Reaction before = target.reactions().remove(me.id());
            view.world().commit(view.network(), "unlike", me, id, null, id, before != null);
            return GraphCall.success();
        });
    }

    @POST
    @Path("{id}/feed")
    public Response post(@PathParam("id") String id, String body) {
        GraphParameters p = parameters(body);
        return call.answer("feed", p, view -> {
            view.requireWriting();
            Member wall = view.member(id, "post");
            String message = message(p);
            World world = view.world();
            String postId = PostIds.post(World.FACEBOOK, world.nextNumber(), wall);
            view.network()
                    .add(new Post(
                            postId, view.viewer(), wall, world.clock().now(), message, p.get("link"), null, Set.of()));
            world.commit(view.network(), "wall-post", view.viewer(), wall.id(), message, postId, true);
            return Response.ok(JsonFields.of("id", postId)).build();
        });
    }

    @DELETE
    @Path("{id: \\d+_\\d+}")
    public Response delete(@PathParam("id") String id, String body) {
        return call.answer("post", parameters(body), view -> {
            Liked found = view.liked(id, "delete");
            view.requireWriting();
            Member author = found instanceof Comment c ? c.by() : ((Post) found).author();
            if (!author.equals(view.viewer())) {
                throw FacebookError.writePermission();
            }
            if (found instanceof Comment comment) {
                comment.post().comments().removeIf(c -> c == comment || c.parent() == comment);
            } else {
                view.network().remove((Post) found);
            }
            view.world().commit(view.network(), "delete", view.viewer(), id, null, id, true);
            return GraphCall.success();
        });
    }

    @DELETE
    @Path("{id}/permissions")
    public Response removeApplication(@PathParam("id") String id, String body) {
        GraphParameters p = parameters(body);
        return call.answer("permissions", p, view -> {
            Member me = self(view, id);
            if (p.get("permission") == null) {
                view.network().authorizations().revoke(me, Revocation.REMOVED);
            } else {
                view.network().authorizations().withdraw(me, p.get("permission"));
            }
            return GraphCall.success();
        });
    }

    @DELETE
    @Path("{id}/permissions/{permission}")
    public Response withdraw(@PathParam("id") String id, @PathParam("permission") String permission, String body) {
        return call.answer("permissions", parameters(body), view -> {
            view.network().authorizations().withdraw(self(view, id), permission);
            return GraphCall.success();
        });
    }

    private static Member self(GraphView view, String id) {
        Member member = view.member(id, "delete");
        if (!member.equals(view.viewer())) {
            throw FacebookError.missing(id, "delete");
        }
        return member;
    }
}
