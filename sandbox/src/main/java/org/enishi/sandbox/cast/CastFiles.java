package org.enishi.sandbox.cast;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Joins the cast with a network's own file: who is there under which name, and what they wrote there. */
final class CastFiles {

    private CastFiles() {}

    /** @param file by the people's keys: what they show on the network, with their posts among it */
    static JsonObject joined(JsonObject cast, String network, JsonObject file) {
        JsonObjectBuilder joined = Json.createObjectBuilder(cast);
        for (String group : new String[] {"accounts", "people"}) {
            JsonArrayBuilder people = Json.createArrayBuilder();
            for (JsonValue person : cast.getJsonArray(group)) {
                people.add(with(person.asJsonObject(), network, file));
            }
            joined.add(group, people);
        }
        return joined.build();
    }

    private static JsonObject with(JsonObject person, String network, JsonObject file) {
        JsonObject presence = file.getJsonObject(person.getString("id"));
        if (presence == null) {
            return person;
        }
        JsonArray before = person.getJsonArray("posts");
        JsonArrayBuilder posts = before == null ? Json.createArrayBuilder() : Json.createArrayBuilder(before);
        JsonArray own = presence.getJsonArray("posts");
        if (own != null) {
            own.forEach(post ->
                    posts.add(Json.createObjectBuilder(post.asJsonObject()).add("network", network)));
        }
        return Json.createObjectBuilder(person)
                .add(network, Json.createObjectBuilder(presence).remove("posts"))
                .add("posts", posts)
                .build();
    }
}
