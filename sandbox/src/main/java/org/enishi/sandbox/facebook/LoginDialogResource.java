package org.enishi.sandbox.facebook;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Facebook's login dialog, where single permissions can be unticked. */
@Path("/facebook/{version: v\\d+\\.\\d+}/dialog/oauth")
public class LoginDialogResource {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final String ALWAYS = "public_profile";

    /** Taken out of the API since; asking for them today is an error of the application. */
    private static final Set<String> RETIRED = Set.of("publish_actions", "read_stream");

    @Inject
    World world;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response ask(
            @PathParam("version") String version,
            @QueryParam("client_id") String clientId,
            @QueryParam("redirect_uri") String redirectUri,
            @QueryParam("state") String state,
            @QueryParam("scope") String scope,
            @QueryParam("auth_type") String authType,
            @QueryParam("code_challenge") String challenge,
            @Context HttpHeaders headers) {
        Texts texts = Texts.of(headers);
        if (!GraphTokenResource.CLIENT_ID.equals(clientId)) {
            return ConsentPage.error(texts, World.FACEBOOK, "consent.unknownClient");
        }
        if (!RedirectUris.isAllowed(redirectUri)) {
            return ConsentPage.error(texts, World.FACEBOOK, "consent.redirectUri");
        }
        Set<String> asked = permissions(scope);
        if (!world.facebook().isHistorical() && asked.stream().anyMatch(RETIRED::contains)) {
            return ConsentPage.error(texts, World.FACEBOOK, "consent.scope");
        }
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("redirect_uri", redirectUri);
        hidden.put("state", state);
        hidden.put("scope", scope);
        hidden.put("auth_type", authType);
        hidden.put("code_challenge", challenge);
        return world.locked(() -> ConsentPage.ask(
                texts,
                world.facebook(),
                "/facebook/" + version + "/dialog/oauth",
                hidden,
                asked,
                Set.of(ALWAYS),
                true));
    }

    /** The person's answer in the dialog; permissions left unticked are declined. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @FormParam("redirect_uri") String redirectUri,
            @FormParam("state") String state,
            @FormParam("scope") String scope,
            @FormParam("auth_type") String authType,
            @FormParam("code_challenge") String challenge,
            @FormParam("account") String account,
            @FormParam("permission") List<String> ticked,
            @FormParam("decision") String decision,
            @Context HttpHeaders headers) {
        if (!RedirectUris.isAllowed(redirectUri)) {
            return ConsentPage.error(Texts.of(headers), World.FACEBOOK, "consent.redirectUri");
        }
        Map<String, String> answer = new LinkedHashMap<>();
        world.locked(() -> {
            Member member = account == null
                    ? null
                    : world.facebook().memberByKey(account).orElse(null);
            if (member == null || !"allow".equals(decision)) {
                answer.put("error", "access_denied");
                answer.put("error_code", "200");
                answer.put("error_description", "Permissions error");
                answer.put("error_reason", "user_denied");
            } else {
                answer.put("code", agree(member, scope, authType, ticked, redirectUri, challenge));
            }
            return null;
        });
        answer.put("state", state);
        return Response.seeOther(RedirectUris.with(redirectUri, answer)).build();
    }

    private String agree(
            Member member, String scope, String authType, List<String> ticked, String redirectUri, String challenge) {
        var authorizations = world.facebook().authorizations();
        Map<String, Boolean> before = authorizations.consent(member);
        Set<String> asked = permissions(scope);
        if (!"rerequest".equals(authType)) {
            // what was declined once is only asked again when the application says so
            asked.removeIf(p -> Boolean.FALSE.equals(before.get(p)));
        }
        Set<String> granted = new LinkedHashSet<>(asked);
        granted.removeIf(p -> !p.equals(ALWAYS) && !ticked.contains(p));
        Set<String> carried = new LinkedHashSet<>(granted);
        before.forEach((permission, wasGranted) -> {
            if (wasGranted && !asked.contains(permission)) {
                carried.add(permission);
            }
        });
        asked.addAll(carried);
        AuthorizationCode code = authorizations.agree(member, asked, carried, redirectUri, challenge, CODE_LIFETIME);
        return code.value();
    }

    private static Set<String> permissions(String scope) {
        Set<String> permissions = new LinkedHashSet<>();
        permissions.add(ALWAYS);
        if (scope != null) {
            for (String permission : scope.split("[,\\s]+")) {
                if (!permission.isBlank()) {
                    permissions.add(permission);
                }
            }
        }
        return permissions;
    }
}
