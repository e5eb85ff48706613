package org.enishi.network.gateway;

import static org.enishi.network.gateway.RegisteredNetwork.bearer;
import static org.enishi.network.gateway.RegisteredNetwork.encoded;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;

/** What is done at X in a member's name. Liking, passing on and following twice is doing it once there. */
final class XWrites {

    private final NetworkSettings settings;
    private final Wire wire;

    XWrites(NetworkSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    Answer<String> send(Credentials as, Outgoing write) {
        String me = "/2/users/" + encoded(as.remoteId());
        String target = write.target();
        return switch (write.operation()) {
            case COMMENT -> comment(as, write);
            case LIKE -> toward(as, "like", me + "/likes", "tweet_id", target);
            case UNLIKE -> back(as, "unlike", me + "/likes/" + encoded(target), target);
            case REPOST -> toward(as, "repost", me + "/retweets", "tweet_id", target);
            case UNREPOST -> back(as, "unrepost", me + "/retweets/" + encoded(target), target);
            case INVITE -> toward(as, "follow", me + "/following", "target_user_id", target);
            case MESSAGE -> message(as, write);
            case WALL_POST -> Answer.failed(Problem.refused(Problem.Refused.Cause.NOT_OFFERED));
        };
    }

    private Answer<String> comment(Credentials as, Outgoing write) {
        JsonObject answer = Json.createObjectBuilder()
                .add("text", write.text())
                .add("reply", Json.createObjectBuilder().add("in_reply_to_tweet_id", write.target()))
                .build();
        return wire.write("reply", post(as, "/2/tweets", answer), reply -> newId(reply, "id", write.target()));
    }

    private Answer<String> message(Credentials as, Outgoing write) {
        boolean hasSubject = write.subject() != null && !write.subject().isBlank();
        JsonObject message = Json.createObjectBuilder()
                .add("text", hasSubject ? write.subject() + "\n\n" + write.text() : write.text())
                .build();
        String path = "/2/dm_conversations/with/" + encoded(write.target()) + "/messages";
        return wire.write("message", post(as, path, message), reply -> newId(reply, "dm_event_id", ""));
    }

    private Answer<String> toward(Credentials as, String what, String path, String field, String target) {
        JsonObject body = Json.createObjectBuilder().add(field, target).build();
        return wire.write(what, post(as, path, body), reply -> target);
    }

    private Answer<String> back(Credentials as, String what, String path, String target) {
        return wire.write(what, request(as, path).DELETE(), reply -> target);
    }

    private HttpRequest.Builder post(Credentials as, String path, JsonObject body) {
        return request(as, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(Credentials as, String path) {
        return HttpRequest.newBuilder(URI.create(settings.apiUrl() + path))
                .header("Authorization", bearer(as))
                .header("Accept", "application/json");
    }

    private static String newId(Reply reply, String field, String otherwise) {
        String id = JsonTree.text(reply.body(), "data", field);
        return id == null ? otherwise : id;
    }
}
