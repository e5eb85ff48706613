package org.enishi.network.gateway;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Facebook's Graph calls. The token goes into a header: addresses end up in logs. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public interface FacebookApi {

    String BEARER = "Authorization";
    String PROOF = "appsecret_proof";

    @GET
    @Path("/search")
    Response search(
            @HeaderParam(BEARER) String bearer,
            @QueryParam(PROOF) String proof,
            @QueryParam("type") String type,
            @QueryParam("q") String words,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{node}")
    Response node(
            @HeaderParam(BEARER) String bearer,
            @QueryParam(PROOF) String proof,
            @PathParam("node") String node,
            @QueryParam("fields") String fields);

    @GET
    @Path("/{node}/{edge}")
    Response edge(
            @HeaderParam(BEARER) String bearer,
            @QueryParam(PROOF) String proof,
            @PathParam("node") String node,
            @PathParam("edge") String edge,
            @QueryParam("fields") String fields,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after);

    @POST
    @Path("/{post}/comments")
    Response comment(
            @HeaderParam(BEARER) String bearer,
            @QueryParam(PROOF) String proof,
            @PathParam("post") String post,
            @FormParam("message") String message);

    @POST
    @Path("/{post}/likes")
    Response like(@HeaderParam(BEARER) String bearer, @QueryParam(PROOF) String proof, @PathParam("post") String post);

    @DELETE
    @Path("/{node}/{edge}")
    Response delete(
            @HeaderParam(BEARER) String bearer,
            @QueryParam(PROOF) String proof,
            @PathParam("node") String node,
            @PathParam("edge") String edge);
}
