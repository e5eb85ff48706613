package org.enishi.platform.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Folds text into keys that sort and compare alike on every database. Width, letter case, hiragana and katakana, the
 * marks and the size of kana, and the accents of Latin letters make no difference to what is sought; to the order of
 * names a kana's mark matters only where nothing else does, as in a Japanese dictionary.
 */
public final class TextKey {

    private static final int MAX_LENGTH = 200;
    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";

    private static final char LONG_VOWEL = 'ー';
    private static final Map<Character, String> VOWELS = Map.of(
            'あ', "あかさたなはまやらわ",
            'い', "いきしちにひみりゐ",
            'う', "うくすつぬふむゆる",
            'え', "えけせてねへめれゑ",
            'お', "おこそとのほもよろを");

    /** Marks stand behind the text, lower than any letter: plain before small before voiced before half-voiced. */
    private static final char MARKS_FOLLOW = '\u0001';

    private static final char PLAIN = '\u0002';
    private static final char SMALLER = '\u0003';
    private static final char VOICED = '\u0004';
    private static final char HALF_VOICED = '\u0005';

    private TextKey() {}

    /** The text as it is sought, at most 200 characters; the empty string for nothing. */
    public static String of(String text) {
        return cut(new Folding(text).letters.toString());
    }

    /** The text as it is sorted, at most 200 characters: what {@link #of} gives, and the marks of its kana. */
    public static String sorting(String text) {
        var folding = new Folding(text);
        String marks = folding.marks.toString().replaceAll(PLAIN + "+$", "");
        return cut(marks.isEmpty() ? folding.letters.toString() : folding.letters.toString() + MARKS_FOLLOW + marks);
    }

    /** By what a name is sorted: its parts in order of weight, each replaced by its reading where it has one. */
    public static String ofName(String last, String lastReading, String first, String firstReading) {
        return sorting(readingOr(last, lastReading) + " " + readingOr(first, firstReading));
    }

    private static String readingOr(String name, String reading) {
        return reading != null && !reading.isBlank() ? reading : name == null ? "" : name;
    }

    private static String cut(String key) {
        return key.length() <= MAX_LENGTH ? key : key.substring(0, MAX_LENGTH);
    }

    /** Letters, and for each what was taken off it. */
    private static final class Folding {

        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder marks = new StringBuilder();

        Folding(String text) {
            String one = text == null ? "" : text.strip();
            Normalizer.normalize(one, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                    .codePoints()
                    .forEach(this::add);
        }

        private void add(int c) {
            int letter = c >= 'ァ' && c <= 'ヶ' ? c - KATAKANA_TO_HIRAGANA : c;
            if (letter == LONG_VOWEL && !letters.isEmpty()) {
                append(vowel(letters.charAt(letters.length() - 1)), VOICED);
            } else if (letter >= 'ぁ' && letter <= 'ゖ') {
                addKana((char) letter);
            } else if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
                append(apart(letter).replaceAll("\\p{M}", ""), PLAIN);
            } else {
                append(Character.toString(letter), PLAIN);
            }
        }

        private void addKana(char kana) {
            int small = SMALL.indexOf(kana);
            String parts = apart(small < 0 ? kana : LARGE.charAt(small));
            char mark = small >= 0 ? SMALLER : PLAIN;
            if (parts.length() > 1) {
                mark = parts.charAt(1) == '\u3099' ? VOICED : HALF_VOICED;
            }
            append(parts.substring(0, 1), mark);
        }

        private void append(String letter, char mark) {
            letters.append(letter);
            marks.append(mark);
        }

        private static String apart(int letter) {
            return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        }

        /** What a long vowel sounds like; the mark itself where no kana goes before it. */
        private static String vowel(char before) {
            return VOWELS.entrySet().stream()
                    .filter(v -> v.getValue().indexOf(before) >= 0)
                    .map(v -> v.getKey().toString())
                    .findFirst()
                    .orElse(String.valueOf(LONG_VOWEL));
        }
    }
}
