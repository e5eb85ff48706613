package org.enishi.sandbox.linkedin;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.linkedin.LinkedInCall.Offer;
import org.enishi.sandbox.world.Member;

/** The first API, long closed: people search, anybody's profile, messages and invitations. */
@Path("/linkedin/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class V1Resource {

    private static final String[] NETWORK = {"r_network"};
    private static final String[] PROFILE = {"r_basicprofile", "r_fullprofile", "r_network"};
    private static final String[] MESSAGES = {"w_messages"};
    private static final int LARGEST_PAGE = 25;

    @Inject
    LinkedInCall call;

    @GET
    @Path("people-search{selector: (:.*)?}")
    public Response search(
            @PathParam("selector") String selector,
            @QueryParam("first-name") String firstName,
            @QueryParam("last-name") String lastName,
            @QueryParam("company-name") String company,
            @QueryParam("keywords") String keywords,
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("count") @DefaultValue("10") int count) {
        return call.answer("people-search", "people-search.FINDER", Offer.CLOSED_TODAY, NETWORK, viewer -> {
            FieldSelector fields = FieldSelector.parse(selector);
            List<Member> found = new PeopleSearch(firstName, lastName, company, keywords)
                    .in(call.network().members(), viewer);
            int size = Math.min(Math.max(count, 0), LARGEST_PAGE);
            int from = Math.min(Math.max(start, 0), found.size());
            List<JsonFields> page = found.subList(from, Math.min(from + size, found.size())).stream()
                    .map(m -> ProfileJson.v1(m, viewer, call.base()))
                    .toList();
            var people = JsonFields.of("_total", found.size());
            if (found.size() > page.size()) {
                people.with("_count", page.size()).with("_start", from);
            }
            people.with("values", page);
            return Response.ok(fields.select(
                            JsonFields.of("numResults", found.size()).with("people", people)))
                    .build();
        });
    }

    @GET
    @Path("people/{who: [^:/]+}{selector: (:.*)?}")
    public Response profile(@PathParam("who") String who, @PathParam("selector") String selector) {
        return call.answer("people", "people.GET", Offer.CLOSED_TODAY, PROFILE, viewer -> {
            Member member = "~".equals(who) ? viewer : member(who.startsWith("id=") ? who.substring(3) : who);
            return Response.ok(FieldSelector.parse(selector).select(ProfileJson.v1(member, viewer, call.base())))
                    .build();
        });
    }

    /** By the address of the public profile, which may come with its slashes encoded or not. */
    @GET
    @Path("people/url={url: [^(]+?}{selector: (:\\(.*)?}")
    public Response profileByUrl(@PathParam("url") String url, @PathParam("selector") String selector) {
        return call.answer("people", "people.GET", Offer.CLOSED_TODAY, PROFILE, viewer -> {
            String path = URI.create(url).getPath();
            Member member = call.network()
                    .memberByHandle(path.substring(path.lastIndexOf('/') + 1))
                    .orElseThrow(() -> LinkedInError.notFound(url));
            return Response.ok(FieldSelector.parse(selector).select(ProfileJson.v1(member, viewer, call.base())))
                    .build();
        });
    }

    @POST
    @Path("people/~/mailbox")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response mailbox(JsonObject body) {
        return call.answer("mailbox", "mailbox.CREATE", Offer.CLOSED_TODAY, MESSAGES, viewer -> {
            String text = LinkedInJson.text(body, "body");
            String subject = body.getString("subject", "");
            JsonObject item = object(body, "item-content", "itemContent");
            for (JsonValue recipient : LinkedInJson.array(LinkedInJson.object(body, "recipients"), "values")) {
                Member to = recipient(LinkedInJson.object(recipient.asJsonObject(), "person"));
                if (item != null) {
                    checkInvitation(item, to, viewer);
                }
                String id = "mailbox-" + call.world().nextNumber();
                call.world()
                        .commit(
                                call.network(),
                                item == null ? "message" : "invitation",
                                viewer,
                                Urn.of(to),
                                subject.isEmpty() ? text : subject + "\n" + text,
                                id,
                                true);
            }
            return Response.status(201).build();
        });
    }

    private Member recipient(JsonObject person) {
        String path = LinkedInJson.text(person, "_path");
        String who = path.substring(path.lastIndexOf('/') + 1);
        if (who.startsWith("email=")) {
            String email = who.substring("email=".length());
            return call.network().members().stream()
                    .filter(m -> m.presence().email().equalsIgnoreCase(email))
                    .findFirst()
                    .orElseThrow(() -> LinkedInError.notFound(path));
        }
        return member(who);
    }

    private static void checkInvitation(JsonObject item, Member to, Member viewer) {
        JsonObject request = object(item, "invitation-request", "invitationRequest");
        if (request == null) {
            throw LinkedInError.illegal("invitation-request is required");
        }
        JsonObject authorization = request.getJsonObject("authorization");
        if (authorization == null
                || !"NAME_SEARCH".equals(authorization.getString("name", null))
                || !ProfileJson.invitationKey(to, viewer).equals(authorization.getString("value", null))) {
            throw LinkedInError.denied("mailbox.CREATE (authorization of the invitation)");
        }
    }

    private static JsonObject object(JsonObject parent, String... names) {
        for (String name : names) {
            if (parent.containsKey(name)) {
                return parent.getJsonObject(name);
            }
        }
        return null;
    }

    private Member member(String id) {
        return call.network().member(id).orElseThrow(() -> LinkedInError.notFound("people/" + id));
    }
}
