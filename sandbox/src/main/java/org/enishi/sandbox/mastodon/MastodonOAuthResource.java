package org.enishi.sandbox.mastodon;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fault.FaultFilter;
import org.enishi.sandbox.fediverse.Application;
import org.enishi.sandbox.fediverse.Server;
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

/** A server's OAuth 2.0: consent page, tokens without an end, revocation. Each server knows its own applications. */
@Path(Servers.PATH + "/oauth")
public class MastodonOAuthResource {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final Duration ENDLESS = Duration.ofDays(36_500);

    @Inject
    World world;

    @Context
    HttpServletRequest request;

    @PathParam("server")
    String name;

    @GET
    @Path("authorize")
    @Produces(MediaType.TEXT_HTML)
    public Response ask(
            @QueryParam("response_type") String responseType,
            @QueryParam("client_id") String clientId,
            @QueryParam("redirect_uri") String redirectUri,
            @QueryParam("state") String state,
            @QueryParam("scope") String scope,
            @QueryParam("code_challenge") String challenge,
            @QueryParam("code_challenge_method") String method,
            @Context HttpHeaders headers) {
        Texts texts = Texts.of(headers);
        return world.locked(() -> {
            Application application = server().application(clientId).orElse(null);
            if (application == null) {
                return ConsentPage.error(texts, name, "consent.unknownClient");
            }
            if (!application.redirectUris().contains(redirectUri) || !RedirectUris.isAllowed(redirectUri)) {
                return ConsentPage.error(texts, name, "consent.redirectUri");
            }
            Set<String> scopes = Scopes.of(scope);
            if (!"code".equals(responseType) || !Scopes.cover(application.scopes(), scopes)) {
                return Response.status(302)
                        .location(RedirectUris.with(redirectUri, refused("code".equals(responseType), state)))
                        .build();
            }
            if (challenge != null && !"S256".equals(method)) {
                return ConsentPage.error(texts, name, "consent.challenge");
            }
            Map<String, String> hidden = new LinkedHashMap<>();
            hidden.put("client_id", clientId);
            hidden.put("redirect_uri", redirectUri);
            hidden.put("state", state);
            hidden.put("scope", scope);
            hidden.put("code_challenge", challenge);
            String action = "/" + name + "/oauth/authorize";
            return ConsentPage.ask(texts, network(), action, hidden, scopes, Set.of(), false);
        });
    }

