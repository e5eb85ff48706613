package org.enishi.sandbox.x;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Post;

/**
 * A post's text as X sends it: links shortened, the three characters of HTML escaped, and what stands where told by
 * code points.
 */
final class XText {

    private static final Pattern PARTS = Pattern.compile("@\\[([^\\]]+)]\\(([^)]+)\\)"
            + "|(?<url>https?://[^\\s\\u3000]+)"
            + "|(?<![\\p{L}\\p{N}_&/])(?<tag>[#＃][\\p{L}\\p{M}\\p{N}_]*[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}_]*)"
            + "|(?<![A-Za-z0-9_@.])(?<mention>[@＠][A-Za-z0-9_]{1,15})");
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SHORT_NAME = 10;

    private final NetworkState network;
    private final StringBuilder text = new StringBuilder();
    private final List<JsonFields> urls = new ArrayList<>();
    private final List<JsonFields> tags = new ArrayList<>();
    private final List<JsonFields> mentions = new ArrayList<>();

    private XText(NetworkState network) {
        this.network = network;
    }

    static XText of(NetworkState network, Post post) {
        var result = new XText(network);
        result.read(post.text());
        if (post.image() != null) {
            result.text.append(' ');
            String handle = post.author().presence().handle();
            result.url(
                    "https://x.com/" + handle + "/status/" + post.id() + "/photo/1",
                    "pic.x.com/" + shortened(post.id()),
                    PostJson.mediaKey(post));
        }
        return result;
    }

    /** The text as the member would see it typed: mentions by user name. */
    static String typed(NetworkState network, String source) {
        return PARTS.matcher(source).replaceAll(m -> {
            String key = m.group(2);
            return Matcher.quoteReplacement(key == null ? m.group() : "@" + handle(network, key, m.group(1)));
        });
    }

    private static String handle(NetworkState network, String key, String otherwise) {
        return network.memberByKey(key).map(m -> m.presence().handle()).orElse(otherwise);
    }

    private void read(String source) {
        Matcher m = PARTS.matcher(source);
        int done = 0;
        while (m.find()) {
            escaped(source.substring(done, m.start()));
            done = m.end();
            if (m.group(2) != null) {
                mention("@" + handle(network, m.group(2), m.group(1)));
            } else if (m.group("url") != null) {
                String address = m.group("url");
                url(address, address.replaceFirst("^https?://", ""), null);
            } else if (m.group("tag") != null) {
                int start = length();
                text.append(m.group("tag"));
                tags.add(at(start).with("tag", m.group("tag").substring(1)));
            } else {
                mention(m.group("mention"));
            }
        }
        escaped(source.substring(done));
    }

    private void escaped(String plain) {
        text.append(plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private void mention(String written) {
        int start = length();
        text.append(written);
        network.memberByHandle(written.substring(1))
                .map(Member::id)
                .ifPresent(id -> mentions.add(
                        at(start).with("username", written.substring(1)).with("id", id)));
    }

    private void url(String address, String display, String mediaKey) {
        int start = length();
        String shortUrl = "https://t.co/" + shortened(address);
        text.append(shortUrl);
        urls.add(at(start)
                .with("url", shortUrl)
                .with("expanded_url", address)
                .with("display_url", display)
                .withIfKnown("media_key", mediaKey));
    }

    private JsonFields at(int start) {
        return JsonFields.of("start", start).with("end", length());
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }

    private static String shortened(String address) {
        long rest = address.hashCode() * 2_654_435_761L ^ address.length();
        var name = new StringBuilder();
        for (int i = 0; i < SHORT_NAME; i++) {
            name.append(BASE62.charAt((int) Math.floorMod(rest, BASE62.length())));
            rest = rest / BASE62.length() * 31 + i;
        }
        return name.toString();
    }

    String text() {
        return text.toString();
    }

    /** Null when there are none: X leaves the field out then. */
    JsonFields entities() {
        var json = new JsonFields();
        if (!urls.isEmpty()) {
            json.with("urls", urls);
        }
        if (!tags.isEmpty()) {
            json.with("hashtags", tags);
        }
        if (!mentions.isEmpty()) {
            json.with("mentions", mentions);
        }
        return json.isEmpty() ? null : json;
    }
}
