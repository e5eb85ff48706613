package org.enishi.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record to be made through the API: {@code aLead().with("lastName", "青木").savedBy(program)}. */
public final class NewRecord {

    private final String module;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private NewRecord(String module, String nameField) {
        this.module = module;
        values.put(nameField, TestUser.unique("name"));
    }

    public static NewRecord aLead() {
        return new NewRecord("leads", "lastName");
    }

    public static NewRecord aContact() {
        return new NewRecord("contacts", "lastName");
    }

    public static NewRecord anAccount() {
        return new NewRecord("accounts", "name");
    }

    /** Any of the three, by the name its addresses have. */
    public static NewRecord of(String module) {
        return new NewRecord(module, module.equals("accounts") ? "name" : "lastName");
    }

    public NewRecord with(String field, Object value) {
        values.put(field, value);
        return this;
    }

    /** A person's last and first name and how they are read. */
    public NewRecord called(String last, String first, String lastReading, String firstReading) {
        return with("lastName", last)
                .with("firstName", first)
                .with("lastNameReading", lastReading)
                .with("firstNameReading", firstReading);
    }

    public SavedRecord savedBy(Rest program) {
        JsonNode made = tryBy(program).expect(201).json();
        return new SavedRecord(module, made.get("id").asLong());
    }

    /** Without expecting that it works. */
    public Answer tryBy(Rest program) {
        return program.post(module, values);
    }

    /** A record that is there. */
    public record SavedRecord(String module, long id) {

        /** Its address below the API. */
        public String path() {
            return module + "/" + id;
        }

        /** The address of its page. */
        public String page() {
            return "/" + module + "/record.xhtml?id=" + id;
        }
    }
}
