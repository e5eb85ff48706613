package org.enishi.sandbox.cast;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.enishi.sandbox.cast.Person.Education;
import org.enishi.sandbox.cast.Person.Position;
import org.enishi.sandbox.cast.Person.Presence;
import org.enishi.sandbox.cast.Person.Reply;
import org.enishi.sandbox.cast.Person.Writing;

/**
 * The people of the sandbox as {@code cast.json} tells of them.
 *
 * @param source the file itself, for whoever needs what the networks don't show (readings, telephone numbers)
 */
public record Cast(JsonObject source, List<Person> people) {

    /** Networks whose people stand in a file of their own, by the people's keys. */
    private static final List<String> FILES_OF_THEIR_OWN = List.of("x");

    /** What each network calls the name that stands in a profile's address. */
    private static final Map<String, String> HANDLES = handles();

    private static Map<String, String> handles() {
        Map<String, String> handles = new LinkedHashMap<>();
        handles.put("linkedin", "vanity");
        handles.put("facebook", "username");
        handles.put("x", "username");
        return handles;
    }

    public static Cast fromResource() {
        JsonObject source = read("/org/enishi/sandbox/cast.json");
        for (String network : FILES_OF_THEIR_OWN) {
            source = CastFiles.joined(source, network, read("/org/enishi/sandbox/cast-" + network + ".json"));
        }
        return from(source);
    }

    private static JsonObject read(String resource) {
        try (InputStream in = Cast.class.getResourceAsStream(resource);
                var reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Cast from(JsonObject source) {
        var people = Stream.concat(
                        objects(source, "accounts").map(o -> person(o, true)),
                        objects(source, "people").map(o -> person(o, false)))
                .toList();
        return new Cast(source, people);
    }

    private static Person person(JsonObject o, boolean account) {
        Map<String, Presence> networks = new LinkedHashMap<>();
        HANDLES.forEach((network, handle) -> {
            if (o.containsKey(network)) {
                networks.put(network, presence(o, o.getJsonObject(network), handle));
            }
        });
        return new Person(
                o.getString("id"),
                account,
                o.getString("family"),
                o.getString("given"),
                o.getString("email"),
                text(o, "company"),
                text(o, "title"),
                text(o, "industry"),
                text(o, "place"),
                o.getString("country", "JP"),
                text(o, "headline"),
                objects(o, "positions")
                        .map(p -> new Position(
                                p.getString("title"), p.getString("company"), p.getString("from"), text(p, "to")))
                        .toList(),
                objects(o, "education")
                        .map(e -> new Education(
                                e.getString("school"),
                                text(e, "degree"),
                                text(e, "field"),
                                year(e, "from"),
                                year(e, "to")))
                        .toList(),
                networks,
                objects(o, "posts").map(Cast::writing).toList());
    }

    private static Presence presence(JsonObject person, JsonObject o, String handle) {
        return new Presence(
                o.getString("id"),
                o.getString(handle),
                o.getString("firstName", person.getString("given")),
                o.getString("lastName", person.getString("family")),
                o.getString("email", person.getString("email")),
                o.getBoolean("publicSearch", true),
                text(o, "name"),
                text(o, "bio"),
                o.getBoolean("closed", false));
    }

    private static Writing writing(JsonObject o) {
        return new Writing(
                o.getString("network"),
                text(o, "writtenBy"),
                o.getInt("daysAgo"),
                o.getString("at"),
                o.getString("text"),
                text(o, "link"),
                text(o, "image"),
                strings(o, "visibleTo"),
                strings(o, "likedBy"),
                objects(o, "comments")
                        .map(c -> new Reply(
                                c.getString("by"), c.getInt("hoursAfter"), c.getString("text"), strings(c, "likedBy")))
                        .toList());
    }

    private static Stream<JsonObject> objects(JsonObject o, String name) {
        JsonArray values = o.getJsonArray(name);
        return values == null ? Stream.empty() : values.stream().map(JsonValue::asJsonObject);
    }

    private static List<String> strings(JsonObject o, String name) {
        JsonArray values = o.getJsonArray(name);
        return values == null
                ? List.of()
                : values.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }

    private static String text(JsonObject o, String name) {
        return !o.containsKey(name) || o.isNull(name) ? null : o.getString(name);
    }

    private static Integer year(JsonObject o, String name) {
        return !o.containsKey(name) || o.isNull(name) ? null : Integer.valueOf(o.getInt(name));
    }
}
