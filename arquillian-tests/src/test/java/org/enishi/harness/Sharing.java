package org.enishi.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets sharing up as a user, through the facades that the set-up area uses. */
public final class Sharing {

    private final long actor;

    private Sharing(long actor) {
        this.actor = actor;
    }

    public static Sharing by(TestUser user) {
        return new Sharing(user.id());
    }

    /** The id of a role that there is. */
    public long role(String name) {
        return id("roleNamed", Map.of("name", name));
    }

    public long newRole(String name, Long parent) {
        return id("role", with(Map.of("name", name), parent));
    }

    public long group(TestUser... members) {
        return id("group", Map.of("name", TestUser.unique("group"), "members", ids(members)));
    }

    public long territory(Long parent, TestUser... members) {
        return id("territory", with(Map.of("name", TestUser.unique("territory"), "members", ids(members)), parent));
    }

    public long rule(String module, String level, String fromKind, long from, String toKind, long to) {
        return id("rule", terms(module, level, fromKind, from, toKind, to));
    }

    public static Map<String, Object> terms(
            String module, String level, String fromKind, long from, String toKind, long to) {
        return Map.of(
                "name", TestUser.unique("rule"),
                "module", module,
                "level", level,
                "fromKind", fromKind,
                "from", from,
                "toKind", toKind,
                "to", to);
    }

    public void byDefault(String module, String access) {
        id("default", Map.of("module", module, "access", access));
    }

    public void deleteRule(long id) {
        id("deleteRule", Map.of("id", id));
    }

    /** What a change would mean: module, level, users and records gained, users and records lost. */
    public List<String> preview(String change, Map<String, ?> values) {
        Map<String, Object> body = new LinkedHashMap<>(values);
        body.put("change", change);
        List<String> effects = new ArrayList<>();
        call("preview", body).get("effects").forEach(e -> effects.add(e.asText()));
        return effects;
    }

    /** The key of the text with which something is refused; empty if it was done. */
    public String refusal(String what, Map<String, ?> values) {
        return call(what, values).path("refused").asText();
    }

    public long id(String what, Map<String, ?> values) {
        JsonNode answer = call(what, values);
        if (!answer.has("id")) {
            throw new AssertionError(what + " " + values + ": " + answer);
        }
        return answer.get("id").asLong();
    }

    public static Map<String, Object> with(Map<String, ?> values, Long parent) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        if (parent != null) {
            all.put("parent", parent);
        }
        return all;
    }

    public static List<Long> ids(TestUser... users) {
        List<Long> ids = new ArrayList<>();
        for (TestUser user : users) {
            ids.add(user.id());
        }
        return ids;
    }

    private JsonNode call(String what, Map<String, ?> values) {
        Map<String, Object> body = new LinkedHashMap<>(values);
        body.put("what", what);
        body.put("actor", actor);
        return Fixture.call("sharing", body).json();
    }
}
