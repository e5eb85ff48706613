package org.enishi.crm.control;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON in which a history entry keeps its particulars. */
final class EventDetail {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String CHANGES = "changes";

    private EventDetail() {}

    static String of(Map<String, ?> payload) {
        return JSON.toJson(payload);
    }

    /** Of a change: by field, the value before and after, both as text. */
    static String ofChanges(Map<String, Object[]> changes) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        changes.forEach((field, pair) -> texts.put(field, Arrays.asList(text(pair[0]), text(pair[1]))));
        return of(Map.of(CHANGES, texts));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String json) {
        return JSON.fromJson(json, Map.class);
    }

    @SuppressWarnings("unchecked")
    static Map<String, List<String>> changes(Map<String, Object> detail) {
        return (Map<String, List<String>>) detail.getOrDefault(CHANGES, Map.of());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
