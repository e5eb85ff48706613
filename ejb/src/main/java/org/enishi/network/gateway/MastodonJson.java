package org.enishi.network.gateway;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.RemoteProfile.Field;
import org.enishi.network.boundary.Segment;

/**
 * Reads what one server sends.
 *
 * @param domain the server's name, which it leaves out of the handles of its own people
 */
record MastodonJson(String domain) {

    private static final int HEADLINE = 160;
    /** Shorter than what handles are kept in, and without what would break an address or a line. */
    private static final Pattern ACCT = Pattern.compile("[^\\s\\p{Cc}/?#<>\"]{1,200}");

    private static final Pattern NEXT =
            Pattern.compile("<[^>]*[?&]max_id=([A-Za-z0-9_-]{1,64})[^>]*>\\s*;\\s*rel=\"next\"");

    /** The handle with its server, the same whoever asks: what a person is known by here. */
    String acct(JsonObject account) {
        String acct = JsonTree.required(account, "acct").toLowerCase(Locale.ROOT);
        if (!ACCT.matcher(acct).matches()) {
            throw new IllegalArgumentException("No handle in the answer");
        }
        return acct.contains("@") ? acct : acct + "@" + domain.toLowerCase(Locale.ROOT);
    }

    /** The same of somebody who lives on this server, whatever it says: it speaks for nobody else's people. */
    String own(JsonObject account) {
        return acct(account).replaceFirst("@.*", "") + "@" + domain.toLowerCase(Locale.ROOT);
    }

    String name(JsonObject account) {
        String name = JsonTree.text(account, "display_name");
        for (JsonObject emoji : JsonTree.objects(account, "emojis")) {
            String shortcode = JsonTree.text(emoji, "shortcode");
            name = name == null || shortcode == null ? name : name.replace(":" + shortcode + ":", "");
        }
        return name == null || name.isBlank() ? JsonTree.required(account, "username") : name.strip();
    }

    RemotePerson person(JsonObject account) {
        String note = StatusText.plain(JsonTree.text(account, "note")).replaceAll("\\s+", " ");
        String picture = JsonTree.web(account, "avatar_static");
        return new RemotePerson(
                acct(account),
                name(account),
                acct(account),
                note.isEmpty() ? null : shortened(note),
                null,
                null,
                picture == null ? JsonTree.web(account, "avatar") : picture,
                JsonTree.web(account, "url"),
                null);
    }

    private static String shortened(String text) {
        int most = Math.min(HEADLINE, text.codePointCount(0, text.length()));
        String start = text.substring(0, text.offsetByCodePoints(0, most));
        return start.length() < text.length() ? start + "…" : start;
    }

    RemoteProfile profile(JsonObject account) {
        String summary = StatusText.plain(JsonTree.text(account, "note"));
        List<Field> fields = JsonTree.objects(account, "fields").stream()
                .map(f -> new Field(
                        JsonTree.text(f, "name"),
                        StatusText.segments(JsonTree.text(f, "value")),
                        JsonTree.text(f, "verified_at") != null))
                .filter(f -> f.name() != null)
                .toList();
        return new RemoteProfile(
                withoutHeadline(person(account)), summary.isEmpty() ? null : summary, List.of(), List.of(), fields);
    }

    /** In a list, what people say of themselves stands in one line; a profile has it whole. */
    private static RemotePerson withoutHeadline(RemotePerson p) {
        return new RemotePerson(
                p.id(), p.name(), p.handle(), null, p.place(), p.company(), p.pictureUrl(), p.profileUrl(), p.email());
    }

    RemotePost post(JsonObject status) {
        JsonObject author = status.getJsonObject("account");
        return new RemotePost(
                JsonTree.required(status, "id"),
                acct(author),
                name(author),
                text(status),
                picture(status),
                Instant.parse(JsonTree.required(status, "created_at")),
                JsonTree.web(status, "url"),
                (int) JsonTree.number(status, "favourites_count"),
                (int) JsonTree.number(status, "replies_count"),
                JsonTree.flag(status, "favourited"),
                (int) JsonTree.number(status, "reblogs_count"),
                JsonTree.flag(status, "reblogged"),
                JsonTree.flag(status, "sensitive"));
    }

    RemoteComment comment(JsonObject status) {
        JsonObject author = status.getJsonObject("account");
        return new RemoteComment(
                JsonTree.required(status, "id"),
                acct(author),
                name(author),
                text(status),
                Instant.parse(JsonTree.required(status, "created_at")),
                (int) JsonTree.number(status, "favourites_count"));
    }

    /** The warning stands above the text that it is about. */
    private static List<Segment> text(JsonObject status) {
        List<Segment> text = new ArrayList<>(StatusText.segments(JsonTree.text(status, "content")));
        // a poll is taken part in at the server; what it asks belongs to the text
        JsonTree.objects(status, "poll", "options").stream()
                .flatMap(option -> Stream.ofNullable(JsonTree.text(option, "title")))
                .forEach(option -> text.add(Segment.text((text.isEmpty() ? "" : "\n") + "☐ " + option)));
        String warning = JsonTree.text(status, "spoiler_text");
        if (warning == null) {
            return text;
        }
        List<Segment> whole = new ArrayList<>();
        whole.add(Segment.text("[" + warning + "]" + (text.isEmpty() ? "" : "\n\n")));
        whole.addAll(text);
        return whole;
    }

    private static String picture(JsonObject status) {
        return JsonTree.objects(status, "media_attachments").stream()
                .filter(m -> !"audio".equals(JsonTree.text(m, "type")))
                .map(m -> {
                    String preview = JsonTree.web(m, "preview_url");
                    return preview != null || !"image".equals(JsonTree.text(m, "type"))
                            ? preview
                            : JsonTree.web(m, "url");
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where the next page begins; only that is taken from the link, which might lead anywhere. */
    static String next(Reply reply) {
        Matcher m = NEXT.matcher(reply.header("Link").orElse(""));
        return m.find() ? m.group(1) : null;
    }
}
