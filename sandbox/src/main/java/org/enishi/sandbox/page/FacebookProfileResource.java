package org.enishi.sandbox.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.enishi.sandbox.world.World;

/** Pages of Facebook's members, where the links in the Graph's answers lead; by user name or id. */
@Path("/facebook/{handle: [^/]+}")
@Produces(MediaType.TEXT_HTML)
public class FacebookProfileResource {

    @Inject
    World world;

    @PathParam("handle")
    String handle;

    @GET
    public Response profile(@Context HttpHeaders headers) {
        return ProfilePage.show(world, world.facebook(), handle, Texts.of(headers));
    }

    /** The address of a post leads to the page of the wall that it stands on. */
    @GET
    @Path("posts/{post}")
    public Response post(@Context HttpHeaders headers) {
        return profile(headers);
    }
}
