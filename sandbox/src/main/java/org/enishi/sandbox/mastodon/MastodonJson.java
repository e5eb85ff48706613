package org.enishi.sandbox.mastodon;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fediverse.Application;
import org.enishi.sandbox.fediverse.Fediverse;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.fediverse.Server;
import org.enishi.sandbox.fediverse.Status;

/**
 * People and statuses as one server shows them to one viewer.
 *
 * @param viewer null for somebody who didn't sign in
 */
record MastodonJson(Fediverse fediverse, Server server, Addresses addresses, Profile viewer) {

    private static final Pattern TAG = Pattern.compile("(?<![\\w&/#])#([\\p{L}\\p{N}_]*[\\p{L}_][\\p{L}\\p{N}_]*)");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Markup markup() {
        return new Markup(fediverse, addresses);
    }

    static String time(Instant at) {
        return MILLIS.format(at);
    }

    JsonFields account(Profile p) {
        boolean ours = p.domain().equals(server.domain());
        return JsonFields.of("id", server.id(p))
                .with("username", p.username())
                .with("acct", p.acctOn(server.domain()))
                .with("display_name", p.displayName())
                .with("locked", p.locked())
                .with("bot", false)
                .with("discoverable", p.discoverable())
                .with("indexable", p.discoverable())
                .with("group", false)
                .with("created_at", time(p.created().truncatedTo(ChronoUnit.DAYS)))
                .with("note", markup().html(p.note(), p))
                .with("url", addresses.page(p))
                .with("uri", addresses.uri(p))
                .with("avatar", addresses.person(p))
                .with("avatar_static", addresses.person(p))
                .with("avatar_description", "")
                .with("header", addresses.picture("header-" + p.key()))
                .with("header_static", addresses.picture("header-" + p.key()))
                .with("header_description", "")
                .with("followers_count", fediverse.followers(p))
                .with("following_count", fediverse.following(p))
                .with(
                        "statuses_count",
                        fediverse.statuses(p, s -> s.author().equals(p)).count())
                .with("last_status_at", lastStatus(p))
                .with("hide_collections", null)
                .with("noindex", ours ? !p.discoverable() : null)
                .with("emojis", emojis(p.displayName() + " " + p.note()))
                .with("roles", List.of())
                .with("fields", fields(p, true));
    }

