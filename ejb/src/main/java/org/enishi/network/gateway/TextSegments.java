package org.enishi.network.gateway;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enishi.network.boundary.Segment;

/** Takes the texts of networks apart into plain text, links and mentions. */
final class TextSegments {

    // ASCII only: Japanese text may follow an address without a space
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\"'`{}|\\\\^]]+");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]]+$");
    private static final Pattern LITTLE = Pattern.compile(
            "@\\[(?<name>(?:[^\\]\\\\]|\\\\.){1,300})]\\((?<urn>[^)]+)\\)|\\{hashtag\\|\\\\?#\\|(?<tag>[^}]+)}|\\\\(?<char>.)");

    private TextSegments() {}

    /** Plain text, in which web addresses become links. */
    static List<Segment> plain(String text) {
        List<Segment> segments = new ArrayList<>();
        addPlain(segments, text);
        return segments;
    }

    /** LinkedIn's "little text": backslashes before reserved characters, mentions, hashtags. */
    static List<Segment> little(String text, UnaryOperator<String> addressOf) {
        List<Segment> segments = new ArrayList<>();
        var pending = new StringBuilder();
        Matcher m = LITTLE.matcher(text);
        int end = 0;
        while (m.find()) {
            pending.append(text, end, m.start());
            if (m.group("char") != null) {
                pending.append(m.group("char"));
            } else if (m.group("tag") != null) {
                pending.append('#').append(m.group("tag").replace("\\", ""));
            } else {
                addPlain(segments, pending.toString());
                pending.setLength(0);
                segments.add(
                        Segment.mention(m.group("name").replaceAll("\\\\(.)", "$1"), addressOf.apply(m.group("urn"))));
            }
            end = m.end();
        }
        addPlain(segments, pending.append(text.substring(end)).toString());
        return segments;
    }

    /**
     * Text beside which the network lists the stretches that are mentions.
     *
     * @param tags objects with a start ({@code offset} or {@code start}), a {@code length} and somewhere an id
     */
    static List<Segment> tagged(String text, JsonArray tags, UnaryOperator<String> addressOf) {
        List<JsonObject> sorted = new ArrayList<>();
        for (JsonValue tag : tags == null ? JsonValue.EMPTY_JSON_ARRAY : tags) {
            if (tag instanceof JsonObject object) {
                sorted.add(object);
            }
        }
        sorted.sort(Comparator.comparingInt(TextSegments::start));
        List<Segment> segments = new ArrayList<>();
        int end = 0;
        for (JsonObject tag : sorted) {
            int start = start(tag);
            int stop = start + tag.getInt("length", 0);
            if (start < end || stop > text.length() || stop <= start) {
                // the stretches don't fit the text, as with an edited post: its words matter more
                continue;
            }
            addPlain(segments, text.substring(end, start));
            segments.add(Segment.mention(text.substring(start, stop), addressOf.apply(firstId(tag))));
            end = stop;
        }
        addPlain(segments, text.substring(end));
        return segments;
    }

    private static int start(JsonObject tag) {
        return tag.getInt("offset", tag.getInt("start", -1));
    }

    /** The {@code id} of a tag, or the URN that LinkedIn hides in nested objects. */
    private static String firstId(JsonObject tag) {
        for (var entry : tag.entrySet()) {
            JsonValue value = entry.getValue();
            if (value instanceof JsonString string
                    && (entry.getKey().equals("id") || string.getString().startsWith("urn:li:"))) {
                return string.getString();
            }
            if (value instanceof JsonObject object) {
                String nested = firstId(object);
                if (nested != null) {
                    return nested;
                }
            }
        }
        return null;
    }

    private static void addPlain(List<Segment> segments, String text) {
        Matcher m = ADDRESS.matcher(text);
        int end = 0;
        while (m.find()) {
            String address = TRAILING.matcher(m.group()).replaceFirst("");
            if (m.start() > end) {
                segments.add(Segment.text(text.substring(end, m.start())));
            }
            segments.add(Segment.link(address, address));
            end = m.start() + address.length();
        }
        if (end < text.length()) {
            segments.add(Segment.text(text.substring(end)));
        }
    }
}
