package org.enishi.network.gateway;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.enishi.network.boundary.Segment;

/**
 * Reads and measures the texts of X: they come with three characters escaped and links shortened, beside a list of what
 * stands where, counted in code points.
 */
final class XText {

    private static final int LINK = 23;
    private static final int JOINER = 0x200D;
    private static final int VARIATION = 0xFE0F;

    private final String text;
    private final String pages;
    private final List<Segment> segments = new ArrayList<>();

    /** One of the things that stand in a text. */
    private record Entity(String kind, int start, int end, JsonObject json) {}

    private XText(String text, String pages) {
        this.text = text;
        this.pages = pages;
    }

    /**
     * @param entities as X lists them; what doesn't fit the text is passed over, its words matter more
     * @param pages what addresses of profiles begin with
     */
    static List<Segment> segments(String text, JsonValue entities, String pages) {
        var reading = new XText(text, pages);
        int length = text.codePointCount(0, text.length());
        int done = 0;
        for (Entity entity : sorted(entities)) {
            if (entity.start() < done || entity.end() > length || entity.end() <= entity.start()) {
                continue;
            }
            reading.plain(done, entity.start());
            reading.add(entity);
            done = entity.end();
        }
        reading.plain(done, length);
        return trimmed(reading.segments);
    }

    private static List<Entity> sorted(JsonValue entities) {
        return Stream.of("urls", "mentions", "hashtags", "cashtags")
                .flatMap(kind -> JsonTree.objects(entities, kind).stream()
                        .map(e -> new Entity(
                                kind, (int) JsonTree.number(e, "start"), (int) JsonTree.number(e, "end"), e)))
                .sorted(Comparator.comparingInt(Entity::start))
                .toList();
    }

    private void add(Entity entity) {
        String words = unescaped(between(entity.start(), entity.end()));
        switch (entity.kind()) {
            case "urls" -> {
                // the address of a picture that is shown anyway
                if (JsonTree.text(entity.json(), "media_key") == null) {
                    String address = JsonTree.web(entity.json(), "expanded_url");
                    segments.add(address == null ? Segment.text(words) : Segment.link(address, address));
                }
            }
            case "mentions" -> segments.add(Segment.mention(words, pages + words.substring(1)));
            case "hashtags" ->
                segments.add(Segment.link(
                        words, pages + "hashtag/" + RegisteredNetwork.encoded(JsonTree.text(entity.json(), "tag"))));
            default -> segments.add(Segment.text(words));
        }
    }

    private void plain(int start, int end) {
        if (end > start) {
            segments.addAll(TextSegments.plain(unescaped(between(start, end))));
        }
    }

    private String between(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** A picture's address at the end leaves a space behind. */
    private static List<Segment> trimmed(List<Segment> segments) {
        int last = segments.size() - 1;
        if (last >= 0 && segments.get(last).kind() == Segment.Kind.TEXT) {
            String stripped = segments.get(last).text().stripTrailing();
            segments.remove(last);
            if (!stripped.isEmpty()) {
                segments.add(Segment.text(stripped));
            }
        }
        return List.copyOf(segments);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** A text without those whom it answers: X puts their names before what was written. */
    static String withoutThoseAnswered(String text) {
        return text.strip().replaceFirst("^(?:@[A-Za-z0-9_]{1,15}\\s+)+", "");
    }

    /**
     * How long X takes a text to be: Latin letters and general punctuation count one, all else two, a link always 23, a
     * picture character two however many code points it is joined of.
     */
    static int weightedLength(String text) {
        String[] rest = text.split("https?://[^\\s\\u3000]+", -1);
        int length = (rest.length - 1) * LINK;
        for (String part : rest) {
            length += weigh(part);
        }
        return length;
    }

    private static int weigh(String text) {
        int weight = 0;
        boolean joined = false;
        for (int c : text.codePoints().toArray()) {
            boolean isTone = c >= 0x1F3FB && c <= 0x1F3FF;
            if (c == JOINER || c == VARIATION || isTone) {
                joined = c == JOINER;
                continue;
            }
            if (!joined) {
                weight += isLight(c) ? 1 : 2;
            }
            joined = false;
        }
        return weight;
    }

    private static boolean isLight(int c) {
        return c <= 4351 || c >= 8192 && c <= 8205 || c >= 8208 && c <= 8223 || c >= 8242 && c <= 8247;
    }
}
