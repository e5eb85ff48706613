package org.enishi.sandbox.x;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares an answer with a schema of an OpenAPI contract: what lacks, what the contract doesn't know, what differs. */
final class SchemaCheck {

    private final JsonObject contract;
    private final List<String> findings = new ArrayList<>();

    SchemaCheck(JsonObject contract) {
        this.contract = contract;
    }

    List<String> findings(String schema, Object answer) {
        findings.clear();
        check(schema, resolved("#/components/schemas/" + schema), json(answer));
        return List.copyOf(findings);
    }

    private JsonObject resolved(String reference) {
        JsonObject found = contract;
        for (String step : reference.substring(2).split("/")) {
            found = found.getJsonObject(step);
        }
        return found;
    }

    private void check(String where, JsonObject schema, JsonValue value) {
        if (schema.containsKey("$ref")) {
            check(where, resolved(schema.getString("$ref")), value);
        } else if (schema.containsKey("discriminator")) {
            discriminated(where, schema.getJsonObject("discriminator"), value.asJsonObject());
        } else if (schema.containsKey("oneOf")) {
            oneOf(where, schema, value);
        } else {
            plain(where, schema, value);
        }
    }

    private void discriminated(String where, JsonObject discriminator, JsonObject value) {
        String kind = value.getString(discriminator.getString("propertyName"), "");
        String reference = discriminator.getJsonObject("mapping").getString(kind, null);
        if (reference == null) {
            findings.add(where + ": no such kind: " + kind);
        } else {
            check(where, resolved(reference), value);
        }
    }

    private void oneOf(String where, JsonObject schema, JsonValue value) {
        boolean fits = schema.getJsonArray("oneOf").stream().anyMatch(choice -> {
            var attempt = new SchemaCheck(contract);
            attempt.check(where, choice.asJsonObject(), value);
            return attempt.findings.isEmpty();
        });
        if (!fits) {
            findings.add(where + ": none of the choices fits " + value);
        }
    }

    private void plain(String where, JsonObject schema, JsonValue value) {
        if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) {
            findings.add(where + ": " + value + " is not one of " + schema.get("enum"));
        }
        switch (schema.getString("type", "")) {
            case "object" -> object(where, schema, value);
            case "array" -> array(where, schema, value);
            case "string" -> string(where, schema, value);
            case "integer" -> require(where, value instanceof JsonNumber n && n.isIntegral(), "a whole number");
            case "boolean" -> require(where, value == JsonValue.TRUE || value == JsonValue.FALSE, "true or false");
            default -> findings.add(where + ": the contract says nothing of its type");
        }
    }

    private void object(String where, JsonObject schema, JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            findings.add(where + ": not an object");
            return;
        }
        JsonObject properties = schema.getJsonObject("properties");
        object.forEach((name, v) -> {
            if (properties == null || !properties.containsKey(name)) {
                findings.add(where + "." + name + ": not in the contract");
            } else {
                check(where + "." + name, properties.getJsonObject(name), v);
            }
        });
        if (schema.containsKey("required")) {
            schema.getJsonArray("required").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .filter(name -> !object.containsKey(name))
                    .forEach(name -> findings.add(where + "." + name + ": lacks"));
        }
    }

    private void array(String where, JsonObject schema, JsonValue value) {
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            findings.add(where + ": not a list");
            return;
        }
        value.asJsonArray().forEach(v -> check(where + "[]", schema.getJsonObject("items"), v));
    }

    private void string(String where, JsonObject schema, JsonValue value) {
        if (!(value instanceof JsonString text)) {
            findings.add(where + ": not a text");
            return;
        }
        if (schema.containsKey("pattern") && !text.getString().matches(schema.getString("pattern"))) {
            findings.add(where + ": " + text + " does not match " + schema.getString("pattern"));
        }
        if (schema.getString("format", "").equals("date-time")) {
            Instant.parse(text.getString());
        }
    }

    private void require(String where, boolean isMet, String what) {
        if (!isMet) {
            findings.add(where + ": not " + what);
        }
    }

    static JsonValue json(Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((k, v) -> object.add((String) k, json(v)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(v -> array.add(json(v)));
            return array.build();
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(number.longValue());
        }
        return Json.createValue((String) value);
    }
}
