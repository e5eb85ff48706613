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

/** Pages of X's members, where links to profiles and posts lead. */
@Path("/x/{handle: [A-Za-z0-9_]{1,15}}")
@Produces(MediaType.TEXT_HTML)
public class XProfileResource {

    @Inject
    World world;

    @PathParam("handle")
    String handle;

    @GET
    public Response profile(@Context HttpHeaders headers) {
        return ProfilePage.show(world, world.x(), handle, Texts.of(headers));
    }

    /** The address of a post leads to its author's page. */
    @GET
    @Path("status/{post}")
    public Response post(@Context HttpHeaders headers) {
        return profile(headers);
    }
}
