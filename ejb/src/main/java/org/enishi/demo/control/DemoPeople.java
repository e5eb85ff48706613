package org.enishi.demo.control;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.crm.entity.RecordType;

/** Reads the people of the demo data set from {@code people.json}. */
@Dependent
public class DemoPeople {

    /** Somebody in the data set: whose record they are, of which type, and its values by field name. */
    record Person(RecordType type, String owner, String company, Map<String, Object> values, List<String> notes) {}

    List<Person> all() {
        try (InputStream json = DemoPeople.class.getResourceAsStream("/org/enishi/demo/people.json");
                var reader = Json.createReader(json)) {
            return reader.readArray().getValuesAs(DemoPeople::person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person person(JsonValue value) {
        JsonObject json = value.asJsonObject();
        Map<String, Object> values = new LinkedHashMap<>();
        json.getJsonObject("values").forEach((field, v) -> values.put(field, text(v)));
        return new Person(
                RecordType.valueOf(json.getString("type")),
                json.getString("owner"),
                json.getString("company"),
                values,
                json.getJsonArray("notes").getValuesAs(JsonString::getString));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
