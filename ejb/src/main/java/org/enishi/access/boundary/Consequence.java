package org.enishi.access.boundary;

import java.util.List;

/**
 * One thing that a change will mean, to be said before it is made.
 *
 * @param key the key of its text
 * @param arguments what goes into the text; permissions are given as a collection of their constants
 */
public record Consequence(String key, List<Object> arguments) {

    public static Consequence of(String key, Object... arguments) {
        return new Consequence(key, List.of(arguments));
    }
}
