package org.enishi.network.gateway;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/** Reads JSON of which nothing is certain: what isn't there, or is something else, is null or empty. */
final class JsonTree {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cc}<>\"]+");

    private JsonTree() {}

    /** The value at the end of a path of names. */
    static JsonValue at(JsonValue from, String... path) {
        JsonValue value = from;
        for (String step : path) {
            value = value instanceof JsonObject object ? object.get(step) : null;
        }
        return value;
    }

    static String text(JsonValue from, String... path) {
        JsonValue value = at(from, path);
        if (value instanceof JsonString string) {
            return string.getString().isBlank() ? null : string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    /** An address of the web; what would run in a browser, or lead elsewhere, is none. */
    static String web(JsonValue from, String... path) {
        String address = text(from, path);
        return address != null && WEB.matcher(address).matches() ? address : null;
    }

    static long number(JsonValue from, String... path) {
        return at(from, path) instanceof JsonNumber number ? number.longValue() : 0;
    }

    static boolean flag(JsonValue from, String... path) {
        return at(from, path) == JsonValue.TRUE;
    }

    static List<JsonObject> objects(JsonValue from, String... path) {
        return at(from, path) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    static JsonArray array(JsonValue from, String... path) {
        return at(from, path) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    /** What must be there for the rest to make sense. */
    static String required(JsonValue from, String... path) {
        String text = text(from, path);
        if (text == null) {
            throw new IllegalArgumentException("No " + String.join(".", path) + " in the answer");
        }
        return text;
    }
}
