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
import java.util.List;
import java.util.Optional;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.x.XCall.Offer;

/** People: who they are, what they wrote, and what the member does about them. */
@Path("/x/api/2/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {

    private static final String NUMBER = "{id: \\d{1,19}}";

    @Inject
    XCall call;

    @Context
    UriInfo uri;

    private Fields fields() {
        return Fields.of(uri.getQueryParameters());
    }

    @GET
    @Path("me")
    public Response me() {
        return call.answer(
                "me",
                Offer.SELF_SERVE,
                null,
                view -> Response.ok(new Answers(view, fields()).user(view.viewer()))
                        .build());
    }

    @GET
    @Path("search")
    public Response search(
            @QueryParam("query") String query,
            @QueryParam("max_results") @DefaultValue("100") int size,
            @QueryParam("next_token") String token) {
        return call.answer("users-search", Offer.SELF_SERVE, null, view -> {
            requireSize(size, 1, 1000);
            List<Member> found = new UserSearch(query).in(view.network().members(), view.viewer());
            return Response.ok(new Answers(view, fields()).users(found, size, token))
                    .build();
        });
    }

    @GET
    @Path("by/username/{username}")
    public Response byName(@PathParam("username") String username) {
        return call.answer("users", Offer.SELF_SERVE, null, view -> {
            if (!username.matches("[A-Za-z0-9_]{1,15}")) {
                throw XError.invalid(
                        "username",
                        username,
                        "The `username` query parameter value [" + username + "] does not match ^[A-Za-z0-9_]{1,15}$");
            }
            return one(view, view.network().memberByHandle(username), "username", username);
        });
    }

    @GET
    @Path(NUMBER)
    public Response byId(@PathParam("id") String id) {
        return call.answer(
                "users",
                Offer.SELF_SERVE,
                null,
                view -> one(view, view.network().member(id), "id", id));
    }

    private Response one(XView view, Optional<Member> member, String parameter, String value) {
        var answers = new Answers(view, fields());
        return Response.ok(member.map(answers::user).orElseGet(() -> answers.missing("user", parameter, value)))
                .build();
    }

    @GET
    @Path(NUMBER + "/tweets")
    public Response timeline(
            @PathParam("id") String id,
            @QueryParam("exclude") @DefaultValue("") String exclude,
            @QueryParam("since_id") String since,
            @QueryParam("max_results") @DefaultValue("10") int size,
            @QueryParam("pagination_token") String token) {
        return call.answer("timeline", Offer.SELF_SERVE, null, view -> {
            requireSize(size, 5, 100);
            var answers = new Answers(view, fields());
            Optional<Member> member = view.network().member(id);
            if (member.isEmpty()) {
                return Response.ok(answers.missing("user", "id", id)).build();
            }
            if (!view.sees(member.get())) {
                return Response.ok(answers.closed(member.get())).build();
            }
            var timeline = new Timeline(view, member.get(), List.of(exclude.split(",")), since);
            return Response.ok(answers.timeline(timeline.posts(), p -> timeline.json(p, fields()), size, token))
                    .build();
        });
    }

    @GET
    @Path(NUMBER + "/mentions")
    public Response mentions(
            @PathParam("id") String id,
            @QueryParam("since_id") String since,
            @QueryParam("max_results") @DefaultValue("10") int size,
            @QueryParam("pagination_token") String token) {
        return call.answer("mentions", Offer.SELF_SERVE, null, view -> {
            requireSize(size, 5, 100);
            Member member = self(view, id);
            String handle = "@" + member.presence().handle().toLowerCase(java.util.Locale.ROOT);
            List<Post> posts = view.network()
                    .posts(
                            view.viewer(),
                            p -> view.sees(p)
                                    && (since == null || Timeline.isNewer(p.id(), since))
                                    && (XText.typed(view.network(), p.text())
                                                    .toLowerCase(java.util.Locale.ROOT)
                                                    .contains(handle)
                                            || p.answered() != null
                                                    && p.answered().author().equals(member)));
            return Response.ok(new Answers(view, fields()).posts(posts, size, token))
                    .build();
        });
    }

    /** What the member liked: how an application learns whether somebody likes a post already. */
    @GET
    @Path(NUMBER + "/liked_tweets")
    public Response liked(
            @PathParam("id") String id,
            @QueryParam("max_results") @DefaultValue("10") int size,
            @QueryParam("pagination_token") String token) {
        return call.answer("liked", Offer.SELF_SERVE, "like.read", view -> {
            requireSize(size, 5, 100);
            Member me = self(view, id);
            List<Post> posts =
                    view.network().posts(me, p -> view.sees(p) && p.reactions().containsKey(me.id()));
            return Response.ok(new Answers(view, fields()).posts(posts, size, token))
                    .build();
        });
    }

    @POST
    @Path(NUMBER + "/likes")
    public Response like(@PathParam("id") String id, JsonObject body) {
        return call.answer("likes", Offer.ENTERPRISE, "like.write", view -> {
            boolean liked = new Deeds(view, self(view, id)).like(text(body, "tweet_id"));
            return Response.ok(Outcomes.liked(liked)).build();
        });
    }

    @DELETE
    @Path(NUMBER + "/likes/{tweet: \\d{1,19}}")
    public Response unlike(@PathParam("id") String id, @PathParam("tweet") String tweet) {
        return call.answer("likes", Offer.ENTERPRISE, "like.write", view -> {
            new Deeds(view, self(view, id)).unlike(tweet);
            return Response.ok(Outcomes.liked(false)).build();
        });
    }

    @POST
    @Path(NUMBER + "/retweets")
    public Response repost(@PathParam("id") String id, JsonObject body) {
        return call.answer("retweets", Offer.SELF_SERVE, "tweet.write", view -> {
            String repost = new Deeds(view, self(view, id)).repost(text(body, "tweet_id"));
            return Response.ok(Outcomes.reposted(repost)).build();
        });
    }

    @DELETE
    @Path(NUMBER + "/retweets/{tweet: \\d{1,19}}")
    public Response unrepost(@PathParam("id") String id, @PathParam("tweet") String tweet) {
        return call.answer("retweets", Offer.SELF_SERVE, "tweet.write", view -> {
            new Deeds(view, self(view, id)).unrepost(tweet);
            return Response.ok(Outcomes.notReposted()).build();
        });
    }

    @POST
    @Path(NUMBER + "/following")
    public Response follow(@PathParam("id") String id, JsonObject body) {
        return call.answer("following", Offer.ENTERPRISE, "follows.write", view -> {
            boolean atOnce = new Deeds(view, self(view, id)).follow(text(body, "target_user_id"));
            return Response.ok(Outcomes.followed(atOnce)).build();
        });
    }

    @DELETE
    @Path(NUMBER + "/following/{target: \\d{1,19}}")
    public Response unfollow(@PathParam("id") String id, @PathParam("target") String target) {
        return call.answer("following", Offer.ENTERPRISE, "follows.write", view -> {
            new Deeds(view, self(view, id)).unfollow(target);
            return Response.ok(Outcomes.notFollowed()).build();
        });
    }

    /** What is done in a member's name is done by that member. */
    private static Member self(XView view, String id) {
        if (!view.viewer().id().equals(id)) {
            throw XError.invalid(
                    "id",
                    id,
                    "The `id` query parameter value [" + id + "] must be the same as the authenticating user");
        }
        return view.viewer();
    }

    static String text(JsonObject body, String field) {
        if (body == null || !body.containsKey(field) || body.isNull(field)) {
            throw XError.invalid(field, "", "$." + field + ": is missing but it is required");
        }
        return body.getString(field);
    }

    static void requireSize(int size, int least, int most) {
        if (size < least || size > most) {
            throw XError.invalid(
                    "max_results",
                    String.valueOf(size),
                    "The `max_results` query parameter value [" + size + "] is not between " + least + " and " + most);
        }
    }
}
