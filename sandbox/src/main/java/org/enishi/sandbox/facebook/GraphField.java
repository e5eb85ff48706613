package org.enishi.sandbox.facebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One field of the {@code fields} parameter: {@code comments.limit(2).summary(true){id,from}}. */
record GraphField(String name, Map<String, String> modifiers, List<GraphField> fields) {

    static List<GraphField> parse(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var parser = new Parser(text);
        List<GraphField> fields = parser.list();
        if (parser.position < text.length()) {
            throw parser.unreadable();
        }
        return fields;
    }

    String modifier(String modifier, String otherwise) {
        return modifiers.getOrDefault(modifier, otherwise);
    }

    private static final class Parser {
        private final String text;
        private int position;

        Parser(String text) {
            this.text = text;
        }

        List<GraphField> list() {
            List<GraphField> fields = new ArrayList<>();
            do {
                fields.add(field());
            } while (accept(','));
            return fields;
        }

        private GraphField field() {
            String name = word();
            Map<String, String> modifiers = new LinkedHashMap<>();
            while (accept('.')) {
                String modifier = word();
                expect('(');
                int end = text.indexOf(')', position);
                if (end < 0) {
                    throw unreadable();
                }
                modifiers.put(modifier, text.substring(position, end));
                position = end + 1;
            }
            List<GraphField> inner = List.of();
            if (accept('{')) {
                inner = list();
                expect('}');
            }
            return new GraphField(name, modifiers, inner);
        }

        private String word() {
            skipBlanks();
            int begin = position;
            while (position < text.length()
                    && (Character.isLetterOrDigit(text.charAt(position)) || text.charAt(position) == '_')) {
                position++;
            }
            if (begin == position) {
                throw unreadable();
            }
            String word = text.substring(begin, position);
            skipBlanks();
            return word;
        }

        private void skipBlanks() {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
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
                throw unreadable();
            }
        }

        FacebookError unreadable() {
            return FacebookError.parameter(
                    "Syntax error at character " + position + " of the fields parameter: " + text);
        }
    }
}
