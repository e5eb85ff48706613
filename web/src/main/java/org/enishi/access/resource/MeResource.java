package org.enishi.access.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;

/** The user behind a token (AC-25). */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /** Who the token acts for, and what they may do. */
    public record Me(long id, String name, String email, String profile, List<String> permissions) {}

    @Inject
    private CurrentActor actor;

    @GET
    public Me me() {
        var me = actor.get();
        return new Me(
                me.id(),
                me.name(),
                me.email(),
                me.profile(),
                me.permissions().stream().map(Enum::name).sorted().toList());
    }
}
