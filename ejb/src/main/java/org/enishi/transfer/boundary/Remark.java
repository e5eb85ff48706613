package org.enishi.transfer.boundary;

import java.util.List;

/**
 * Something to be told about an entry of a file.
 *
 * @param key the key of its text
 * @param arguments what goes into the text
 */
public record Remark(String key, List<Object> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(String key, Object... arguments) {
        return new Remark(key, List.of(arguments));
    }
}
