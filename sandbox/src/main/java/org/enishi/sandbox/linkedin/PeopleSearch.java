package org.enishi.sandbox.linkedin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.enishi.sandbox.world.Member;

/**
 * The people search of v1. Names match from their beginning, keywords anywhere; both the name as the member wrote it and
 * the name in the member's own script are looked at.
 */
record PeopleSearch(String firstName, String lastName, String company, String keywords) {

    List<Member> in(List<Member> members, Member viewer) {
        return members.stream()
                .filter(m -> !m.equals(viewer) && m.presence().publicSearch())
                .filter(this::fits)
                .toList();
    }

    private boolean fits(Member m) {
        return begins(firstName, m.firstName(), m.person().given())
                && begins(lastName, m.lastName(), m.person().family())
                && holds(company, Stream.of(m.person().company()))
                && Stream.of(keywords == null ? new String[0] : keywords.strip().split("[\\s\\u3000]+"))
                        .allMatch(word -> holds(
                                word,
                                Stream.of(
                                        m.firstName(),
                                        m.lastName(),
                                        m.person().family() + m.person().given(),
                                        m.person().headline(),
                                        m.person().company(),
                                        m.person().title())));
    }

    private static boolean begins(String wanted, String... names) {
        return wanted == null
                || wanted.isBlank()
                || Stream.of(names).anyMatch(name -> fold(name).startsWith(fold(wanted)));
    }

    private static boolean holds(String wanted, Stream<String> texts) {
        return wanted == null
                || wanted.isBlank()
                || texts.anyMatch(text -> text != null && fold(text).contains(fold(wanted)));
    }

    /** Case, width and accents make no difference. */
    static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("(?<=\\p{IsLatin})\\p{M}+", "")
                .replace("ø", "o")
                .replace("Ø", "O")
                .toLowerCase(Locale.ROOT);
    }
}
