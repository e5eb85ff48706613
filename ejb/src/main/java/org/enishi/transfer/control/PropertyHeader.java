package org.enishi.transfer.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands before the colon of a line of a vCard, read from its bytes: it says how those after the colon are to be
 * decoded. Each byte is a character here, so that the bytes can be had back.
 *
 * @param group what groups the line with others, with its dot; empty for nothing
 * @param name the property in capitals
 * @param parameters its parameters as they stand
 * @param valueStart where the value begins; -1 if the line has no colon
 */
record PropertyHeader(String group, String name, List<String> parameters, int valueStart) {

    static PropertyHeader of(byte[] line) {
        boolean quoted = false;
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length; i++) {
            byte b = line[i];
            if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == ';' || b == ':')) {
                parts.add(new String(line, start, i - start, StandardCharsets.ISO_8859_1).strip());
                start = i + 1;
                if (b == ':') {
                    return of(parts, start);
                }
            }
        }
        return new PropertyHeader("", "", List.of(), -1);
    }

    private static PropertyHeader of(List<String> parts, int valueStart) {
        String full = parts.get(0);
        int dot = full.lastIndexOf('.');
        return new PropertyHeader(
                full.substring(0, dot + 1),
                full.substring(dot + 1).toUpperCase(Locale.ROOT),
                List.copyOf(parts.subList(1, parts.size())),
                valueStart);
    }

    boolean has(String flag) {
        return parameters.stream().anyMatch(p -> p.equalsIgnoreCase(flag) || p.equalsIgnoreCase("TYPE=" + flag));
    }

    boolean quotedPrintable() {
        return has("QUOTED-PRINTABLE") || has("ENCODING=QUOTED-PRINTABLE");
    }

    boolean base64() {
        return has("BASE64") || has("ENCODING=BASE64") || has("ENCODING=B");
    }

    /** The character set that the line declares; null where it doesn't. */
    String charset() {
        for (String parameter : parameters) {
            if (parameter.regionMatches(true, 0, "CHARSET=", 0, 8)) {
                return parameter.substring(8).replace("\"", "").strip();
            }
        }
        return null;
    }

    /** The header again without what says how the value is encoded. */
    String plain(String asName) {
        var text = new StringBuilder(group).append(asName);
        for (String parameter : parameters) {
            String upper = parameter.toUpperCase(Locale.ROOT);
            if (!upper.startsWith("CHARSET=") && !upper.endsWith("QUOTED-PRINTABLE") && !upper.isEmpty()) {
                text.append(';').append(parameter);
            }
        }
        return text.toString();
    }
}
