package org.enishi.sandbox.linkedin;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.linkedin.LinkedInCall.Offer;
import org.enishi.sandbox.world.Liked;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Reaction;

/** Likes and the other reactions. */
@Path("/linkedin/api/rest/reactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReactionsResource {

    private static final Set<String> TYPES =
            Set.of("LIKE", "PRAISE", "APPRECIATION", "EMPATHY", "INTEREST", "ENTERTAINMENT", "MAYBE");

    @Inject
    LinkedInCall call;

    @POST
    public Response react(@QueryParam("actor") String actor, JsonObject body) {
        return call.answer("reactions", "reactions.CREATE", Offer.OPEN, PostsResource.WRITE, viewer -> {
            requireSelf(viewer, actor, "reactions.CREATE");
            String type = LinkedInJson.text(body, "reactionType");
            if (!TYPES.contains(type)) {
                throw LinkedInError.illegal("ERROR :: /reactionType :: \"" + type + "\" is not an enum symbol");
            }
            Liked target = Targets.liked(call.network(), viewer, LinkedInJson.text(body, "root"));
            var reaction = new Reaction(viewer, type, call.world().clock().now());
            Reaction before = target.reactions().put(viewer.id(), reaction);
            String urn = Targets.urn(target);
            call.world().commit(call.network(), "like", viewer, urn, null, keyOf(viewer, urn), before == null);
            return Response.status(201)
                    .header("x-restli-id", keyOf(viewer, urn))
                    .entity(LinkedInJson.reaction(reaction, urn))
                    .build();
        });
    }

    @GET
    @Path("{key: \\(.+\\)}")
    public Response find(
            @PathParam("key") String key,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("count") @DefaultValue("10") int count) {
        return call.answer("reactions", "reactions.GET", Offer.CLOSED_TODAY, SocialActionsResource.READ, viewer -> {
            Map<String, String> parts = parts(key);
            Liked target = Targets.liked(call.network(), viewer, part(parts, "entity"));
            String urn = Targets.urn(target);
            if (parts.containsKey("actor")) {
                return Response.ok(LinkedInJson.reaction(mine(target, parts.get("actor")), urn))
                        .build();
            }
            List<JsonFields> all = target.reactions().values().stream()
                    .map(r -> LinkedInJson.reaction(r, urn))
                    .toList();
            return Response.ok(LinkedInJson.page(all, start, count, "/rest/reactions/(entity:" + urn + ")?q=entity"))
                    .build();
        });
    }

    @DELETE
    @Path("{key: \\(.+\\)}")
    public Response takeBack(@PathParam("key") String key) {
        return call.answer("reactions", "reactions.DELETE", Offer.OPEN, PostsResource.WRITE, viewer -> {
            Map<String, String> parts = parts(key);
            String actor = part(parts, "actor");
            requireSelf(viewer, actor, "reactions.DELETE");
            Liked target = Targets.liked(call.network(), viewer, part(parts, "entity"));
            mine(target, actor);
            target.reactions().remove(viewer.id());
            String urn = Targets.urn(target);
            call.world().commit(call.network(), "unlike", viewer, urn, null, keyOf(viewer, urn), true);
            return Response.noContent().build();
        });
    }

    private static void requireSelf(Member viewer, String actor, String operation) {
        if (!Urn.of(viewer).equals(actor)) {
            throw LinkedInError.denied(operation);
        }
    }

    private static Reaction mine(Liked target, String actor) {
        Reaction reaction = target.reactions().get(Urn.personId(actor));
        if (reaction == null) {
            throw LinkedInError.notFound("reaction of " + actor);
        }
        return reaction;
    }

    private static String keyOf(Member actor, String urn) {
        return "(actor:" + Urn.of(actor) + ",entity:" + urn + ")";
    }

    private static String part(Map<String, String> parts, String name) {
        if (!parts.containsKey(name)) {
            throw LinkedInError.illegal("The key lacks " + name);
        }
        return parts.get(name);
    }

    /** Reads {@code (actor:urn,entity:urn)}. */
    static Map<String, String> parts(String key) {
        Map<String, String> parts = new TreeMap<>();
        for (String part : RestliList.split(key.substring(1, key.length() - 1))) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                parts.put(part.substring(0, colon), part.substring(colon + 1));
            }
        }
        return parts;
    }
}
