package org.enishi.sandbox.mastodon;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Permissions: {@code read} holds all that begin with {@code read:}. */
final class Scopes {

    static final List<String> KNOWN = List.of(
            "read",
            "profile",
            "write",
            "write:accounts",
            "write:blocks",
            "write:bookmarks",
            "write:conversations",
            "write:favourites",
            "write:filters",
            "write:follows",
            "write:lists",
            "write:media",
            "write:mutes",
            "write:notifications",
            "write:reports",
            "write:statuses",
            "read:accounts",
            "read:blocks",
            "read:bookmarks",
            "read:favourites",
            "read:filters",
            "read:follows",
            "read:lists",
            "read:mutes",
            "read:notifications",
            "read:search",
            "read:statuses",
            "follow",
            "push");

    private Scopes() {}

    /** Without any, an application gets {@code read}. */
    static Set<String> of(String text) {
        Set<String> scopes = new LinkedHashSet<>();
        if (text != null) {
            Arrays.stream(text.trim().split("[\\s+]+"))
                    .filter(s -> !s.isEmpty())
                    .forEach(scopes::add);
        }
        return scopes.isEmpty() ? Set.of("read") : scopes;
    }

    static boolean cover(Set<String> granted, Set<String> asked) {
        return asked.stream().allMatch(scope -> cover(granted, scope));
    }

    /** @param anyOf scopes separated by bars */
    static boolean cover(Set<String> granted, String anyOf) {
        return Arrays.stream(anyOf.split("\\|"))
                .anyMatch(scope -> granted.contains(scope)
                        || granted.contains(scope.replaceFirst(":.*", ""))
                        || scope.endsWith(":follows") && granted.contains("follow"));
    }
}
