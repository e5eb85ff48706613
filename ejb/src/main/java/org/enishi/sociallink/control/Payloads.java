package org.enishi.sociallink.control;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Writes what is cached as JSON, and reads it again. */
final class Payloads {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Payloads() {}

    static String write(Object content) {
        return JSON.toJson(content);
    }

    static <T> T read(String payload, Class<T> type) {
        return JSON.fromJson(payload, type);
    }
}
