package org.enishi.network.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/**
 * What is read of LinkedIn. Path parameters that hold a URN come percent-encoded; see {@link LinkedInHeaders}. No path on the
 * interface itself: the server would take it for a resource of ours.
 */
@Produces(MediaType.APPLICATION_JSON)
public interface LinkedInApi {

    String BEARER = "Authorization";
    String SEARCHED = "(people:(id,first-name,last-name,headline,location:(name),picture-url,public-profile-url,"
            + "positions:(title,company:(name),is-current)))";
    String SHOWN = "(id,first-name,last-name,headline,summary,location:(name),picture-url,public-profile-url,"
            + "positions:(title,company:(name),is-current,start-date,end-date),"
            + "educations:(school-name,degree,field-of-study,start-date,end-date))";

    @GET
    @Path("/v2/userinfo")
    Response userInfo(@HeaderParam(BEARER) String bearer);

    @GET
    @Path("/v1/people-search:" + SEARCHED)
    @ClientHeaderParam(name = "x-li-format", value = "json")
    Response searchPeople(
            @HeaderParam(BEARER) String bearer,
            @QueryParam("keywords") String keywords,
            @QueryParam("first-name") String firstName,
            @QueryParam("last-name") String lastName,
            @QueryParam("company-name") String company,
            @QueryParam("start") int start,
            @QueryParam("count") int count);

    /** @param selector {@code id=…} or {@code url=…}, its value percent-encoded */
    @GET
    @Path("/v1/people/{selector}:" + SHOWN)
    @ClientHeaderParam(name = "x-li-format", value = "json")
    Response person(@HeaderParam(BEARER) String bearer, @PathParam("selector") String selector);

    @GET
    @Path("/rest/posts")
    @ClientHeaderParam(name = "X-RestLi-Method", value = "FINDER")
    Response posts(
            @HeaderParam(BEARER) String bearer,
            @QueryParam("author") String author,
            @QueryParam("q") String finder,
            @QueryParam("start") int start,
            @QueryParam("count") int count,
            @QueryParam("sortBy") String sortBy);

    /** @param ids {@code List(urn,urn)}, each URN percent-encoded */
    @GET
    @Path("/rest/socialActions")
    @ClientHeaderParam(name = "X-RestLi-Method", value = "BATCH_GET")
    Response socialActions(@HeaderParam(BEARER) String bearer, @QueryParam("ids") String ids);

    /** @param ids {@code List((id:…),(id:…))} */
    @GET
    @Path("/v2/people")
    @ClientHeaderParam(name = "X-RestLi-Method", value = "BATCH_GET")
    Response people(@HeaderParam(BEARER) String bearer, @QueryParam("ids") String ids);

    /** @param ids {@code List(urn,urn)}, each URN percent-encoded */
    @GET
    @Path("/rest/images")
    @ClientHeaderParam(name = "X-RestLi-Method", value = "BATCH_GET")
    Response images(@HeaderParam(BEARER) String bearer, @QueryParam("ids") String ids);

    @GET
    @Path("/rest/socialActions/{urn}/comments")
    Response comments(
            @HeaderParam(BEARER) String bearer,
            @PathParam("urn") String urn,
            @QueryParam("start") int start,
            @QueryParam("count") int count);
}
