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
import java.util.Set;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.linkedin.LinkedInCall.Offer;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.PostIds;
import org.enishi.sandbox.world.World;

/** Posts and their images. Reading members' posts is closed today; writing one's own is open. */
@Path("/linkedin/api/rest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PostsResource {

    static final String[] READ = {"r_member_social", "r_member_social_feed"};
    static final String[] WRITE = {"w_member_social", "w_member_social_feed"};
    private static final int LONGEST_TEXT = 3_000;

    @Inject
    LinkedInCall call;

    @GET
    @Path("posts")
    public Response byAuthor(
            @QueryParam("q") String q,
            @QueryParam("author") String author,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("count") @DefaultValue("10") int count) {
        return call.answer("posts", "partnerApiPosts.FINDER-author", Offer.CLOSED_TODAY, READ, viewer -> {
            if (!"author".equals(q) || !"FINDER".equalsIgnoreCase(call.header("X-RestLi-Method"))) {
                throw LinkedInError.illegal("Posts are found with q=author and X-RestLi-Method: FINDER");
            }
            if (author == null || !Urn.isPerson(author)) {
                throw LinkedInError.illegal("author is not a person's URN");
            }
            var member = call.network().member(Urn.personId(author)).orElseThrow(() -> LinkedInError.notFound(author));
            List<JsonFields> posts = call
                    .network()
                    .posts(viewer, p -> p.author().equals(member))
                    .stream()
                    .map(p -> LinkedInJson.post(p, call.network()))
                    .toList();
            return Response.ok(LinkedInJson.page(posts, start, count, "/rest/posts?q=author&author=" + author))
                    .build();
        });
    }

    @GET
    @Path("posts/{urn}")
    public Response one(@PathParam("urn") String urn) {
        return call.answer("posts", "partnerApiPosts.GET", Offer.CLOSED_TODAY, READ, viewer -> {
            Post post = Targets.post(call.network(), viewer, urn);
            return Response.ok(LinkedInJson.post(post, call.network())).build();
        });
    }

    @POST
    @Path("posts")
    public Response create(JsonObject body) {
        return call.answer("posts", "posts.CREATE", Offer.OPEN, WRITE, viewer -> {
            if (!Urn.of(viewer).equals(LinkedInJson.text(body, "author"))) {
                throw LinkedInError.denied("posts.CREATE");
            }
            String text = LittleText.plain(LinkedInJson.text(body, "commentary"));
            if (text.length() > LONGEST_TEXT) {
                throw LinkedInError.illegal("ERROR :: /commentary :: length exceeds " + LONGEST_TEXT);
            }
            World world = call.world();
            String id = PostIds.post(World.LINKEDIN, world.nextNumber(), viewer);
            call.network().add(new Post(id, viewer, viewer, world.clock().now(), text, null, null, Set.of()));
            world.commit(call.network(), "post", viewer, Urn.of(viewer), text, id, true);
            return Response.status(201).header("x-restli-id", id).build();
        });
    }

    @DELETE
    @Path("posts/{urn}")
    public Response delete(@PathParam("urn") String urn) {
        return call.answer("posts", "posts.DELETE", Offer.OPEN, WRITE, viewer -> {
            Post post = Targets.post(call.network(), viewer, urn);
            if (!post.author().equals(viewer)) {
                throw LinkedInError.denied("posts.DELETE");
            }
            call.network().remove(post);
            call.world().commit(call.network(), "delete-post", viewer, post.id(), null, post.id(), true);
            return Response.noContent().build();
        });
    }

    @GET
    @Path("images/{urn}")
    public Response image(@PathParam("urn") String urn) {
        return call.answer(
                "images",
                "images.GET",
                Offer.CLOSED_TODAY,
                READ,
                viewer -> Response.ok(imageJson(urn)).build());
    }

    @GET
    @Path("images")
    public Response images(@QueryParam("ids") String ids) {
        return call.answer("images", "images.BATCH_GET", Offer.CLOSED_TODAY, READ, viewer -> {
            var results = new JsonFields();
            RestliList.parse(ids).forEach(urn -> results.with(urn, imageJson(urn)));
            return Response.ok(JsonFields.of("results", results)
                            .with("statuses", new JsonFields())
                            .with("errors", new JsonFields()))
                    .build();
        });
    }

    private JsonFields imageJson(String urn) {
        String name = urn.substring(urn.lastIndexOf(':') + 1);
        return JsonFields.of("id", urn)
                .with("status", "AVAILABLE")
                .with("downloadUrl", call.base() + "/media/post/" + name + ".png");
    }
}
