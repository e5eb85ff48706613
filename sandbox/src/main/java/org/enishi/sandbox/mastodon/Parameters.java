package org.enishi.sandbox.mastodon;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters of a body, which may be a form or JSON. */
final class Parameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    static Parameters of(String contentType, String body) {
        var parameters = new Parameters();
        if (contentType != null && contentType.startsWith("application/json")) {
            try (var reader = Json.createReader(new StringReader(body.isBlank() ? "{}" : body))) {
                reader.readObject().forEach(parameters::add);
            }
        } else {
            for (String pair : body.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private void add(String name, JsonValue value) {
        switch (value.getValueType()) {
            case NULL -> {}
            case ARRAY -> ((JsonArray) value).forEach(v -> add(name, v));
            case STRING -> add(name, ((JsonString) value).getString());
            default -> add(name, value.toString());
        }
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name.replaceFirst("\\[]$", ""), n -> new ArrayList<>())
                .add(value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String get(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(all.size() - 1);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
