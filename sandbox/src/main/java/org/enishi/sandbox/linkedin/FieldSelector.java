package org.enishi.sandbox.linkedin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.sandbox.JsonFields;

/**
 * The field selector of the v1 API, {@code :(id,first-name,positions:(title,company:(name)))}: parsed, and applied to a
 * full answer whose names are in camel case.
 *
 * @param fields selected fields by their v1 names; an empty selector inside means the whole field
 */
record FieldSelector(Map<String, FieldSelector> fields) {

    static final FieldSelector WHOLE = new FieldSelector(Map.of());

    /** @param text the selector, with or without its leading colons; blank means everything */
    static FieldSelector parse(String text) {
        if (text == null || text.isBlank()) {
            return WHOLE;
        }
        var parser = new Parser(text);
        parser.skipColons();
        FieldSelector selector = parser.list();
        if (parser.position != text.length()) {
            throw LinkedInError.illegal("Unreadable field selector " + text);
        }
        return selector;
    }

    private static final class Parser {
        private final String text;
        private int position;

        Parser(String text) {
            this.text = text;
        }

        FieldSelector list() {
            expect('(');
            Map<String, FieldSelector> fields = new LinkedHashMap<>();
            do {
                int begin = position;
                while (position < text.length() && "(),:".indexOf(text.charAt(position)) < 0) {
                    position++;
                }
                String name = text.substring(begin, position);
                if (name.isBlank()) {
                    throw LinkedInError.illegal("Unreadable field selector " + text);
                }
                skipColons();
                boolean nested = position < text.length() && text.charAt(position) == '(';
                fields.put(name, nested ? list() : WHOLE);
            } while (accept(','));
            expect(')');
            return new FieldSelector(fields);
        }

        private void skipColons() {
            while (accept(':')) {
                // picture-urls::(original) has two
            }
        }

        private boolean accept(char c) {
            if (position < text.length() && text.charAt(position) == c) {
                position++;
                return true;
            }
            return false;
        }

        private void expect(char c) {
            if (!accept(c)) {
                throw LinkedInError.illegal("Unreadable field selector " + text);
            }
        }
    }

    JsonFields select(JsonFields full) {
        if (fields.isEmpty()) {
            return full;
        }
        var selected = new JsonFields();
        fields.forEach((name, inner) -> {
            String json = camelCase(name);
            if (full.containsKey(json)) {
                selected.with(json, inner.narrow(full.get(json)));
            }
        });
        return selected;
    }

    private Object narrow(Object value) {
        if (value instanceof JsonFields object) {
            return object.containsKey("values") ? narrowValues(object) : select(object);
        }
        return value;
    }

    private JsonFields narrowValues(JsonFields collection) {
        var narrowed = new JsonFields();
        collection.forEach((name, value) -> narrowed.with(
                name,
                name.equals("values")
                        ? ((List<?>) value).stream().map(this::narrow).toList()
                        : value));
        return narrowed;
    }

    private static String camelCase(String name) {
        var result = new StringBuilder();
        for (String word : name.split("-")) {
            result.append(
                    result.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return result.toString();
    }
}
