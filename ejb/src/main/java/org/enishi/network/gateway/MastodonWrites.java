package org.enishi.network.gateway;

import static org.enishi.network.gateway.RegisteredNetwork.encoded;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;

/** What is done at a Mastodon server in a user's name. */
final class MastodonWrites {

    private static final String STATUSES = "/api/v1/statuses";
    private static final Set<String> NARROW = Set.of("unlisted", "private", "direct");

    // a handle begins at an @ that no letter, slash or equals sign stands before
    private static final Pattern NAMING = Pattern.compile("(?<![\\p{L}\\p{N}_/=])@(?=[\\p{L}\\p{N}_])");
    /** Joins what stands on both sides of it, and has no width. */
    private static final String UNSEEN = "\u2060";

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
        MastodonJson json = people.json(as);
        Answer<Answered> answered = calls.read(
                as,
                "status",
                STATUSES + "/" + encoded(write.target()),
                reply -> new Answered(
                        json.acct(reply.body().getJsonObject("account")), JsonTree.text(reply.body(), "visibility")));
        return answered.then(to -> {
            boolean isOwn = to.author().equals(as.remoteId());
            return publish(
                            as,
                            write,
                            Json.createObjectBuilder()
                                    .add("status", isOwn ? write.text() : addressed(as, to.author(), write.text()))
                                    .add("in_reply_to_id", write.target())
                                    .add("visibility", to.isNarrow() ? to.visibility() : "public"))
                    .map(MastodonWrites::id);
        });
    }

    /** What is answered: whose it is, and who sees it. */
    private record Answered(String author, String visibility) {

        boolean isNarrow() {
            return visibility != null && NARROW.contains(visibility);
        }
    }

    /**
     * A message is a status that only those see whom it names: the recipient, whom the server has to know for that, and
     * nobody else whose handle stands in the text.
     */
    private Answer<String> message(Credentials as, Outgoing write) {
        String text = write.subject() == null || write.subject().isBlank()
                ? write.text()
                : write.subject().strip() + "\n\n" + write.text();
        String handle = people.handle(as, write.target());
        JsonObjectBuilder status = Json.createObjectBuilder()
                .add("status", handle + " " + withoutHandles(text, handle, write.target()))
                .add("visibility", "direct");
        Answer<JsonObject> sent = people.withId(as, write.target(), id -> publish(as, write, status));
        return sent.then(answer -> isFor(as, answer, write.target()) ? Answer.ok(id(answer)) : withdrawn(as, answer));
    }

    /** Whether a status reaches somebody; believed of servers that don't say whom they have understood to be named. */
    private boolean isFor(Credentials as, JsonObject status, String acct) {
        MastodonJson json = people.json(as);
        return !(JsonTree.at(status, "mentions") instanceof JsonArray)
                || JsonTree.objects(status, "mentions").stream()
                        .anyMatch(m -> JsonTree.text(m, "acct") != null && acct.equals(json.acct(m)));
    }

    /** What reaches nobody, since the recipient blocks its author or can't be found, is no message. */
    private Answer<String> withdrawn(Credentials as, JsonObject status) {
        calls.delete(as, "withdraw", STATUSES + "/" + encoded(JsonTree.text(status, "id")));
        return Answer.failed(Problem.refused(Refused.Cause.NOT_ALLOWED));
    }

    private String addressed(Credentials as, String acct, String text) {
        String handle = people.handle(as, acct);
        return begins(text, handle) || begins(text, "@" + acct) ? text : handle + " " + text;
    }

    /** Whether a text is addressed already, to this person and not to one whose handle only begins the same. */
    static boolean begins(String text, String handle) {
        return text.regionMatches(true, 0, handle, 0, handle.length())
                && (text.length() == handle.length() || Character.isWhitespace(text.charAt(handle.length())));
    }

    /** A text whose handles name nobody any more, to the eye the same; the recipient's own at its beginning is left out. */
    static String withoutHandles(String text, String handle, String acct) {
        String rest = Stream.of(handle, "@" + acct)
                .filter(h -> begins(text, h))
                .findFirst()
                .map(h -> text.substring(h.length()).stripLeading())
                .orElse(text);
        return NAMING.matcher(rest).replaceAll("@" + UNSEEN);
    }

    /** @return what the server made of it; empty if it didn't say */
    private Answer<JsonObject> publish(Credentials as, Outgoing write, JsonObjectBuilder status) {
        return calls.write(
                as,
                "publish",
                STATUSES,
                Map.of("Content-Type", "application/json", "Idempotency-Key", key(write)),
                status.build().toString(),
                reply -> reply.body() == null ? JsonValue.EMPTY_JSON_OBJECT : reply.body());
    }

    private static String id(JsonObject status) {
        return Optional.ofNullable(JsonTree.text(status, "id")).orElse("");
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
