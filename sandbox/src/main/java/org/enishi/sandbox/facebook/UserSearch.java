package org.enishi.sandbox.facebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.enishi.sandbox.world.Member;

/** The search of former years: a name in any order of its words, or a whole e-mail address. */
record UserSearch(String query) {

    List<Member> in(List<Member> members, Member viewer) {
        return members.stream()
                .filter(m -> !m.equals(viewer) && m.presence().publicSearch())
                .filter(this::fits)
                .toList();
    }

    private boolean fits(Member m) {
        if (query.contains("@")) {
            return m.presence().email().equalsIgnoreCase(query.strip());
        }
        String names = Stream.of(
                        m.lastName() + m.firstName(),
                        m.firstName() + " " + m.lastName(),
                        m.presence().handle().replace('.', ' '))
                .map(UserSearch::fold)
                .reduce("", (a, b) -> a + "\n" + b);
        return Stream.of(fold(query).split("\\s+")).allMatch(names::contains);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("(?<=\\p{IsLatin})\\p{M}+", "")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("đ", "d")
                .toLowerCase(Locale.ROOT);
    }
}
