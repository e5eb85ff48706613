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

/** Pages of LinkedIn's members, where {@code publicProfileUrl} leads. */
@Path("/linkedin/in/{handle}")
@Produces(MediaType.TEXT_HTML)
public class LinkedInProfileResource {

    @Inject
    World world;

    @GET
    public Response profile(@PathParam("handle") String handle, @Context HttpHeaders headers) {
        return ProfilePage.show(world, world.linkedin(), handle, Texts.of(headers));
    }
}
