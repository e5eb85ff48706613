package org.enishi.access.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Tokens;
import org.enishi.access.boundary.Tokens.TokenInfo;
import org.enishi.access.view.SignInMechanism;
import org.enishi.platform.boundary.Correlation;
import org.enishi.platform.boundary.Unauthenticated;

/** A program's sign-in, and the tokens and application passwords of its user (AC-21 to AC-25). */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    /** The body of a sign-in. */
    public record NewToken(String login, String password, String application) {}

    /** A token as it is listed; {@code kind} is {@code token} or {@code applicationPassword}. */
    public record ListedToken(
            long id,
            String kind,
            String application,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            String lastUsedFrom) {

        static ListedToken of(TokenInfo token) {
            return new ListedToken(
                    token.id(),
                    switch (token.kind()) {
                        case TOKEN -> "token";
                        case APPLICATION_PASSWORD -> "applicationPassword";
                    },
                    token.application(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.lastUsedFrom());
        }
    }

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentActor actor;

    @Context
    private HttpServletRequest request;

    /** Signs in. A program that sends its present token along has it replaced, if the application is the same. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(NewToken wanted) {
        if (wanted == null) {
            throw new Unauthenticated();
        }
        var issued = tokens.issue(new Tokens.NewToken(
                wanted.login(),
                wanted.password(),
                wanted.application(),
                SignInMechanism.bearer(request).orElse(null),
                Correlation.address()));
        return Response.created(URI.create("/api/v1/tokens/" + issued.id()))
                .entity(issued)
                .build();
    }

    @GET
    public List<ListedToken> list() {
        return tokens.list(actor.get()).stream().map(ListedToken::of).toList();
    }

    /** Ends all, this one too. */
    @DELETE
    public void deleteAll() {
        tokens.deleteAll(actor.get());
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    public void delete(@PathParam("id") long id) {
        tokens.delete(actor.get(), id);
    }
}
