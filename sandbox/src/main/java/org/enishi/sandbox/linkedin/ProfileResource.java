package org.enishi.sandbox.linkedin;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.linkedin.LinkedInCall.Offer;
import org.enishi.sandbox.world.Member;

/** One's own profile, and a person by URN where an approved partner may read it. */
@Path("/linkedin/api/v2")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private static final String[] OPENID = {"openid", "profile"};
    private static final String[] BASIC = {"r_basicprofile", "r_liteprofile", "r_fullprofile"};
    private static final String[] OTHERS = {"r_basicprofile", "r_fullprofile", "r_network"};

    @Inject
    LinkedInCall call;

    @GET
    @Path("userinfo")
    public Response userInfo() {
        return call.answer("userinfo", "userinfo.GET", Offer.OPEN, OPENID, viewer -> {
            Set<String> scopes = new TreeSet<>();
            call.network().authorizations().consent(viewer).forEach((scope, granted) -> {
                if (granted) {
                    scopes.add(scope);
                }
            });
            return Response.ok(ProfileJson.userInfo(viewer, scopes, call.base()))
                    .build();
        });
    }

    @GET
    @Path("me")
    public Response me() {
        return call.answer(
                "me",
                "me.GET",
                Offer.OPEN,
                BASIC,
                viewer -> Response.ok(ProfileJson.v2(viewer, call.base())).build());
    }

    @GET
    @Path("people/{key: \\(id:.+\\)}")
    public Response person(@PathParam("key") String key) {
        return call.answer(
                "people",
                "people.GET",
                Offer.CLOSED_TODAY,
                OTHERS,
                viewer -> Response.ok(ProfileJson.v2(member(key), call.base())).build());
    }

    @GET
    @Path("people")
    public Response people(@QueryParam("ids") String ids) {
        return call.answer("people", "people.BATCH_GET", Offer.CLOSED_TODAY, OTHERS, viewer -> {
            var results = new JsonFields();
            var statuses = new JsonFields();
            RestliList.parse(ids).forEach(key -> {
                results.with(key, ProfileJson.v2(member(key), call.base()));
                statuses.with(key, 200);
            });
            return Response.ok(JsonFields.of("results", results)
                            .with("statuses", statuses)
                            .with("errors", new JsonFields()))
                    .build();
        });
    }

    private Member member(String key) {
        String id = ReactionsResource.parts(key).get("id");
        return call.network().member(id).orElseThrow(() -> LinkedInError.notFound(key));
    }
}
