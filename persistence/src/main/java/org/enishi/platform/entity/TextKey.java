package org.enishi.platform.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text into a key that sorts and compares alike on every database: width, letter case, hiragana and katakana,
 * and the accents of Latin letters make no difference.
 */
public final class TextKey {

    private static final int MAX_LENGTH = 200;
    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    private TextKey() {}

    /** The folded text, at most 200 characters; the empty string for nothing. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String wide = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(wide.length());
        wide.codePoints().forEach(c -> key.append(fold(c)));
        String folded = key.toString().replaceAll("\\s+", " ");
        return folded.length() <= MAX_LENGTH ? folded : folded.substring(0, MAX_LENGTH);
    }

    /** The key of several parts in order of weight, each replaced by its reading where it has one. */
    public static String ofName(String last, String lastReading, String first, String firstReading) {
        return of(readingOr(last, lastReading) + " " + readingOr(first, firstReading));
    }

    private static String readingOr(String name, String reading) {
        return reading != null && !reading.isBlank() ? reading : name == null ? "" : name;
    }

    private static String fold(int c) {
        if (c >= 'ァ' && c <= 'ヶ') {
            return Character.toString(c - KATAKANA_TO_HIRAGANA);
        }
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "");
        }
        return Character.toString(c);
    }
}
