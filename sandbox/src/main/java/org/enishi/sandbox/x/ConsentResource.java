package org.enishi.sandbox.x;

import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.sandbox.oauth.AuthorizationCode;
import org.enishi.sandbox.oauth.RedirectUris;
import org.enishi.sandbox.page.ConsentPage;
import org.enishi.sandbox.page.Texts;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.World;

/** X's consent page, which insists on PKCE. */
@Path("/x/i/oauth2/authorize")
public class ConsentResource {

    private static final Duration CODE_LIFETIME = Duration.ofSeconds(30);
    private static final int LONGEST_STATE = 500;
    private static final Set<String> SCOPES = Set.of(
            "tweet.read",
            "tweet.write",
            "tweet.moderate.write",
            "users.email",
            "users.read",
            "follows.read",
            "follows.write",
            "offline.access",
            "space.read",
            "mute.read",
            "mute.write",
            "like.read",
            "like.write",
            "list.read",
            "list.write",
            "block.read",
            "block.write",
            "bookmark.read",
            "bookmark.write",
            "dm.read",
            "dm.write",
            "media.write");

    @Inject
    World world;

    @GET
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
        if (!TokenResource.CLIENT_ID.equals(clientId)) {
            return ConsentPage.error(texts, World.X, "consent.unknownClient");
        }
        if (!RedirectUris.isAllowed(redirectUri)) {
            return ConsentPage.error(texts, World.X, "consent.redirectUri");
        }
        if (!"code".equals(responseType) || state == null || state.isBlank() || state.length() > LONGEST_STATE) {
            return ConsentPage.error(texts, World.X, "consent.request");
        }
        if (challenge == null || !"S256".equals(method)) {
            return ConsentPage.error(texts, World.X, "consent.pkce");
        }
        Set<String> scopes = scopes(scope);
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            return ConsentPage.error(texts, World.X, "consent.scope");
        }
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("redirect_uri", redirectUri);
        hidden.put("state", state);
        hidden.put("scope", scope);
        hidden.put("code_challenge", challenge);
        return world.locked(
                () -> ConsentPage.ask(texts, world.x(), "/x/i/oauth2/authorize", hidden, scopes, Set.of(), false));
    }

    /** The member's answer on the consent page: all or nothing. */
    @POST
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
            return ConsentPage.error(Texts.of(headers), World.X, "consent.redirectUri");
        }
        if (challenge == null) {
            return ConsentPage.error(Texts.of(headers), World.X, "consent.pkce");
        }
        Map<String, String> answer = world.locked(() -> {
            Member member =
                    account == null ? null : world.x().memberByKey(account).orElse(null);
            Map<String, String> result = new LinkedHashMap<>();
            if (member == null || !"allow".equals(decision)) {
                result.put("error", "access_denied");
            } else {
                Set<String> scopes = scopes(scope);
                AuthorizationCode code =
                        world.x().authorizations().agree(member, scopes, scopes, redirectUri, challenge, CODE_LIFETIME);
                result.put("code", code.value());
            }
            result.put("state", state);
            return result;
        });
        return Response.seeOther(RedirectUris.with(redirectUri, answer)).build();
    }

    private static Set<String> scopes(String scope) {
        Set<String> scopes = new LinkedHashSet<>();
        if (scope != null) {
            scopes.addAll(List.of(scope.strip().split("\\s+")));
            scopes.remove("");
        }
        return scopes;
    }
}
