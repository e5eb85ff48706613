package org.enishi.access.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address under construction: a path with what its query says, in order, without what says nothing. */
final class Address {

    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();

    Address(String path) {
        this.path = path;
    }

    private Address(Address other) {
        this.path = other.path;
        this.query.putAll(other.query);
    }

    /** Like this one, but saying something else; null says nothing. */
    Address with(String name, Object value) {
        var other = new Address(this);
        if (value == null || value.toString().isBlank()) {
            other.query.remove(name);
        } else {
            other.query.put(name, value.toString());
        }
        return other;
    }

    String href(String contextPath) {
        String said = query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return contextPath + path + (said.isEmpty() ? "" : "?" + said);
    }
}
