package org.enishi.network.gateway;

import static org.enishi.network.gateway.RegisteredNetwork.bearer;
import static org.enishi.network.gateway.RegisteredNetwork.encoded;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;

/** What is done at LinkedIn in a member's name. */
final class LinkedInWrites {

    private final NetworkSettings settings;
    private final Wire wire;

    LinkedInWrites(NetworkSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    Answer<String> send(Credentials as, Outgoing write) {
        return switch (write.operation()) {
            case COMMENT -> comment(as, write);
            case LIKE -> like(as, write);
            case UNLIKE -> unlike(as, write);
            case MESSAGE -> message(as, write);
            case INVITE -> invite(as, write);
            case REPOST, UNREPOST, WALL_POST -> Answer.failed(Problem.refused(Problem.Refused.Cause.NOT_OFFERED));
        };
    }

    private Answer<String> comment(Credentials as, Outgoing write) {
        JsonObject comment = Json.createObjectBuilder()
                .add("actor", member(as))
                .add("object", write.target())
                .add("message", Json.createObjectBuilder().add("text", write.text()))
                .build();
        return wire.write(
                "comment",
                post(as, "/rest/socialActions/" + encoded(write.target()) + "/comments", comment),
                reply -> newId(reply, write.target()));
    }

    private Answer<String> like(Credentials as, Outgoing write) {
        JsonObject like = Json.createObjectBuilder()
                .add("root", write.target())
                .add("reactionType", "LIKE")
                .build();
        return unlessDone(
                Problem.Refused.Cause.DUPLICATE,
                write,
                wire.write(
                        "like",
                        post(as, "/rest/reactions?actor=" + encoded(member(as)), like),
                        reply -> write.target()));
    }

    private Answer<String> unlike(Credentials as, Outgoing write) {
        String key = "(actor:" + encoded(member(as)) + ",entity:" + encoded(write.target()) + ")";
        return unlessDone(
                Problem.Refused.Cause.NOT_FOUND,
                write,
                wire.write("unlike", request(as, "/rest/reactions/" + key).DELETE(), reply -> write.target()));
    }

    private Answer<String> message(Credentials as, Outgoing write) {
        JsonObject message = Json.createObjectBuilder()
                .add("recipients", Json.createArrayBuilder().add(LinkedInJson.personUrn(write.target())))
                .add("subject", write.subject() == null ? "" : write.subject())
                .add("body", write.text())
                .add("messageType", "MEMBER_TO_MEMBER")
                .add("attachments", Json.createArrayBuilder())
                .build();
        return wire.write("message", post(as, "/v2/messages", message), reply -> newId(reply, ""));
    }

    /** The note is the member's own choice: without one LinkedIn writes its usual words. */
    private Answer<String> invite(Credentials as, Outgoing write) {
        JsonObjectBuilder invitation =
                Json.createObjectBuilder().add("invitee", LinkedInJson.personUrn(write.target()));
        if (write.text() != null && !write.text().isBlank()) {
            invitation.add(
                    "message",
                    Json.createObjectBuilder()
                            .add(
                                    "com.linkedin.invitations.InvitationMessage",
                                    Json.createObjectBuilder().add("body", write.text())));
        }
        return wire.write("invitation", post(as, "/v2/invitations", invitation.build()), reply -> newId(reply, ""));
    }

    private static String member(Credentials as) {
        return LinkedInJson.personUrn(as.remoteId());
    }

    private HttpRequest.Builder post(Credentials as, String path, JsonObject body) {
        return request(as, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(Credentials as, String path) {
        return HttpRequest.newBuilder(URI.create(settings.apiUrl() + path))
                .header("Authorization", bearer(as))
                .header("Accept", "application/json")
                .header(LinkedInHeaders.VERSION, settings.version())
                .header(LinkedInHeaders.PROTOCOL, LinkedInHeaders.PROTOCOL_VERSION);
    }

    /** What is so already needs no doing: a like that stands, one that is gone. */
    private static Answer<String> unlessDone(Problem.Refused.Cause done, Outgoing write, Answer<String> answer) {
        return answer.problem().equals(Optional.of(Problem.refused(done))) ? Answer.ok(write.target()) : answer;
    }

    private static String newId(Reply reply, String otherwise) {
        return reply.header("x-restli-id")
                .or(() -> reply.header("x-linkedin-id"))
                .orElse(otherwise);
    }
}
