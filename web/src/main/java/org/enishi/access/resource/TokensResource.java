package org.enishi.access.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Tokens;
import org.enishi.access.boundary.Tokens.TokenInfo;
import org.enishi.platform.boundary.Unauthenticated;

/** A program's sign-in, and the tokens it leaves (AC-21, AC-25). */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    /** The body of a sign-in. */
    public record NewToken(String login, String password, String application) {}

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentActor actor;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(NewToken wanted) {
        if (wanted == null) {
            throw new Unauthenticated();
        }
        var issued = tokens.issue(wanted.login(), wanted.password(), wanted.application());
        return Response.created(URI.create("/api/v1/tokens/" + issued.id()))
                .entity(issued)
                .build();
    }

    @GET
    public List<TokenInfo> list() {
        return tokens.list(actor.get());
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    public void delete(@PathParam("id") long id) {
        tokens.delete(actor.get(), id);
    }
}
