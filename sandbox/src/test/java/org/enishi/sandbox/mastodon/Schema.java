package org.enishi.sandbox.mastodon;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parts of a published interface description that say how an answer looks: types, required and known fields, lists,
 * alternatives and closed sets of words.
 */
final class Schema {

    private final JsonObject document;

    Schema(JsonObject document) {
        this.document = document;
    }

    /** What is wrong with a value that should fit the named schema. */
    List<String> complaints(String name, JsonValue value) {
        List<String> complaints = new ArrayList<>();
        check(reference("#/components/schemas/" + name), value, name, complaints);
        return complaints;
    }

    private JsonObject reference(String reference) {
        JsonObject found = document;
        for (String step : reference.substring(2).split("/")) {
            found = found.getJsonObject(step);
        }
        return found;
    }

    private void check(JsonObject schema, JsonValue value, String at, List<String> complaints) {
        if (schema.containsKey("$ref")) {
            check(reference(schema.getString("$ref")), value, at, complaints);
        }
        if (schema.containsKey("allOf")) {
            schema.getJsonArray("allOf").forEach(s -> check(s.asJsonObject(), value, at, complaints));
        }
        for (String alternatives : List.of("oneOf", "anyOf")) {
            if (schema.containsKey(alternatives) && !fitsAny(schema.getJsonArray(alternatives), value, at)) {
                complaints.add(at + " fits none of " + alternatives);
            }
        }
        checkType(schema, value, at, complaints);
        if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) {
            complaints.add(at + " is " + value + ", not one of " + schema.get("enum"));
        }
        if (value instanceof JsonObject object && schema.containsKey("properties")) {
            checkFields(schema, object, at, complaints);
        }
        if (value instanceof JsonArray array && schema.containsKey("items")) {
            for (int i = 0; i < array.size(); i++) {
                check(schema.getJsonObject("items"), array.get(i), at + "[" + i + "]", complaints);
            }
        }
    }

    private boolean fitsAny(JsonArray alternatives, JsonValue value, String at) {
        return alternatives.stream().anyMatch(s -> {
            List<String> own = new ArrayList<>();
            check(s.asJsonObject(), value, at, own);
            return own.isEmpty();
        });
    }

    private void checkFields(JsonObject schema, JsonObject object, String at, List<String> complaints) {
        JsonObject properties = schema.getJsonObject("properties");
        if (schema.containsKey("required")) {
            for (JsonString name : schema.getJsonArray("required").getValuesAs(JsonString.class)) {
                if (!object.containsKey(name.getString())) {
                    complaints.add(at + " lacks " + name.getString());
                }
            }
        }
        object.forEach((name, field) -> {
            if (properties.containsKey(name)) {
                check(properties.getJsonObject(name), field, at + "." + name, complaints);
            } else if (!schema.containsKey("additionalProperties")) {
                complaints.add(at + " has an unknown field " + name);
            }
        });
    }

    private static void checkType(JsonObject schema, JsonValue value, String at, List<String> complaints) {
        if (!schema.containsKey("type")) {
            return;
        }
        Set<String> types = schema.get("type") instanceof JsonArray several
                ? several.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of(schema.getString("type"));
        if (types.stream().noneMatch(type -> is(type, value))) {
            complaints.add(at + " is " + value.getValueType() + ", not " + types);
        }
    }

    private static boolean is(String type, JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> type.equals("object");
            case ARRAY -> type.equals("array");
            case STRING -> type.equals("string");
            case TRUE, FALSE -> type.equals("boolean");
            case NULL -> type.equals("null");
            case NUMBER -> type.equals("number") || type.equals("integer") && ((JsonNumber) value).isIntegral();
        };
    }
}
