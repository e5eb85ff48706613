package org.enishi.network.gateway;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a network answered. The body is null where there was none, or none that is a JSON object.
 *
 * @param headers by name, letter case making no difference
 */
record Reply(int status, JsonObject body, TreeMap<String, String> headers) {

    /** Under this name a list stands that is the whole answer. */
    static final String ITEMS = "items";

    private static final int MAX_BODY = 2 * 1024 * 1024;

    static Reply of(int status, JsonObject body) {
        return new Reply(status, body, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    /**
     * Reads an answer to its end.
     *
     * @param deadline in nanoseconds of {@link System#nanoTime()}: an answer that drips is cut off
     */
    static Reply read(Response response, long deadline) throws IOException {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        if (!response.hasEntity()) {
            return new Reply(response.getStatus(), null, headers);
        }
        try (InputStream in = response.readEntity(InputStream.class)) {
            return new Reply(response.getStatus(), parsed(bounded(in, deadline)), headers);
        }
    }

    /** As {@link #read(Response, long)}. */
    static Reply read(HttpResponse<InputStream> response, long deadline) throws IOException {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
        try (InputStream in = TimedStream.closedAt(response.body(), deadline)) {
            return new Reply(response.statusCode(), parsed(bounded(in, deadline)), headers);
        }
    }

    /** As {@link #read(Response, long)}; header lines come as a connection gives them, the first one without a name. */
    static Reply read(int status, Map<String, List<String>> lines, InputStream content, long deadline)
            throws IOException {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.forEach((name, values) -> {
            if (name != null) {
                headers.put(name, String.join(",", values));
            }
        });
        try (InputStream in = content) {
            return new Reply(status, parsed(bounded(in, deadline)), headers);
        }
    }

    private static String bounded(InputStream in, long deadline) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > MAX_BODY) {
                throw new IOException("The answer is longer than " + MAX_BODY + " bytes");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("The answer did not end in time");
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The JSON object in a text, or one with the list in it as {@code items}; null if there is neither. */
    static JsonObject parsed(String content) {
        try (var reader = Json.createReader(new StringReader(content == null ? "" : content))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonArray list
                    ? Json.createObjectBuilder().add(ITEMS, list).build()
                    : value instanceof JsonObject object ? object : null;
        } catch (RuntimeException e) {
            // not JSON, or deeper or longer than the parser likes, which it has no exception of its own for: whoever
            // needs a body finds none and says so
            return null;
        }
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A number in the body, wherever the network nests it; 0 if it is not there. */
    int number(String... path) {
        JsonValue value = body;
        for (String step : path) {
            value = value instanceof JsonObject object ? object.get(step) : null;
        }
        return value instanceof jakarta.json.JsonNumber number ? number.intValue() : 0;
    }
}
