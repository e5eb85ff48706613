package org.enishi.network.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What is read of X. Fields are asked for as the documentation calls them. No path on the interface itself: the server
 * would take it for a resource of ours.
 */
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public interface XApi {

    String BEARER = "Authorization";
    String USER_FIELDS = "description,location,profile_image_url,protected";
    String POST_FIELDS =
            "created_at,author_id,public_metrics,entities,attachments,note_tweet,conversation_id,referenced_tweets,"
                    + "possibly_sensitive";
    String EXPANSIONS = "author_id,attachments.media_keys";
    String MEDIA_FIELDS = "url,preview_image_url";

    @GET
    @Path("/2/users/me")
    Response me(@HeaderParam(BEARER) String bearer, @QueryParam("user.fields") String userFields);

    /** @param query percent-encoded */
    @GET
    @Path("/2/users/search")
    Response search(
            @HeaderParam(BEARER) String bearer,
            @QueryParam("query") String query,
            @QueryParam("max_results") int most,
            @QueryParam("user.fields") String userFields);

    @GET
    @Path("/2/users/{id}")
    Response user(
            @HeaderParam(BEARER) String bearer,
            @PathParam("id") String id,
            @QueryParam("user.fields") String userFields);

    @GET
    @Path("/2/users/by/username/{name}")
    Response userByName(
            @HeaderParam(BEARER) String bearer,
            @PathParam("name") String name,
            @QueryParam("user.fields") String userFields);

    @GET
    @Path("/2/users/{id}/tweets")
    Response posts(
            @HeaderParam(BEARER) String bearer,
            @PathParam("id") String id,
            @QueryParam("exclude") String exclude,
            @QueryParam("max_results") int most,
            @QueryParam("pagination_token") String token,
            @QueryParam("tweet.fields") String postFields,
            @QueryParam("expansions") String expansions,
            @QueryParam("media.fields") String mediaFields);

    @GET
    @Path("/2/users/{id}/liked_tweets")
    Response liked(@HeaderParam(BEARER) String bearer, @PathParam("id") String id, @QueryParam("max_results") int most);

    /** What the member wrote and passed on: how it is known whether they passed on a post. */
    @GET
    @Path("/2/users/{id}/tweets")
    Response reposted(
            @HeaderParam(BEARER) String bearer,
            @PathParam("id") String id,
            @QueryParam("exclude") String exclude,
            @QueryParam("max_results") int most,
            @QueryParam("tweet.fields") String postFields);

    /** @param query percent-encoded */
    @GET
    @Path("/2/tweets/search/recent")
    Response recent(
            @HeaderParam(BEARER) String bearer,
            @QueryParam("query") String query,
            @QueryParam("max_results") int most,
            @QueryParam("next_token") String token,
            @QueryParam("tweet.fields") String postFields,
            @QueryParam("expansions") String expansions);
}
