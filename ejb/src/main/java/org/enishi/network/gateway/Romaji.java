package org.enishi.network.gateway;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes kana in Latin letters, as Japanese people mostly write their names abroad: Hepburn, long vowels short. */
final class Romaji {

    private static final Map<String, String> SOUNDS = sounds();
    private static final String CONSONANTS = "bcdfghjklmpqrstvwxyz";

    private Romaji() {}

    private static Map<String, String> sounds() {
        Map<String, String> sounds = new HashMap<>();
        put(sounds, "アイウエオ", "a i u e o");
        put(sounds, "カキクケコ", "ka ki ku ke ko");
        put(sounds, "ガギグゲゴ", "ga gi gu ge go");
        put(sounds, "サシスセソ", "sa shi su se so");
        put(sounds, "ザジズゼゾ", "za ji zu ze zo");
        put(sounds, "タチツテト", "ta chi tsu te to");
        put(sounds, "ダヂヅデド", "da ji zu de do");
        put(sounds, "ナニヌネノ", "na ni nu ne no");
        put(sounds, "ハヒフヘホ", "ha hi fu he ho");
        put(sounds, "バビブベボ", "ba bi bu be bo");
        put(sounds, "パピプペポ", "pa pi pu pe po");
        put(sounds, "マミムメモ", "ma mi mu me mo");
        put(sounds, "ヤユヨ", "ya yu yo");
        put(sounds, "ラリルレロ", "ra ri ru re ro");
        put(sounds, "ワヲンヴ", "wa o n vu");
        put(sounds, "ァィゥェォ", "a i u e o");
        Map<String, String> joined = new HashMap<>();
        for (String kana : "キギニヒビピミリ".split("")) {
            String begin = sounds.get(kana).substring(0, sounds.get(kana).length() - 1);
            joined.put(kana + "ャ", begin + "ya");
            joined.put(kana + "ュ", begin + "yu");
            joined.put(kana + "ョ", begin + "yo");
        }
        for (String kana : "シジチ".split("")) {
            String begin = sounds.get(kana).substring(0, sounds.get(kana).length() - 1);
            joined.put(kana + "ャ", begin + "a");
            joined.put(kana + "ュ", begin + "u");
            joined.put(kana + "ョ", begin + "o");
            joined.put(kana + "ェ", begin + "e");
        }
        for (String vowel : "ァaィiェeォo".split("(?<=[a-z])")) {
            joined.put("フ" + vowel.charAt(0), "f" + vowel.charAt(1));
            joined.put("ヴ" + vowel.charAt(0), "v" + vowel.charAt(1));
        }
        joined.put("ティ", "ti");
        joined.put("ディ", "di");
        sounds.putAll(joined);
        return Map.copyOf(sounds);
    }

    private static void put(Map<String, String> sounds, String kana, String latin) {
        String[] each = latin.split(" ");
        for (int i = 0; i < each.length; i++) {
            sounds.put(kana.substring(i, i + 1), each[i]);
        }
    }

    /** What isn't kana stays as it is, without its accents. */
    static String of(String text) {
        String kana = katakana(Normalizer.normalize(text, Normalizer.Form.NFKC));
        var out = new StringBuilder();
        boolean doubled = false;
        for (int i = 0; i < kana.length(); i++) {
            String two = i + 1 < kana.length() ? kana.substring(i, i + 2) : "";
            String sound = SOUNDS.get(two);
            if (sound != null) {
                i++;
            } else {
                sound = SOUNDS.get(kana.substring(i, i + 1));
            }
            char c = kana.charAt(i);
            if (sound == null && (c == 'ッ' || c == 'ー')) {
                doubled = c == 'ッ';
                continue;
            }
            if (doubled && sound != null && CONSONANTS.indexOf(sound.charAt(0)) >= 0) {
                out.append(sound.startsWith("ch") ? 't' : sound.charAt(0));
            }
            doubled = false;
            out.append(sound == null ? String.valueOf(c) : sound);
        }
        String plain = withoutAccents(out.toString());
        return kana.codePoints().anyMatch(c -> c >= 0x30A1 && c <= 0x30FA) ? shortened(plain) : plain;
    }

    private static String katakana(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c)));
        return out.toString();
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("đ", "d")
                .replace("Đ", "D")
                .replace("ß", "ss");
    }

    /** Sato, Ono and Yuki, but Inoue and Matsuura. */
    private static String shortened(String text) {
        String brief = text.replaceAll("ou(?![aeiou])", "o").replace("oo", "o").replaceAll("(?<=y|j|sh|ch)uu", "u");
        return brief.substring(0, 1).toUpperCase(Locale.ROOT) + brief.substring(1);
    }
}
