package org.enishi.sandbox.identity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.cast.Person;
import org.enishi.sandbox.oauth.RedirectUris;
import org.enishi.sandbox.page.Texts;
import org.enishi.sandbox.world.World;

/** Identity providers with OpenID Connect that stand for Google, Yahoo and a company's own. */
@Path("/idp/{provider: google|yahoo|company}")
public class IdentityResource {

    static final String CLIENT_ID = "enishi";
    static final String CLIENT_SECRET = "sandbox-idp-secret";
    private static final List<String> CARRIED = List.of("redirect_uri", "state", "nonce", "code_challenge");

    @Inject
    World world;

    @Inject
    Grants grants;

    @Inject
    IdTokens tokens;

    @PathParam("provider")
    String provider;

    @Context
    UriInfo uri;

    @GET
    @Path(".well-known/openid-configuration")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonFields configuration() {
        return JsonFields.of("issuer", issuer())
                .with("authorization_endpoint", issuer() + "/authorize")
                .with("token_endpoint", issuer() + "/token")
                .with("userinfo_endpoint", issuer() + "/userinfo")
                .with("jwks_uri", issuer() + "/keys")
                .with("response_types_supported", List.of("code"))
                .with("subject_types_supported", List.of("public"))
                .with("id_token_signing_alg_values_supported", List.of("RS256"))
                .with("scopes_supported", List.of("openid", "email", "profile"))
                .with("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"))
                .with("code_challenge_methods_supported", List.of("S256"));
    }

    @GET
    @Path("keys")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonFields keys() {
        return tokens.keys();
    }

    @GET
    @Path("authorize")
    @Produces(MediaType.TEXT_HTML)
    public Response ask(@Context HttpHeaders headers) {
        Texts texts = Texts.of(headers);
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        if (!CLIENT_ID.equals(asked.getFirst("client_id"))) {
            return SignInPage.error(texts, "consent.unknownClient");
        }
        if (!RedirectUris.isAllowed(asked.getFirst("redirect_uri"))) {
            return SignInPage.error(texts, "consent.redirectUri");
        }
        boolean good = "code".equals(asked.getFirst("response_type"))
                && List.of(String.valueOf(asked.getFirst("scope")).split(" ")).contains("openid")
                && "S256".equals(asked.getFirst("code_challenge_method"));
        if (!good) {
            return back(asked, Map.of("error", "invalid_request"));
        }
        Map<String, String> hidden = new LinkedHashMap<>();
        CARRIED.forEach(name -> hidden.put(name, asked.getFirst(name)));
        List<Person> people =
                world.cast().people().stream().filter(Person::account).toList();
        return SignInPage.ask(texts, provider, issuer() + "/authorize", hidden, people);
    }

    @POST
    @Path("authorize")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        if (!RedirectUris.isAllowed(form.getFirst("redirect_uri"))) {
            return SignInPage.error(Texts.of(headers), "consent.redirectUri");
        }
        Optional<Person> person = world.cast().people().stream()
                .filter(p -> p.account() && p.key().equals(form.getFirst("account")))
                .findFirst();
        String other = Optional.ofNullable(form.getFirst("email")).orElse("");
        if (!"allow".equals(form.getFirst("decision")) || person.isEmpty() && other.isBlank()) {
            return back(form, Map.of("error", "access_denied"));
        }
        var grant = new Grant(
                issuer(),
                provider,
                CLIENT_ID,
                form.getFirst("redirect_uri"),
                form.getFirst("nonce"),
                form.getFirst("code_challenge"),
                other.isBlank() ? person.get().email() : other,
                other.isBlank() ? person.get().displayName() : other,
                TokenFault.valueOf(Optional.ofNullable(form.getFirst("fault")).orElse("NONE")),
                form.getFirst("mfa") != null,
                world.clock().now().plusSeconds(60));
        return back(form, Map.of("code", grants.keep(grant), "iss", issuer()));
    }

    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (!isOurClient(form, authorization)) {
            return error(401, "invalid_client");
        }
        Grant grant = grants.take(form.getFirst("code"))
                .filter(g -> g.provider().equals(provider)
                        && g.redirectUri().equals(form.getFirst("redirect_uri"))
                        && g.expiresAt().isAfter(world.clock().now())
                        && challenge(form.getFirst("code_verifier")).equals(g.challenge()))
                .orElse(null);
        if (grant == null) {
            return error(400, "invalid_grant");
        }
        if (grant.fault() == TokenFault.DOWN) {
            return error(503, "temporarily_unavailable");
        }
        return Response.ok(JsonFields.of("access_token", grants.keep(grant))
                        .with("token_type", "Bearer")
                        .with("expires_in", 600)
                        .with(
                                "id_token",
                                tokens.token(grant.idToken(world.clock().now()), grant.fault(), CLIENT_SECRET)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("userinfo")
    @Produces(MediaType.APPLICATION_JSON)
    public Response userInfo(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return Optional.ofNullable(authorization)
                .map(header -> header.replaceFirst("^Bearer ", ""))
                .flatMap(grants::of)
                .map(grant -> Response.ok(grant.userInfo()).build())
                .orElseGet(() -> error(401, "invalid_token"));
    }

    private String issuer() {
        return uri.getBaseUri() + "idp/" + provider;
    }

    private static Response back(MultivaluedMap<String, String> asked, Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        all.put("state", asked.getFirst("state"));
        return Response.seeOther(RedirectUris.with(asked.getFirst("redirect_uri"), all))
                .build();
    }

    private static boolean isOurClient(MultivaluedMap<String, String> form, String authorization) {
        String given = authorization != null && authorization.startsWith("Basic ")
                ? URLDecoder.decode(
                        new String(
                                Base64.getDecoder().decode(authorization.substring("Basic ".length())),
                                StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8)
                : form.getFirst("client_id") + ":" + form.getFirst("client_secret");
        return given.equals(CLIENT_ID + ":" + CLIENT_SECRET);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response error(int status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JsonFields.of("error", error))
                .build();
    }
}
