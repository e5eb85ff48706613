package org.enishi.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What stands for a person who has no picture: initials on a tint that stays the same for the same name. */
@Named
@ApplicationScoped
public class People {

    private static final int TINTS = 6;

    /** The first character of a Japanese name, the two initials of a Latin one, the first letter of a handle. */
    public String initials(String name) {
        String plain = name == null ? "" : name.strip().replaceFirst("^@", "");
        if (plain.isBlank()) {
            return "?";
        }
        String[] words = plain.split("[\\s\u3000]+");
        String first = firstOf(words[0]);
        boolean latin = Character.UnicodeScript.of(words[0].codePointAt(0)) == Character.UnicodeScript.LATIN;
        return latin && words.length > 1 ? first + firstOf(words[words.length - 1]) : first;
    }

    /** The class of the tint; the first tint needs none. */
    public String tint(String name) {
        int tint = name == null ? 1 : Math.floorMod(name.hashCode(), TINTS) + 1;
        return tint == 1 ? "" : "en-av" + tint;
    }

    private static String firstOf(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