    private static Map<String, String> refused(boolean scopeIsWrong, String state) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", scopeIsWrong ? "invalid_scope" : "unsupported_response_type");
        answer.put(
                "error_description",
                scopeIsWrong
                        ? "The requested scope is invalid, unknown, or malformed."
                        : "The authorization server does not support this response type.");
        answer.put("state", state);
        return answer;
    }

    /** The member's answer on the consent page. */
    @POST
    @Path("authorize")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @FormParam("client_id") String clientId,
            @FormParam("redirect_uri") String redirectUri,
            @FormParam("state") String state,
            @FormParam("scope") String scope,
            @FormParam("code_challenge") String challenge,
            @FormParam("account") String account,
            @FormParam("decision") String decision,
            @Context HttpHeaders headers) {
        return world.locked(() -> {
            Application application = server().application(clientId).orElse(null);
            if (application == null
                    || !application.redirectUris().contains(redirectUri)
                    || !RedirectUris.isAllowed(redirectUri)) {
                return ConsentPage.error(Texts.of(headers), name, "consent.redirectUri");
            }
            Member member =
                    account == null ? null : network().memberByKey(account).orElse(null);
            Map<String, String> answer = new LinkedHashMap<>();
            if (member != null && "allow".equals(decision)) {
                Set<String> scopes = Scopes.of(scope);
                AuthorizationCode code =
                        network().authorizations().agree(member, scopes, scopes, redirectUri, challenge, CODE_LIFETIME);
                server().given(code.value(), application);
                answer.put("code", code.value());
            } else {
                answer.put("error", "access_denied");
                answer.put("error_description", "The resource owner or authorization server denied the request.");
            }
            answer.put("state", state);
            return Response.seeOther(RedirectUris.with(redirectUri, answer)).build();
        });
    }

    @POST
    @Path("token")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(
            @HeaderParam("Content-Type") String type, @HeaderParam("Authorization") String basic, String body) {
        Parameters form = Parameters.of(type, body);
        return world.locked(() -> {
            Application application = client(form, basic);
            if ("client_credentials".equals(form.get("grant_type"))) {
                // the application's own token: good for nothing here but to show that the server knows it
                return token(
                        UUID.randomUUID().toString(),
                        Scopes.of(form.get("scope")),
                        world.clock().now());
            }
            if (!"authorization_code".equals(form.get("grant_type"))) {
                throw MastodonError.oauth(
                        400,
                        "unsupported_grant_type",
                        "The authorization grant type is not supported by the authorization server.");
            }
            try {
                String value = form.get("code");
                if (value == null || !server().wasGiven(value, application)) {
                    throw invalidGrant();
                }
                AuthorizationCode code =
                        network().authorizations().redeem(value, form.get("redirect_uri"), form.get("code_verifier"));
                return token(application, code);
            } catch (CodeRefused e) {
                throw invalidGrant();
            }
        });
    }

    private Response token(Application application, AuthorizationCode code) {
        request.setAttribute(FaultFilter.ACTOR, code.member().key());
        // servers give a member one token for an application, however often it is asked for
        Token token = network().authorizations().usableTokens().stream()
                .filter(t -> t.member().equals(code.member())
                        && t.scopes().equals(code.scopes())
                        && server().wasGiven(t.value(), application))
                .findFirst()
                .orElseGet(() ->
                        network().authorizations().issue(Token.Kind.ACCESS, code.member(), code.scopes(), ENDLESS));
        server().given(token.value(), application);
        return token(token.value(), token.scopes(), token.issuedAt());
    }

    private static Response token(String value, Set<String> scopes, Instant issuedAt) {
        return Response.ok(JsonFields.of("access_token", value)
                        .with("token_type", "Bearer")
                        .with("scope", String.join(" ", scopes))
                        .with("created_at", issuedAt.getEpochSecond()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static MastodonError invalidGrant() {
        return MastodonError.oauth(
                400,
                "invalid_grant",
                "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI"
                        + " used in the authorization request, or was issued to another client.");
    }

    @POST
    @Path("revoke")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(
            @HeaderParam("Content-Type") String type, @HeaderParam("Authorization") String basic, String body) {
        Parameters form = Parameters.of(type, body);
        return world.locked(() -> {
            Application application = client(form, basic);
            Optional<Token> token = network().authorizations().token(form.get("token"));
            if (token.isPresent()) {
                if (!server().wasGiven(token.get().value(), application)) {
                    throw MastodonError.oauth(
                            403, "unauthorized_client", "You are not authorized to revoke this token");
                }
                request.setAttribute(FaultFilter.ACTOR, token.get().member().key());
                network().authorizations().revoke(token.get());
            }
            return Response.ok(new JsonFields()).build();
        });
    }

    private Application client(Parameters form, String basic) {
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        if (basic != null && basic.startsWith("Basic ")) {
            String pair = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            id = pair.substring(0, Math.max(colon, 0));
            secret = pair.substring(colon + 1);
        }
        String given = secret;
        return server().application(id)
                .filter(a -> Signatures.same(a.clientSecret(), given))
                .orElseThrow(() -> MastodonError.oauth(
                        401,
                        "invalid_client",
                        "Client authentication failed due to unknown client, no client authentication included, or"
                                + " unsupported authentication method."));
    }

    private Server server() {
        return world.fediverse().server(name);
    }

    private NetworkState network() {
        return world.network(name).orElseThrow();
    }
}
