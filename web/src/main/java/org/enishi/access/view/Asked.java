package org.enishi.access.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the query of an address asks for. What can't be understood counts as not asked. */
final class Asked {

    private static final int MOST_TEXT = 200;

    private final HttpServletRequest request;

    Asked(HttpServletRequest request) {
        this.request = request;
    }

    String text(String name) {
        String value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.length() > MOST_TEXT ? value.substring(0, MOST_TEXT) : value;
    }

    /** Where a page begins, as long as it is. */
    String place(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    Long id(String name) {
        String value = request.getParameter(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    int page() {
        return Optional.ofNullable(request.getParameter("page"))
                .filter(p -> p.matches("\\d{1,6}"))
                .map(p -> Math.max(1, Integer.parseInt(p)))
                .orElse(1);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        String value = request.getParameter(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        return otherwise;
    }
}
