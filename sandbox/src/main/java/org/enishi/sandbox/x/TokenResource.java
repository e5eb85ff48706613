package org.enishi.sandbox.x;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fault.FaultFilter;
import org.enishi.sandbox.oauth.AuthorizationCode;
import org.enishi.sandbox.oauth.Authorizations;
import org.enishi.sandbox.oauth.CodeRefused;
import org.enishi.sandbox.oauth.Token;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.World;

/** X's tokens: refresh tokens die of being used. */
@Path("/x/api/2/oauth2")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    static final String CLIENT_ID = "enishi-x";
    static final String CLIENT_SECRET = "sandbox-x-secret";

    /** The application's own token: good for nothing that is done in somebody's name. */
    static final String APP_TOKEN = "sandbox-x-app-token";

    private static final Duration ACCESS_LIFETIME = Duration.ofSeconds(7_200);
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(180);

    @Inject
    World world;

    @Context
    HttpServletRequest request;

    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(MultivaluedMap<String, String> form) {
        if (!isOurClient()) {
            return error(401, "unauthorized_client", "Missing valid authorization header");
        }
        String grantType = String.valueOf(form.getFirst("grant_type"));
        return world.locked(() -> switch (grantType) {
            case "authorization_code" -> fromCode(form);
            case "refresh_token" -> fromRefreshToken(form);
            default -> error(400, "invalid_request", "Missing required parameter [grant_type].");
        });
    }

    private Response fromCode(MultivaluedMap<String, String> form) {
        try {
            AuthorizationCode code = world.x()
                    .authorizations()
                    .redeem(form.getFirst("code"), form.getFirst("redirect_uri"), form.getFirst("code_verifier"));
            return tokens(code.member(), code.scopes());
        } catch (CodeRefused e) {
            return error(
                    400,
                    "invalid_request",
                    switch (e.reason()) {
                        case VERIFIER -> "Value passed for the code verifier did not match the code challenge.";
                        case REDIRECT_URI ->
                            "Value passed for the redirect uri did not match the uri of the authorization code.";
                        default -> "Value passed for the authorization code was invalid.";
                    });
        }
    }

    /** The refresh token dies at once; whoever comes with it a second time is refused. */
    private Response fromRefreshToken(MultivaluedMap<String, String> form) {
        Authorizations authorizations = world.x().authorizations();
        Token refresh = authorizations
                .token(form.getFirst("refresh_token"))
                .filter(t -> t.kind() == Token.Kind.REFRESH && authorizations.isUsable(t))
                .orElse(null);
        if (refresh == null) {
            authorizations.refuseRenewal();
            return error(400, "invalid_request", "Value passed for the token was invalid.");
        }
        authorizations.revoke(refresh);
        return tokens(refresh.member(), refresh.scopes());
    }

    private Response tokens(Member member, Set<String> scopes) {
        request.setAttribute(FaultFilter.ACTOR, member.key());
        Authorizations authorizations = world.x().authorizations();
        var json = JsonFields.of("token_type", "bearer")
                .with("expires_in", ACCESS_LIFETIME.toSeconds())
                .with(
                        "access_token",
                        authorizations
                                .issue(Token.Kind.ACCESS, member, scopes, ACCESS_LIFETIME)
                                .value())
                .with("scope", String.join(" ", scopes));
        if (scopes.contains("offline.access")) {
            json.with(
                    "refresh_token",
                    authorizations
                            .issue(Token.Kind.REFRESH, member, scopes, REFRESH_LIFETIME)
                            .value());
        }
        return Response.ok(json).header("Cache-Control", "no-store").build();
    }

    /** Ends this one token; the other of the pair goes on. */
    @POST
    @Path("revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@FormParam("token") String value) {
        if (!isOurClient()) {
            return error(401, "unauthorized_client", "Missing valid authorization header");
        }
        return world.locked(() -> {
            Authorizations authorizations = world.x().authorizations();
            authorizations.token(value).ifPresent(token -> {
                request.setAttribute(FaultFilter.ACTOR, token.member().key());
                authorizations.revoke(token);
            });
            return Response.ok(JsonFields.of("revoked", true)).build();
        });
    }

    private boolean isOurClient() {
        String header = request.getHeader("Authorization");
        String wanted =
                Base64.getEncoder().encodeToString((CLIENT_ID + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        return header != null && header.equals("Basic " + wanted);
    }

    private static Response error(int status, String error, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JsonFields.of("error", error).with("error_description", description))
                .build();
    }
}
