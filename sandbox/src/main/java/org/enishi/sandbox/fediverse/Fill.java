package org.enishi.sandbox.fediverse;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.sandbox.fediverse.Profile.Field;
import org.enishi.sandbox.fediverse.Status.Visibility;

/** Reads {@code fediverse.json} and dates it back from the moment of the start. */
final class Fill {

    private static final ZoneId STAGE_TIME = ZoneId.of("Asia/Tokyo");

    private record Writing(JsonObject source, Instant created) {}

    private final Fediverse fediverse;
    private final Instant now;
    private long number;

    Fill(Fediverse fediverse, Instant now) {
        this.fediverse = fediverse;
        this.now = now;
    }

    void fromResource() {
        try (InputStream in = Fill.class.getResourceAsStream("fediverse.json");
                var reader = Json.createReader(in)) {
            from(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void from(JsonObject source) {
        objects(source, "emojis")
                .forEach(o -> fediverse.add(
                        new Fediverse.Emoji(o.getString("shortcode"), o.getString("domain"), o.getString("picture"))));
        objects(source, "accounts").forEach(o -> fediverse.add(profile(o)));
        for (JsonArray follow : source.getJsonArray("follows").getValuesAs(JsonArray.class)) {
            fediverse.follow(person(follow.getString(0)), person(follow.getString(1)));
        }
        Map<String, Status> known = new HashMap<>();
        // an id rises with time, so what was written first gets its number first
        objects(source, "statuses")
                .map(o -> new Writing(o, when(o.getInt("daysAgo"), o.getString("at"))))
                .sorted(Comparator.comparing(Writing::created))
                .forEach(w -> known.put(w.source().getString("id"), publish(w, known)));
    }

    private Profile profile(JsonObject o) {
        number++;
        Instant created = now.minus(Duration.ofDays(700 - number * 11));
        List<Field> fields = objects(o, "fields")
                .map(f -> new Field(
                        f.getString("name"),
                        f.getString("value"),
                        f.getBoolean("verified", false) ? created.plus(Duration.ofDays(1)) : null))
                .toList();
        return new Profile(
                number,
                o.getString("key"),
                o.getString("username"),
                o.getString("domain"),
                o.getString("displayName"),
                o.getString("note"),
                fields,
                o.getBoolean("locked", false),
                o.getBoolean("discoverable", true),
                created);
    }

    private Status publish(Writing writing, Map<String, Status> known) {
        JsonObject o = writing.source();
        Profile author = person(o.getString("by"));
        Status boosted = known.get(o.getString("boostOf", null));
        String image = o.getString("image", null);
        number++;
        Status status = fediverse.add(new Status(
                number,
                author,
                writing.created(),
                o.getString("text"),
                o.getString("html", null),
                Visibility.valueOf(o.getString("visibility", "public").toUpperCase(Locale.ROOT)),
                boosted == null ? o.getString("language", "ja") : null,
                o.getString("warning", null),
                known.get(o.getString("replyTo", null)),
                boosted,
                image == null ? null : new Status.Picture(image, o.getString("alt", null)),
                fediverse.mentionedIn(o.getString("text"), author),
                keys(o, "likedBy").stream().map(k -> person(k).number()).collect(Collectors.toSet())));
        keys(o, "boostedBy").forEach(k -> fediverse.boost(person(k), status, writing.created(), () -> ++number));
        return status;
    }

    private Profile person(String key) {
        return fediverse
                .profileByKey(key)
                .orElseThrow(() -> new IllegalStateException(key + " has no account in the fediverse"));
    }

    private Instant when(int daysAgo, String at) {
        ZonedDateTime today = now.atZone(STAGE_TIME);
        return today.minusDays(daysAgo).with(LocalTime.parse(at)).toInstant();
    }

    private static Stream<JsonObject> objects(JsonObject o, String name) {
        JsonArray values = o.getJsonArray(name);
        return values == null ? Stream.empty() : values.stream().map(JsonValue::asJsonObject);
    }

    private static Set<String> keys(JsonObject o, String name) {
        JsonArray values = o.getJsonArray(name);
        Set<String> keys = new LinkedHashSet<>();
        if (values != null) {
            values.getValuesAs(JsonString.class).forEach(v -> keys.add(v.getString()));
        }
        return keys;
    }
}
