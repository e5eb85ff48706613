package org.enishi.sandbox;

import java.util.LinkedHashMap;

/** A JSON object in the order in which its fields were named. */
public final class JsonFields extends LinkedHashMap<String, Object> {

    public static JsonFields of(String name, Object value) {
        return new JsonFields().with(name, value);
    }

    public JsonFields with(String name, Object value) {
        put(name, value);
        return this;
    }

    /** Networks leave out what they don't know instead of sending null. */
    public JsonFields withIfKnown(String name, Object value) {
        if (value != null && !value.equals("")) {
            put(name, value);
        }
        return this;
    }
}
