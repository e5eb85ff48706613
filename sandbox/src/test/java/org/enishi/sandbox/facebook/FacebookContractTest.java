package org.enishi.sandbox.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether Facebook's own list of fields and edges knows what the sandbox answers. */
@Tag("contracts")
class FacebookContractTest {

    private static JsonObject node(String name) throws IOException {
        Path dir = Path.of(Objects.requireNonNull(System.getProperty("contracts.dir"), "-Dcontracts.dir=… is needed"));
        try (var reader =
                Json.createReader(Files.newBufferedReader(dir.resolve("facebook/api_specs/specs/" + name + ".json")))) {
            return reader.readObject();
        }
    }

    private static Set<String> names(JsonObject node, String list, String name) {
        return node.getJsonArray(list).stream()
                .map(JsonValue::asJsonObject)
                .filter(o -> o.containsKey(name))
                .map(o -> o.getString(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> edges(JsonObject node, String method) {
        return node.getJsonArray("apis").stream()
                .map(JsonValue::asJsonObject)
                .filter(o -> o.getString("method").equals(method) && o.containsKey("endpoint"))
                .map(o -> o.getString("endpoint").replaceFirst("^/", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void people() throws IOException {
        JsonObject user = node("User");
        assertThat(names(user, "fields", "name")).containsAll(UserNode.FIELDS);
        assertThat(names(user, "fields", "name")).doesNotContainAnyElementsOf(UserNode.HISTORICAL_FIELDS);
        assertThat(edges(user, "GET")).containsAll(UserNode.EDGES);
        assertThat(edges(user, "POST")).contains("feed");
        assertThat(edges(user, "DELETE")).contains("permissions");
    }

    @Test
    void education() throws IOException {
        assertThat(names(node("EducationExperience"), "fields", "name"))
                .contains("id", "school", "type", "degree", "concentration", "year");
    }

    @Test
    void posts() throws IOException {
        JsonObject post = node("Post");
        assertThat(names(post, "fields", "name")).containsAll(PostNode.FIELDS);
        assertThat(edges(post, "POST")).contains("comments", "likes");
        assertThat(edges(post, "DELETE")).contains("likes");
        assertThat(edges(node("PagePost"), "GET")).containsAll(PostNode.EDGES);
    }

    @Test
    void comments() throws IOException {
        JsonObject comment = node("Comment");
        Set<String> known = names(comment, "fields", "name");
        assertThat(known).containsAll(PostNode.COMMENT_FIELDS);
        assertThat(edges(comment, "GET")).containsAll(PostNode.COMMENT_EDGES);
        assertThat(edges(comment, "POST")).contains("comments", "likes");
    }

    @Test
    void picturesAndPermissions() throws IOException {
        assertThat(names(node("ProfilePictureSource"), "fields", "name"))
                .contains("height", "width", "url", "is_silhouette");
        assertThat(names(node("Permission"), "fields", "name")).containsExactlyInAnyOrder("permission", "status");
    }
}
