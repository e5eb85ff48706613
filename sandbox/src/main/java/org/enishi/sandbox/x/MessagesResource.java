package org.enishi.sandbox.x;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Commit;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.x.XCall.Offer;

/** Direct messages between two. */
@Path("/x/api/2/dm_conversations/with/{id: \\d{1,19}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @Inject
    XCall call;

    @PathParam("id")
    String id;

    @POST
    @Path("messages")
    public Response send(JsonObject body) {
        return call.answer("messages", Offer.SELF_SERVE, "dm.write", view -> {
            String event = new Deeds(view, view.viewer()).message(id, UsersResource.text(body, "text"));
            return Response.status(201)
                    .entity(Outcomes.sent(Deeds.conversation(view.viewer(), id), event))
                    .build();
        });
    }

    /** What was written in this conversation, newest first. */
    @GET
    @Path("dm_events")
    public Response events() {
        return call.answer("dm-events", Offer.SELF_SERVE, "dm.read", view -> {
            Member me = view.viewer();
            List<JsonFields> events = view.world().commits().stream()
                    .filter(c -> c.network().equals(view.network().name())
                            && c.operation().equals("message"))
                    .filter(c -> isBetween(c, me, view))
                    .sorted(Comparator.comparingLong(Commit::number).reversed())
                    .map(c -> event(c, view))
                    .toList();
            return Response.ok(JsonFields.of("data", events).with("meta", JsonFields.of("result_count", events.size())))
                    .build();
        });
    }

    private boolean isBetween(Commit c, Member me, XView view) {
        String from = sender(c, view);
        return me.id().equals(from) && c.target().equals(id)
                || id.equals(from) && c.target().equals(me.id());
    }

    private static String sender(Commit c, XView view) {
        return view.network().memberByKey(c.actor()).map(Member::id).orElseThrow();
    }

    private static JsonFields event(Commit c, XView view) {
        return JsonFields.of("id", c.id())
                .with("event_type", "MessageCreate")
                .with("text", Objects.requireNonNullElse(c.text(), ""))
                .with("sender_id", sender(c, view))
                .with("created_at", c.at().toString());
    }
}
