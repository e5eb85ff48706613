package org.enishi.network.gateway;

import static org.enishi.network.gateway.RegisteredNetwork.encoded;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;

/** What is done at a Mastodon server in a user's name. */
final class MastodonWrites {

    private static final String STATUSES = "/api/v1/statuses";
    private static final Set<String> NARROW = Set.of("unlisted", "private", "direct");

    private final MastodonCalls calls;
    private final MastodonPeople people;

    MastodonWrites(MastodonCalls calls, MastodonPeople people) {
        this.calls = calls;
        this.people = people;
    }

    Answer<String> send(Credentials as, Outgoing write) {
        return switch (write.operation()) {
            case COMMENT -> reply(as, write);
            case MESSAGE -> message(as, write);
            case LIKE -> toPost(as, write, "favourite");
            case UNLIKE -> toPost(as, write, "unfavourite");
            case REPOST -> toPost(as, write, "reblog");
            case UNREPOST -> toPost(as, write, "unreblog");
            case INVITE -> follow(as, write);
            case WALL_POST -> Answer.failed(Problem.refused(Refused.Cause.NOT_OFFERED));
        };
    }

    /** An answer names whom it answers, and is shown to nobody who may not see what it answers. */
    private Answer<String> reply(Credentials as, Outgoing write) {
        Answer<JsonObject> answered = calls.read(as, "status", STATUSES + "/" + encoded(write.target()), Reply::body);
        return answered.then(status -> {
            String author = people.json(as).acct(status.getJsonObject("account"));
            String visibility = JsonTree.text(status, "visibility");
            return publish(
                    as,
                    write,
                    Json.createObjectBuilder()
                            .add(
                                    "status",
                                    author.equals(as.remoteId()) ? write.text() : addressed(author, write.text()))
                            .add("in_reply_to_id", write.target())
                            .add(
                                    "visibility",
                                    visibility != null && NARROW.contains(visibility) ? visibility : "public"));
        });
    }

    /** A message is a status that only those see whom it names. */
    private Answer<String> message(Credentials as, Outgoing write) {
        String text = write.subject() == null || write.subject().isBlank()
                ? write.text()
                : write.subject().strip() + "\n\n" + write.text();
        return publish(
                as,
                write,
                Json.createObjectBuilder()
                        .add("status", addressed(write.target(), text))
                        .add("visibility", "direct"));
    }

    static String addressed(String acct, String text) {
        String handle = "@" + acct;
        return text.regionMatches(true, 0, handle, 0, handle.length()) ? text : handle + " " + text;
    }

    private Answer<String> publish(Credentials as, Outgoing write, JsonObjectBuilder status) {
        String body = status.build().toString();
        return calls.write(
                as,
                "publish",
                STATUSES,
                Map.of("Content-Type", "application/json", "Idempotency-Key", key(write)),
                body,
                reply -> Optional.ofNullable(JsonTree.text(reply.body(), "id")).orElse(""));
    }

    /** The server answers the same key with the same status for an hour. Several users may share an account there. */
    private static String key(Outgoing write) {
        try {
            String all = String.join("\n", write.key(), write.operation().name(), write.target(), write.text());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Answer<String> toPost(Credentials as, Outgoing write, String deed) {
        String path = STATUSES + "/" + encoded(write.target());
        Answer<String> answer = calls.write(as, deed, path + "/" + deed, Map.of(), null, reply -> write.target());
        return spoken(answer, () -> calls.read(as, "status", path, Reply::status));
    }

    private Answer<String> follow(Credentials as, Outgoing write) {
        return people.withId(as, write.target(), id -> {
            Answer<String> answer = calls.write(
                    as,
                    "follow",
                    "/api/v1/accounts/" + encoded(id) + "/follow",
                    Map.of(),
                    null,
                    reply -> write.target());
            return spoken(answer, () -> calls.read(as, "account", "/api/v1/accounts/" + encoded(id), Reply::status));
        });
    }

    /** Where the thing is there but can't be done to, the server doesn't speak of it. */
    private static Answer<String> spoken(Answer<String> answer, java.util.function.Supplier<Answer<Integer>> thing) {
        boolean missing = answer.problem().equals(Optional.of(Problem.refused(Refused.Cause.NOT_FOUND)));
        return missing && thing.get() instanceof Answer.Ok<Integer>
                ? Answer.failed(Problem.refused(Refused.Cause.NOT_SPOKEN))
                : answer;
    }
}
