package org.enishi.sandbox.linkedin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fault.FaultFilter;
import org.enishi.sandbox.oauth.AuthorizationCode;
import org.enishi.sandbox.oauth.CodeRefused;
import org.enishi.sandbox.oauth.RedirectUris;
import org.enishi.sandbox.oauth.Signatures;
import org.enishi.sandbox.oauth.Token;
import org.enishi.sandbox.page.ConsentPage;
import org.enishi.sandbox.page.Texts;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.World;

/** LinkedIn's OAuth 2.0: consent page, tokens, inspection, revocation. */
@Path("/linkedin/oauth/v2")
public class LinkedInOAuthResource {

    static final String CLIENT_ID = "enishi-linkedin";
    static final String CLIENT_SECRET = "sandbox-linkedin-secret";
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(30);
    private static final Duration ACCESS_LIFETIME = Duration.ofSeconds(5_184_000);
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(365);

    /** What an ordinary application may ask for today; the rest needs review or a contract. */
    private static final Set<String> SELF_SERVE = Set.of("openid", "profile", "email", "w_member_social");

    @Inject
    World world;

    @Context
    HttpServletRequest request;

    @GET
    @Path("authorization")
    @Produces(MediaType.TEXT_HTML)
    public Response ask(
            @QueryParam("response_type") String responseType,
            @QueryParam("client_id") String clientId,
            @QueryParam("redirect_uri") String redirectUri,
            @QueryParam("state") String state,
            @QueryParam("scope") String scope,
            @QueryParam("code_challenge") String challenge,
            @Context HttpHeaders headers) {
        Texts texts = Texts.of(headers);
        if (!CLIENT_ID.equals(clientId)) {
            return ConsentPage.error(texts, World.LINKEDIN, "consent.unknownClient");
        }
        if (!RedirectUris.isAllowed(redirectUri)) {
            return ConsentPage.error(texts, World.LINKEDIN, "consent.redirectUri");
        }
        Set<String> scopes = scopes(scope);
        String refused = refusedScope(scopes);
        if (!"code".equals(responseType) || refused != null || scopes.isEmpty()) {
            Map<String, String> answer = new LinkedHashMap<>();
            answer.put("error", refused != null ? "unauthorized_scope_error" : "invalid_request");
            answer.put(
                    "error_description",
                    refused != null
                            ? "Scope \"" + refused + "\" is not authorized for your application"
                            : "response_type=code and a scope are required");
            answer.put("state", state);
            return Response.status(302)
                    .location(RedirectUris.with(redirectUri, answer))
                    .build();
        }
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("redirect_uri", redirectUri);
        hidden.put("state", state);
        hidden.put("scope", scope);
        hidden.put("code_challenge", challenge);
        return world.locked(() -> ConsentPage.ask(
                texts, world.linkedin(), "/linkedin/oauth/v2/authorization", hidden, scopes, Set.of(), false));
    }

    private String refusedScope(Set<String> scopes) {
        return world.linkedin().isHistorical()
                ? null
                : scopes.stream()
                        .filter(s -> !SELF_SERVE.contains(s))
                        .findFirst()
                        .orElse(null);
    }

