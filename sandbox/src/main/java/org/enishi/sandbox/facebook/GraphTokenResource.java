package org.enishi.sandbox.facebook;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fault.FaultFilter;
import org.enishi.sandbox.oauth.AuthorizationCode;
import org.enishi.sandbox.oauth.CodeRefused;
import org.enishi.sandbox.oauth.Signatures;
import org.enishi.sandbox.oauth.Token;
import org.enishi.sandbox.world.World;

/** Facebook's tokens: short-lived, exchanged for long-lived ones, never refreshed. */
@Path("/facebook/graph/{version: v\\d+\\.\\d+}")
@Produces(MediaType.APPLICATION_JSON)
public class GraphTokenResource {

    static final String CLIENT_ID = "100000000000001";
    static final String CLIENT_SECRET = "sandbox-facebook-secret";
    private static final Duration SHORT_LIFETIME = Duration.ofMinutes(90);
    private static final Duration LONG_LIFETIME = Duration.ofDays(60);
    private static final Duration DATA_ACCESS = Duration.ofDays(90);

    @Inject
    World world;

    @Inject
    GraphCall call;

    @Context
    HttpServletRequest request;

    @Context
    UriInfo uri;

    @GET
    @Path("oauth/access_token")
    public Response token() {
        return token(new GraphParameters(uri.getQueryParameters(), null, null));
    }

    @POST
    @Path("oauth/access_token")
    @Consumes(MediaType.WILDCARD)
    public Response token(String body, @Context HttpHeaders headers) {
        return token(new GraphParameters(uri.getQueryParameters(), headers.getHeaderString("Content-Type"), body));
    }

    private Response token(GraphParameters p) {
        if (!CLIENT_ID.equals(p.get("client_id"))) {
            throw FacebookError.application();
        }
        if (!Signatures.same(CLIENT_SECRET, p.get("client_secret"))) {
            throw FacebookError.clientSecret();
        }
        return world.locked(() -> switch (p.get("grant_type", "authorization_code")) {
            case "fb_exchange_token" -> exchange(p);
            case "client_credentials" ->
                Response.ok(JsonFields.of("access_token", appToken()).with("token_type", "bearer"))
                        .build();
            case "authorization_code" -> fromCode(p);
            default -> throw FacebookError.parameter("Unsupported grant_type");
        });
    }

    private Response fromCode(GraphParameters p) {
        var authorizations = world.facebook().authorizations();
        try {
            AuthorizationCode code =
                    authorizations.redeem(p.required("code"), p.get("redirect_uri"), p.get("code_verifier"));
            request.setAttribute(FaultFilter.ACTOR, code.member().key());
            return issued(authorizations.issue(Token.Kind.ACCESS, code.member(), code.scopes(), SHORT_LIFETIME));
        } catch (CodeRefused e) {
            throw switch (e.reason()) {
                case USED -> FacebookError.code(36009, "This authorization code has been used.");
                case EXPIRED -> FacebookError.code(36007, "This authorization code has expired.");
                case REDIRECT_URI ->
                    FacebookError.code(
                            36008,
                            "Error validating verification code. Please make sure your redirect_uri is identical to the one"
                                    + " you used in the OAuth dialog request");
                case UNKNOWN -> FacebookError.parameter("Invalid verification code format.");
                case VERIFIER -> FacebookError.parameter("Invalid code_verifier parameter");
            };
        }
    }

    private Response exchange(GraphParameters p) {
        var authorizations = world.facebook().authorizations();
        Token token = authorizations.token(p.required("fb_exchange_token")).orElseThrow(FacebookError::tokenInvalid);
        request.setAttribute(FaultFilter.ACTOR, token.member().key());
        authorizations.revocation(token).ifPresent(why -> {
            throw FacebookError.revoked(why);
        });
        if (token.isExpiredAt(world.clock().now())) {
            throw FacebookError.expired(token.expiresAt(), world.clock().now());
        }
        // A long-lived token can't prolong itself: exchanging one gives it back with its own end.
        return issued(
                token.kind() == Token.Kind.LONG_LIVED
                        ? token
                        : authorizations.issue(Token.Kind.LONG_LIVED, token.member(), token.scopes(), LONG_LIFETIME));
    }

    private Response issued(Token token) {
        return Response.ok(JsonFields.of("access_token", token.value())
                        .with("token_type", "bearer")
                        .with("expires_in", token.secondsLeft(world.clock().now())))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String appToken() {
        return CLIENT_ID + "|" + CLIENT_SECRET;
    }

    @GET
    @Path("debug_token")
    public Response debug() {
        var p = new GraphParameters(uri.getQueryParameters(), null, null);
        return world.locked(() -> {
            var authorizations = world.facebook().authorizations();
            String caller = p.required("access_token");
            if (!caller.equals(appToken())
                    && authorizations
                            .token(caller)
                            .filter(authorizations::isUsable)
                            .isEmpty()) {
                throw FacebookError.tokenInvalid();
            }
            Token token = authorizations.token(p.required("input_token")).orElse(null);
            return call.decorated(
                    Response.ok(JsonFields.of("data", debugged(token))).build());
        });
    }

    private JsonFields debugged(Token token) {
        if (token == null) {
            return JsonFields.of("is_valid", false)
                    .with(
                            "error",
                            JsonFields.of("code", 190).with("message", "The access token could not be decrypted"))
                    .with("scopes", List.of());
        }
        var authorizations = world.facebook().authorizations();
        List<String> scopes = token.scopes().stream()
                .filter(scope -> authorizations.allows(token, scope))
                .sorted()
                .toList();
        return JsonFields.of("app_id", CLIENT_ID)
                .with("type", "USER")
                .with("application", "Enishi")
                .with(
                        "data_access_expires_at",
                        token.authorizedAt().plus(DATA_ACCESS).getEpochSecond())
                .with("expires_at", token.expiresAt().getEpochSecond())
                .with("is_valid", authorizations.isUsable(token))
                .with("issued_at", token.issuedAt().getEpochSecond())
                .with("scopes", scopes)
                .with(
                        "granular_scopes",
                        scopes.stream().map(s -> JsonFields.of("scope", s)).toList())
                .with("user_id", token.member().id());
    }
}
