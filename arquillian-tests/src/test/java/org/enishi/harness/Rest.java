package org.enishi.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A program that uses the REST API, as nobody or with the token of one user. */
public final class Rest {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "api/v1/";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final URI server;
    private final Map<String, String> headers;

    private Rest(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    /** Without any sign-in. */
    public static Rest at(URI server) {
        return new Rest(server, Map.of("Accept-Language", "en", Visitors.FORWARDED, Visitors.address()));
    }

    /** With a token of this user, made once per server and run: a user can have ten. */
    public Rest as(TestUser user) {
        String token = TOKENS.computeIfAbsent(server + user.userName(), k -> newToken(user, "tests"));
        return withToken(token);
    }

    public Rest withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Rest with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Rest(server, more);
    }

    /** Asks for a token; the sign-in is as a program does it. */
    public Answer signIn(String login, String password, String application) {
        return post("tokens", Map.of("login", login, "password", password, "application", application));
    }

    public String newToken(TestUser user, String application) {
        return signIn(user.userName(), user.password(), application)
                .expect(201)
                .json()
                .get("token")
                .asText();
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object json) {
        return send("POST", path, json);
    }

    public Answer put(String path, Object json) {
        return send("PUT", path, json);
    }

    public Answer patch(String path, Object json) {
        return send("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends a body as JSON. */
    public Answer send(String method, String path, Object json) {
        return sendText(method, path, json == null ? null : write(json), "application/json");
    }

    /** Sends a body as it is. */
    public Answer sendText(String method, String path, String body, String mediaType) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    /** Sends a body as it is. */
    public Answer sendBytes(String method, String path, byte[] body, String mediaType) {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setHeader("Content-Type", mediaType);
        }
        return new Answer(Http.send(request.build()));
    }

    /** The address of something below {@code /api/v1}, or from the root where it begins with a slash. */
    public URI address(String path) {
        String below = path.startsWith("/") ? path.substring(1) : API + path;
        return server.resolve(below.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20"));
    }

    /** A value as it stands in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String write(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