    /** The member's answer on the consent page. */
    @POST
    @Path("authorization")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @FormParam("redirect_uri") String redirectUri,
            @FormParam("state") String state,
            @FormParam("scope") String scope,
            @FormParam("code_challenge") String challenge,
            @FormParam("account") String account,
            @FormParam("decision") String decision,
            @Context HttpHeaders headers) {
        if (!RedirectUris.isAllowed(redirectUri)) {
            return ConsentPage.error(Texts.of(headers), World.LINKEDIN, "consent.redirectUri");
        }
        Map<String, String> answer = world.locked(() -> {
            NetworkState network = world.linkedin();
            Member member =
                    account == null ? null : network.memberByKey(account).orElse(null);
            Map<String, String> result = new LinkedHashMap<>();
            if (member == null) {
                result.put("error", "user_cancelled_login");
                result.put("error_description", "The user cancelled LinkedIn login");
            } else if (!"allow".equals(decision)) {
                result.put("error", "user_cancelled_authorize");
                result.put("error_description", "The user cancelled the authorization");
            } else {
                Set<String> scopes = scopes(scope);
                AuthorizationCode code =
                        network.authorizations().agree(member, scopes, scopes, redirectUri, challenge, CODE_LIFETIME);
                result.put("code", code.value());
            }
            result.put("state", state);
            return result;
        });
        return Response.seeOther(RedirectUris.with(redirectUri, answer)).build();
    }

    @POST
    @Path("accessToken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(MultivaluedMap<String, String> form) {
        if (!isOurClient(form)) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        String grantType = String.valueOf(form.getFirst("grant_type"));
        return world.locked(() -> switch (grantType) {
            case "authorization_code" -> fromCode(form);
            case "refresh_token" -> fromRefreshToken(form);
            default -> error(400, "unsupported_grant_type", "Unsupported grant type " + grantType);
        });
    }

    private Response fromCode(MultivaluedMap<String, String> form) {
        var authorizations = world.linkedin().authorizations();
        try {
            AuthorizationCode code = authorizations.redeem(
                    form.getFirst("code"), form.getFirst("redirect_uri"), form.getFirst("code_verifier"));
            request.setAttribute(FaultFilter.ACTOR, code.member().key());
            Instant now = world.clock().now();
            Token refresh = world.linkedin().isHistorical()
                    ? authorizations.issue(Token.Kind.REFRESH, code.member(), code.scopes(), REFRESH_LIFETIME)
                    : null;
            return tokens(code.member(), code.scopes(), now, refresh);
        } catch (CodeRefused e) {
            return error(
                    400,
                    "invalid_request",
                    "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization"
                            + " code. Or authorization code expired. Or external member binding exists");
        }
    }

    private Response fromRefreshToken(MultivaluedMap<String, String> form) {
        var authorizations = world.linkedin().authorizations();
        Token refresh = authorizations
                .token(form.getFirst("refresh_token"))
                .filter(t -> t.kind() == Token.Kind.REFRESH && authorizations.isUsable(t))
                .orElse(null);
        if (refresh == null) {
            authorizations.refuseRenewal();
            return error(
                    400,
                    "invalid_grant",
                    "The provided authorization grant or refresh token is invalid, expired or revoked.");
        }
        request.setAttribute(FaultFilter.ACTOR, refresh.member().key());
        if (!world.linkedin().isRotating()) {
            return tokens(refresh.member(), refresh.scopes(), refresh.authorizedAt(), refresh);
        }
        authorizations.revoke(refresh);
        Token next = authorizations.issue(
                Token.Kind.REFRESH, refresh.member(), refresh.scopes(), refresh.authorizedAt(), refresh.expiresAt());
        return tokens(refresh.member(), refresh.scopes(), refresh.authorizedAt(), next);
    }

    /** The refresh token keeps its first end, however often it is used; and its value, unless told to rotate. */
    private Response tokens(Member member, Set<String> scopes, Instant authorizedAt, Token refresh) {
        Instant now = world.clock().now();
        Token access = world.linkedin()
                .authorizations()
                .issue(Token.Kind.ACCESS, member, scopes, authorizedAt, now.plus(ACCESS_LIFETIME));
        var json = JsonFields.of("access_token", access.value()).with("expires_in", ACCESS_LIFETIME.toSeconds());
        if (refresh != null) {
            json.with("refresh_token", refresh.value()).with("refresh_token_expires_in", refresh.secondsLeft(now));
        }
        json.with("scope", String.join(",", new TreeSet<>(scopes))).with("token_type", "Bearer");
        return Response.ok(json).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("introspectToken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response introspect(MultivaluedMap<String, String> form) {
        if (!isOurClient(form)) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        return world.locked(() -> {
            var authorizations = world.linkedin().authorizations();
            Token token = authorizations.token(form.getFirst("token")).orElse(null);
            if (token == null) {
                return Response.ok(JsonFields.of("active", false)).build();
            }
            boolean revoked = authorizations.revocation(token).isPresent();
            boolean expired = token.isExpiredAt(world.clock().now());
            return Response.ok(JsonFields.of("active", !revoked && !expired)
                            .with("status", revoked ? "revoked" : expired ? "expired" : "active")
                            .with("client_id", CLIENT_ID)
                            .with("authorized_at", token.authorizedAt().getEpochSecond())
                            .with("created_at", token.issuedAt().getEpochSecond())
                            .with("expires_at", token.expiresAt().getEpochSecond())
                            .with("scope", String.join(",", new TreeSet<>(token.scopes())))
                            .with("auth_type", "3L"))
                    .build();
        });
    }

    @POST
    @Path("revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(MultivaluedMap<String, String> form) {
        if (!isOurClient(form)) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        return world.locked(() -> {
            var authorizations = world.linkedin().authorizations();
            authorizations.token(form.getFirst("token")).ifPresent(token -> {
                request.setAttribute(FaultFilter.ACTOR, token.member().key());
                authorizations.revoke(token);
            });
            return Response.ok().build();
        });
    }

    private static boolean isOurClient(MultivaluedMap<String, String> form) {
        return CLIENT_ID.equals(form.getFirst("client_id"))
                && Signatures.same(CLIENT_SECRET, form.getFirst("client_secret"));
    }

    private static Response error(int status, String error, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JsonFields.of("error", error).with("error_description", description))
                .build();
    }

    private static Set<String> scopes(String scope) {
        Set<String> scopes = new LinkedHashSet<>();
        if (scope != null) {
            Arrays.stream(scope.trim().split("\\s+")).filter(s -> !s.isEmpty()).forEach(scopes::add);
        }
        return scopes;
    }
}
