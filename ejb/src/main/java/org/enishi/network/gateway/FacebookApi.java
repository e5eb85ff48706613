package org.enishi.network.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What is read of Facebook's graph. The token goes into a header: addresses end up in logs. */
@Produces(MediaType.APPLICATION_JSON)
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
}
