package org.enishi.sandbox.mastodon;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.enishi.sandbox.fediverse.Application;

/** Where any application registers itself, without anybody's leave. */
@Path(Servers.PATH + "/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AppsResource {

    @Inject
    MastodonCall call;

    @POST
    public Response register(@HeaderParam("Content-Type") String type, String body) {
        return call.open(MastodonCall.Part.WHOLE, "read", json -> {
            Parameters given = Parameters.of(type, body);
            Set<String> redirectUris = new LinkedHashSet<>();
            given.all("redirect_uris")
                    .forEach(uris ->
                            redirectUris.addAll(Arrays.asList(uris.strip().split("\\s+"))));
            if (given.get("client_name") == null || given.get("client_name").isBlank()) {
                throw MastodonError.invalid("Application name can't be blank");
            }
            if (redirectUris.isEmpty() || !redirectUris.stream().allMatch(AppsResource::isAbsolute)) {
                throw MastodonError.invalid("Redirect URI must be an absolute URI.");
            }
            Set<String> scopes = Scopes.of(given.get("scopes"));
            if (!Scopes.KNOWN.containsAll(scopes)) {
                throw MastodonError.invalid("Scopes doesn't match configured on the server.");
            }
            var application = new Application(
                    call.world().nextNumber(),
                    given.get("client_name"),
                    given.get("website"),
                    redirectUris,
                    scopes,
                    secret(),
                    secret());
            call.server().register(application);
            return Response.ok(MastodonJson.application(application)).build();
        });
    }

    private static boolean isAbsolute(String uri) {
        try {
            return URI.create(uri).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false; // not a URI at all
        }
    }

    private static String secret() {
        return (UUID.randomUUID().toString() + UUID.randomUUID())
                .replace("-", "")
                .substring(0, 43);
    }
}
