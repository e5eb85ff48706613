package org.enishi.sandbox.mastodon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.sandbox.fediverse.Fediverse;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.page.Html;

/** Makes of a text the HTML that a server sends: paragraphs, mentions, hashtags, addresses cut short for the eye. */
final class Markup {

    private static final int SHOWN = 30;
    private static final Pattern TOKEN = Pattern.compile("(?<url>https?://[\\x21-\\x7E&&[^<>\"'`]]+)" + "|(?<handle>"
            + Fediverse.HANDLE.pattern() + ")|(?<![\\w&/#])#(?<tag>[\\p{L}\\p{N}_]*[\\p{L}_][\\p{L}\\p{N}_]*)");

    private final Fediverse fediverse;
    private final Addresses addresses;

    Markup(Fediverse fediverse, Addresses addresses) {
        this.fediverse = fediverse;
        this.addresses = addresses;
    }

    String html(String text, Profile author) {
        return Stream.of(text.split("\n{2,}"))
                .filter(p -> !p.isEmpty())
                .map(p -> "<p>" + line(p, author).replace("\n", "<br />") + "</p>")
                .collect(Collectors.joining());
    }

    /** One line without a paragraph, as in the values of a profile's fields. */
    String line(String text, Profile author) {
        var out = new StringBuilder();
        Matcher m = TOKEN.matcher(text);
        int end = 0;
        while (m.find()) {
            out.append(Html.escape(text.substring(end, m.start())));
            if (m.group("url") != null) {
                out.append(link(m.group("url")));
            } else if (m.group("tag") != null) {
                out.append(hashtag(m.group("tag"), author));
            } else {
                out.append(fediverse
                        .mention(m, author.domain())
                        .map(this::mention)
                        .orElseGet(() -> Html.escape(m.group("handle"))));
            }
            end = m.end();
        }
        return out.append(Html.escape(text.substring(end))).toString();
    }

    private String mention(Profile profile) {
        return "<span class=\"h-card\" translate=\"no\"><a href=\"" + Html.escape(addresses.page(profile))
                + "\" class=\"u-url mention\">@<span>" + Html.escape(profile.username()) + "</span></a></span>";
    }

    private String hashtag(String tag, Profile author) {
        return "<a href=\"" + Html.escape(addresses.tag(tag, author))
                + "\" class=\"mention hashtag\" rel=\"tag\">#<span>" + Html.escape(tag) + "</span></a>";
    }

    private static String link(String url) {
        Matcher m = Pattern.compile("^(https?://(?:www\\.)?)(.{1," + SHOWN + "})(.*)$")
                .matcher(url);
        if (!m.matches()) {
            return Html.escape(url);
        }
        String look = m.group(3).isEmpty() ? "" : "ellipsis";
        return "<a href=\"" + Html.escape(url) + "\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\">"
                + "<span class=\"invisible\">" + m.group(1) + "</span><span class=\"" + look + "\">"
                + Html.escape(m.group(2)) + "</span><span class=\"invisible\">" + Html.escape(m.group(3))
                + "</span></a>";
    }
}
