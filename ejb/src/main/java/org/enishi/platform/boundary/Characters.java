package org.enishi.platform.boundary;

/** Which characters a text may hold to be stored: databases refuse or alter the others. */
public final class Characters {

    private Characters() {}

    /** Whether the text is without control characters, other than line ends and tabs, and without halves of pairs. */
    public static boolean areStorable(String text) {
        return text.codePoints().noneMatch(Characters::isBroken);
    }

    private static boolean isBroken(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
        return control || Character.getType(c) == Character.SURROGATE;
    }
}
