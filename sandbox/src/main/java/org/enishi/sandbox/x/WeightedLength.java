package org.enishi.sandbox.x;

/**
 * How long X takes a text to be: Latin and general punctuation count one, all else two, a link always 23. A picture
 * character counts two however many code points it is joined of.
 */
final class WeightedLength {

    static final int LONGEST = 280;
    private static final int LINK = 23;
    private static final int JOINER = 0x200D;
    private static final int VARIATION = 0xFE0F;

    private WeightedLength() {}

    static int of(String text) {
        String[] rest = text.split("https?://[^\\s\\u3000]+", -1);
        int length = (rest.length - 1) * LINK;
        for (String part : rest) {
            length += weigh(part);
        }
        return length;
    }

    private static int weigh(String text) {
        int weight = 0;
        boolean joined = false;
        for (int c : text.codePoints().toArray()) {
            if (c == JOINER || c == VARIATION || Character.getType(c) == Character.MODIFIER_SYMBOL && c > 0xFFFF) {
                joined = c == JOINER;
                continue;
            }
            if (!joined) {
                weight += isLight(c) ? 1 : 2;
            }
            joined = false;
        }
        return weight;
    }

    private static boolean isLight(int c) {
        return c <= 4351 || c >= 8192 && c <= 8205 || c >= 8208 && c <= 8223 || c >= 8242 && c <= 8247;
    }
}
