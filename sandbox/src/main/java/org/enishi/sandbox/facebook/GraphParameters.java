package org.enishi.sandbox.facebook;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parameters of a Graph call, wherever the client put them: query, form or JSON body. */
final class GraphParameters {

    private final Map<String, String> values = new HashMap<>();

    GraphParameters(MultivaluedMap<String, String> query, String contentType, String body) {
        query.forEach((name, list) -> values.put(name, list.get(0)));
        if (body != null && !body.isBlank()) {
            if (contentType != null && contentType.startsWith("application/json")) {
                readJson(body);
            } else {
                readForm(body);
            }
        }
    }

    private void readJson(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            reader.readObject()
                    .forEach((name, value) ->
                            values.put(name, value instanceof JsonString s ? s.getString() : value.toString()));
        } catch (JsonException e) {
            throw FacebookError.parameter("The body is not JSON");
        }
    }

    private void readForm(String body) {
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String get(String name) {
        return values.get(name);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw FacebookError.parameter("The parameter " + name + " is required");
        }
        return value;
    }
}
