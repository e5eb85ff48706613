package org.enishi.sandbox.x;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.Reaction;
import org.enishi.sandbox.x.XCall.Offer;

/** Posts: looking them up, searching the last seven days, writing and deleting. */
@Path("/x/api/2/tweets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TweetsResource {

    private static final Duration RECENT = Duration.ofDays(7);

    @Inject
    XCall call;

    @Context
    UriInfo uri;

    private Fields fields() {
        return Fields.of(uri.getQueryParameters());
    }

    @GET
    public Response several(@QueryParam("ids") @DefaultValue("") String ids) {
        return call.answer("tweets", Offer.SELF_SERVE, null, view -> {
            List<String> asked = List.of(ids.split(","));
            if (ids.isBlank() || asked.size() > 100) {
                throw XError.invalid("ids", ids, "size must be between 1 and 100");
            }
            return Response.ok(new Answers(view, fields()).posts(asked)).build();
        });
    }

    @GET
    @Path("{id: \\d{1,19}}")
    public Response one(@PathParam("id") String id) {
        return call.answer("tweets", Offer.SELF_SERVE, null, view -> {
            var answers = new Answers(view, fields());
            return Response.ok(view.network()
                            .post(id)
                            .filter(view::sees)
                            .map(answers::post)
                            .orElseGet(() -> answers.missing("tweet", "id", id)))
                    .build();
        });
    }

    @GET
    @Path("search/recent")
    public Response recent(
            @QueryParam("query") String query,
            @QueryParam("since_id") String since,
            @QueryParam("sort_order") @DefaultValue("recency") String order,
            @QueryParam("max_results") @DefaultValue("10") int size,
            @QueryParam("next_token") String next,
            @QueryParam("pagination_token") String token) {
        return call.answer("search-recent", Offer.SELF_SERVE, null, view -> {
            UsersResource.requireSize(size, 10, 100);
            Predicate<Post> rule = PostQuery.of(view.network(), query);
            Instant oldest = view.world().clock().now().minus(RECENT);
            List<Post> found = view.network()
                    .posts(
                            view.viewer(),
                            p -> p.created().isAfter(oldest)
                                    && (since == null || Timeline.isNewer(p.id(), since))
                                    && view.sees(p)
                                    && rule.test(p));
            return Response.ok(new Answers(view, fields()).posts(found, size, next == null ? token : next))
                    .build();
        });
    }

    @GET
    @Path("{id: \\d{1,19}}/retweeted_by")
    public Response repostedBy(
            @PathParam("id") String id,
            @QueryParam("max_results") @DefaultValue("100") int size,
            @QueryParam("pagination_token") String token) {
        return call.answer("tweets", Offer.SELF_SERVE, null, view -> {
            UsersResource.requireSize(size, 1, 100);
            var answers = new Answers(view, fields());
            return Response.ok(view.network()
                            .post(id)
                            .filter(view::sees)
                            .map(p -> answers.users(newestFirst(p), size, token))
                            .orElseGet(() -> answers.missing("tweet", "id", id)))
                    .build();
        });
    }

    private static List<Member> newestFirst(Post post) {
        return post.reposts().values().stream()
                .sorted(Comparator.comparing(Reaction::at).reversed())
                .map(Reaction::by)
                .toList();
    }

    @POST
    public Response write(JsonObject body) {
        return call.answer("post", Offer.SELF_SERVE, "tweet.write", view -> {
            JsonObject reply = body.getJsonObject("reply");
            String answered = reply == null ? null : UsersResource.text(reply, "in_reply_to_tweet_id");
            Post post = new Deeds(view, view.viewer()).post(UsersResource.text(body, "text"), answered);
            return Response.status(201).entity(Outcomes.written(view, post)).build();
        });
    }

    @DELETE
    @Path("{id: \\d{1,19}}")
    public Response delete(@PathParam("id") String id) {
        return call.answer("delete", Offer.SELF_SERVE, "tweet.write", view -> {
            new Deeds(view, view.viewer()).delete(id);
            return Response.ok(Outcomes.deleted()).build();
        });
    }
}
