package org.enishi.sandbox.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fediverse.Application;
import org.enishi.sandbox.fediverse.Fediverse;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.fediverse.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether what the sandbox's servers answer fits the published description of the interface. */
@Tag("contracts")
class MastodonContractTest {

    private static Schema schema;

    private final Fediverse fediverse = new Fediverse();

    {
        fediverse.reset(Instant.parse("2026-11-01T03:00:00Z"));
    }

    @BeforeAll
    static void readSchema() throws IOException {
        Path dir = Path.of(Objects.requireNonNull(System.getProperty("contracts.dir"), "-Dcontracts.dir=… is needed"));
        try (var reader = Json.createReader(Files.newBufferedReader(dir.resolve("mastodon/schema.json")))) {
            schema = new Schema(reader.readObject());
        }
    }

    private MastodonJson seenBy(String key) {
        Profile viewer = fediverse.profileByKey(key).orElseThrow();
        return new MastodonJson(
                fediverse,
                fediverse.serverOf(viewer.domain()).orElseThrow(),
                new Addresses("http://127.0.0.1:8090", fediverse),
                viewer);
    }

    private static void fits(String name, JsonFields json) {
        JsonObject value = Json.createObjectBuilder(Map.copyOf(Plain.of(json))).build();
        assertThat(schema.complaints(name, value)).as(name + " " + value).isEmpty();
    }

    @Test
    void people() {
        for (String viewer : List.of("sato", "suzuki")) {
            MastodonJson json = seenBy(viewer);
            fediverse.profiles().forEach(p -> fits("Account", json.account(p)));
            fits("CredentialAccount", json.ownAccount());
            fediverse.profiles().forEach(p -> fits("Relationship", json.relationship(p)));
        }
    }

    @Test
    void statuses() {
        for (String viewer : List.of("sato", "suzuki")) {
            MastodonJson json = seenBy(viewer);
            List<Status> all = fediverse.statuses(json.viewer(), s -> true).toList();
            assertThat(all).hasSizeGreaterThan(20).anyMatch(s -> s.boosted() != null);
            all.forEach(s -> fits("Status", json.status(s)));
            fits(
                    "Context",
                    JsonFields.of("ancestors", List.of(json.status(all.get(0))))
                            .with("descendants", List.of(json.status(all.get(1)))));
        }
    }

    @Test
    void theServersWordsAboutThemselves() {
        MastodonJson json = seenBy("sato");
        fits("Instance", InstanceResource.second(json));
        fits("V1Instance", InstanceResource.first(json));
        fits(
                "DiscoverOauthServerConfigurationResponse",
                InstanceResource.discovery(json.addresses().base(json.server())));
    }

    @Test
    void applications() {
        fits(
                "CredentialApplication",
                MastodonJson.application(new Application(
                        7, "Enishi", null, Set.of("http://localhost/callback"), Set.of("read"), "id", "secret")));
    }

    /** JSON-P takes maps without nulls only. */
    private static final class Plain {

        private Plain() {}

        static Map<String, Object> of(Map<String, Object> fields) {
            var plain = new JsonFields();
            fields.forEach((name, value) -> plain.put(name, of(value)));
            return plain;
        }

        @SuppressWarnings("unchecked")
        private static Object of(Object value) {
            if (value == null) {
                return JsonValue.NULL;
            }
            if (value instanceof Map<?, ?> map) {
                return Json.createObjectBuilder(of((Map<String, Object>) map)).build();
            }
            if (value instanceof List<?> list) {
                var array = Json.createArrayBuilder();
                list.forEach(v -> array.add(
                        v instanceof Map<?, ?> m
                                ? Json.createObjectBuilder(of((Map<String, Object>) m))
                                        .build()
                                : Json.createValue(String.valueOf(v))));
                return array.build();
            }
            return value;
        }
    }
}
