package org.enishi.platform.entity;

/** The one place that decides in which order the parts of a name are shown. */
public final class PersonName {

    private PersonName() {}

    /** Given name first where both parts are in Latin letters, family name first otherwise. */
    public static String display(String last, String first) {
        if (isBlank(first)) {
            return last == null ? "" : last;
        }
        if (isBlank(last)) {
            return first;
        }
        return isLatin(last) && isLatin(first) ? first + " " + last : last + " " + first;
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
