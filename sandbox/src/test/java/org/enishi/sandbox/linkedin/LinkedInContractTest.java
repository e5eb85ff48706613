package org.enishi.sandbox.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether LinkedIn's Postman collection knows the paths and headers of the sandbox. The collection covers posts and
 * images; it has no comments and no reactions, so these can't be compared.
 */
@Tag("contracts")
class LinkedInContractTest {

    private record Request(String method, String path, Set<String> headers) {}

    private static Set<Request> collection() throws IOException {
        Path dir = Path.of(Objects.requireNonNull(System.getProperty("contracts.dir"), "-Dcontracts.dir=… is needed"));
        Path file = dir.resolve("linkedin/postman/linkedin-marketing-content.postman_collection.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            Set<Request> requests = new HashSet<>();
            collect(reader.readObject(), requests);
            return requests;
        }
    }

    private static void collect(JsonObject item, Set<Request> requests) {
        if (item.containsKey("item")) {
            item.getJsonArray("item").forEach(i -> collect(i.asJsonObject(), requests));
            return;
        }
        JsonObject request = item.getJsonObject("request");
        JsonValue url = request.get("url");
        String raw = url instanceof JsonString text
                ? text.getString()
                : url.asJsonObject().getString("raw");
        Set<String> headers = request.getJsonArray("header").stream()
                .map(h -> h.asJsonObject().getString("key").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        requests.add(new Request(request.getString("method"), normal(raw.replaceFirst("\\?.*", "")), headers));
    }

    /** Host and "rest" go, every variable becomes {}. */
    private static String normal(String path) {
        return path.replaceFirst("^\\{\\{baseUrl}}", "")
                .replaceFirst("^/rest", "")
                .replaceAll("/:[^/]+", "/{}")
                .replaceAll("\\{[^}]+}", "{}");
    }

    private static Set<String> offered(Class<?> resource) {
        Set<String> offered = new TreeSet<>();
        for (Method method : resource.getDeclaredMethods()) {
            var path = method.getAnnotation(jakarta.ws.rs.Path.class);
            for (Annotation annotation : method.getAnnotations()) {
                var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null && path != null) {
                    offered.add(verb.value() + " " + normal("/" + path.value()));
                }
            }
        }
        return offered;
    }

    @Test
    void postsAndImages() throws IOException {
        Set<String> known =
                collection().stream().map(r -> r.method() + " " + r.path()).collect(Collectors.toSet());
        assertThat(offered(PostsResource.class)).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void versionAndProtocolHeaders() throws IOException {
        Set<Request> aboutOnePost = collection().stream()
                .filter(r -> r.path().equals("/posts/{}") && !r.method().equals("POST"))
                .collect(Collectors.toSet());
        assertThat(aboutOnePost)
                .isNotEmpty()
                .allMatch(r ->
                        r.headers().contains("linkedin-version") && r.headers().contains("x-restli-protocol-version"));
    }
}
