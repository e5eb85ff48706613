package org.enishi.sandbox.linkedin;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.linkedin.LinkedInCall.Offer;
import org.enishi.sandbox.world.Commit;
import org.enishi.sandbox.world.Member;

/** Messages and invitations of the second API, for partners under contract. Everybody of the cast is a connection. */
@Path("/linkedin/api/v2")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MessagesResource {

    private static final String[] MESSAGES = {"w_messages"};
    private static final String INVITATION = "com.linkedin.invitations.InvitationMessage";
    private static final int LONGEST_NOTE = 300;

    @Inject
    LinkedInCall call;

    @POST
    @Path("messages")
    public Response message(JsonObject body) {
        return call.answer("messages", "messages.CREATE", Offer.CLOSED_TODAY, MESSAGES, viewer -> {
            String text = LinkedInJson.text(body, "body");
            String subject = body.getString("subject", "");
            JsonArray urns = LinkedInJson.array(body, "recipients");
            if (urns.isEmpty()) {
                throw LinkedInError.illegal("ERROR :: /recipients :: array size must be at least 1");
            }
            if (text.indexOf('<') >= 0 && text.indexOf("</") >= 0) {
                throw LinkedInError.illegal("ERROR :: /body :: HTML is not supported");
            }
            List<Member> recipients = urns.getValuesAs(JsonString.class).stream()
                    .map(urn -> person(urn.getString()))
                    .toList();
            String id = "urn:li:message:" + call.world().nextNumber();
            for (Member to : recipients) {
                call.world()
                        .commit(
                                call.network(),
                                "message",
                                viewer,
                                Urn.of(to),
                                subject.isEmpty() ? text : subject + "\n" + text,
                                id,
                                true);
            }
            return Response.status(201).header("x-restli-id", id).build();
        });
    }

    @POST
    @Path("invitations")
    public Response invite(JsonObject body) {
        return call.answer("invitations", "invitations.CREATE", Offer.CLOSED_TODAY, MESSAGES, viewer -> {
            Member to = invitee(LinkedInJson.text(body, "invitee"));
            JsonObject message = body.getJsonObject("message");
            JsonObject note = message == null ? null : message.getJsonObject(INVITATION);
            String text = note == null ? "" : note.getString("body", "");
            if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
                throw LinkedInError.illegal("ERROR :: /message/body :: length exceeds " + LONGEST_NOTE);
            }
            String id = "urn:li:invitation:" + call.world().nextNumber();
            call.world().commit(call.network(), "invitation", viewer, Urn.of(to), text, id, true);
            return Response.status(201).header("x-linkedin-id", id).build();
        });
    }

    @GET
    @Path("invitations/{urn}")
    public Response invitation(@PathParam("urn") String urn) {
        return call.answer("invitations", "invitations.GET", Offer.CLOSED_TODAY, MESSAGES, viewer -> {
            Commit sent = call.world().commits().stream()
                    .filter(c -> c.operation().equals("invitation") && c.id().equals(urn))
                    .findFirst()
                    .orElseThrow(() -> LinkedInError.notFound(urn));
            return Response.ok(JsonFields.of("state", "PENDING")
                            .with("inviter", Urn.of(viewer))
                            .with("invitee", sent.target())
                            .with("sentAt", sent.at().toEpochMilli()))
                    .build();
        });
    }

    private Member invitee(String urn) {
        String email = "urn:li:email:";
        if (urn.startsWith(email)) {
            return call.network().members().stream()
                    .filter(m -> m.presence().email().equalsIgnoreCase(urn.substring(email.length())))
                    .findFirst()
                    .orElseThrow(() -> LinkedInError.notFound(urn));
        }
        return person(urn);
    }

    private Member person(String urn) {
        if (!Urn.isPerson(urn)) {
            throw LinkedInError.illegal(urn + " is not a person's URN");
        }
        return call.network().member(Urn.personId(urn)).orElseThrow(() -> LinkedInError.notFound(urn));
    }
}