    private String lastStatus(Profile p) {
        return fediverse
                .statuses(p, s -> s.author().equals(p))
                .findFirst()
                .map(s -> s.created().atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .orElse(null);
    }

    private List<JsonFields> fields(Profile p, boolean asHtml) {
        return p.fields().stream()
                .map(f -> JsonFields.of("name", f.name())
                        .with("value", asHtml ? markup().line(f.value(), p) : f.value())
                        .with("verified_at", f.verified() == null ? null : time(f.verified())))
                .toList();
    }

    /** The viewer's own account, with what only its owner gets to see. */
    JsonFields ownAccount() {
        return account(viewer)
                .with(
                        "source",
                        JsonFields.of("privacy", "public")
                                .with("sensitive", false)
                                .with("language", "ja")
                                .with("note", viewer.note())
                                .with("fields", fields(viewer, false))
                                .with("follow_requests_count", 0)
                                .with("hide_collections", null)
                                .with("discoverable", viewer.discoverable())
                                .with("indexable", viewer.discoverable())
                                .with("attribution_domains", List.of())
                                .with("quote_policy", "public"))
                .with(
                        "role",
                        JsonFields.of("id", "-99")
                                .with("name", "")
                                .with("permissions", "65536")
                                .with("color", "")
                                .with("highlighted", false));
    }

    JsonFields status(Status s) {
        Status boosted = s.boosted();
        var json = JsonFields.of("id", server.id(s))
                .with("created_at", time(s.created()))
                .with("in_reply_to_id", s.replyTo() == null ? null : server.id(s.replyTo()))
                .with(
                        "in_reply_to_account_id",
                        s.replyTo() == null ? null : server.id(s.replyTo().author()))
                .with("sensitive", s.warning() != null)
                .with("spoiler_text", Objects.requireNonNullElse(s.warning(), ""))
                .with("visibility", s.visibility().name().toLowerCase(Locale.ROOT))
                .with("language", s.language())
                .with("uri", boosted == null ? addresses.uri(s) : addresses.uri(s) + "/activity")
                .with("url", boosted == null ? addresses.page(s) : addresses.uri(s) + "/activity")
                .with("replies_count", fediverse.answers(s))
                .with("reblogs_count", fediverse.boostsOf(s.proper()).size())
                .with("favourites_count", s.proper().favouritedBy().size())
                .with("quotes_count", 0)
                .with("edited_at", null);
        if (viewer != null) {
            json.with("favourited", s.proper().favouritedBy().contains(viewer.number()))
                    .with("reblogged", fediverse.boostBy(viewer, s.proper()).isPresent())
                    .with("muted", false)
                    .with("bookmarked", false)
                    .with("filtered", List.of());
        }
        json.with("content", s.html() != null ? s.html() : markup().html(s.text(), s.author()))
                .with("reblog", boosted == null ? null : status(boosted));
        if (boosted == null) {
            json.with("application", null);
        }
        return json.with("account", account(s.author()))
                .with("media_attachments", pictures(s))
                .with("mentions", s.mentioned().stream().map(this::mention).toList())
                .with("tags", tags(s))
                .with("emojis", emojis(s.text()))
                .with("quote", null)
                .with("card", null)
                .with("poll", null);
    }

    private JsonFields mention(long number) {
        Profile p = fediverse.profile(number).orElseThrow();
        return JsonFields.of("id", server.id(p))
                .with("username", p.username())
                .with("url", addresses.page(p))
                .with("acct", p.acctOn(server.domain()));
    }

    private List<JsonFields> tags(Status s) {
        return TAG.matcher(s.text())
                .results()
                .map(MatchResult::group)
                .map(t -> t.substring(1))
                .map(t -> JsonFields.of("name", t.toLowerCase(Locale.ROOT)).with("url", addresses.tag(t, s.author())))
                .toList();
    }

    private List<JsonFields> pictures(Status s) {
        if (s.picture() == null) {
            return List.of();
        }
        String url = addresses.picture(s.picture().name());
        Map<String, Object> size =
                JsonFields.of("width", 960).with("height", 540).with("aspect", 1.7777777777777777);
        return List.of(JsonFields.of("id", server.id(s))
                .with("type", "image")
                .with("url", url)
                .with("preview_url", url)
                .with("remote_url", null)
                .with("meta", JsonFields.of("original", size).with("small", size))
                .with("description", s.picture().alt())
                .with("blurhash", "UBL_:rOpGG-;00%M%MIo~qRjIURj00t7ayof"));
    }

    private List<JsonFields> emojis(String text) {
        return fediverse.emojisIn(text).stream()
                .map(e -> JsonFields.of("shortcode", e.shortcode())
                        .with("url", addresses.picture(e.picture()))
                        .with("static_url", addresses.picture(e.picture()))
                        .with("visible_in_picker", true))
                .toList();
    }

    JsonFields relationship(Profile other) {
        return JsonFields.of("id", server.id(other))
                .with("following", fediverse.follows(viewer, other))
                .with("showing_reblogs", fediverse.follows(viewer, other))
                .with("notifying", false)
                .with("languages", null)
                .with("followed_by", fediverse.follows(other, viewer))
                .with("blocking", false)
                .with("blocked_by", false)
                .with("muting", false)
                .with("muting_notifications", false)
                .with("requested", fediverse.hasRequested(viewer, other))
                .with("requested_by", fediverse.hasRequested(other, viewer))
                .with("domain_blocking", false)
                .with("endorsed", false)
                .with("note", "");
    }

    static JsonFields application(Application a) {
        return JsonFields.of("id", Long.toString(a.number()))
                .with("name", a.name())
                .with("website", a.website())
                .with("scopes", List.copyOf(a.scopes()))
                .with("redirect_uri", String.join("\n", a.redirectUris()))
                .with("redirect_uris", List.copyOf(a.redirectUris()))
                .with("vapid_key", "BNoneOfTheSandboxSendsWebPush")
                .with("client_id", a.clientId())
                .with("client_secret", a.clientSecret())
                .with("client_secret_expires_at", 0);
    }
}
