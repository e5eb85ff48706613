package org.enishi.sandbox.linkedin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code List(a,b)} of Rest.li 2.0.0, whose members may hold brackets with commas of their own. */
final class RestliList {

    private RestliList() {}

    static List<String> parse(String text) {
        if (text == null || !text.startsWith("List(") || !text.endsWith(")")) {
            throw LinkedInError.illegal("ids=List(…) is required");
        }
        return split(text.substring(5, text.length() - 1));
    }

    /** Splits at the commas outside of brackets. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i) == ',' && depth == 0)) {
                if (i > begin) {
                    parts.add(decoded(text.substring(begin, i)));
                }
                begin = i + 1;
            } else if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')') {
                depth--;
            }
        }
        return parts;
    }

    // A client may encode a URN once for Rest.li and once more for the URL.
    private static String decoded(String part) {
        return part.contains("%") ? URLDecoder.decode(part, StandardCharsets.UTF_8) : part;
    }
}
