package org.enishi.sandbox.x;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.enishi.sandbox.world.Member;

/** The search for people: every word has to stand in the name, the user name or the description. */
record UserSearch(String query) {

    /** Japanese has no place in it: such names are found by how they are read, or by the user name. */
    private static final Pattern ALLOWED = Pattern.compile("^[A-Za-z0-9_' ]{1,50}$");

    UserSearch {
        if (query == null || !ALLOWED.matcher(query).matches()) {
            throw XError.invalid(
                    "query",
                    query,
                    "The `query` query parameter value [" + query + "] does not match " + ALLOWED.pattern());
        }
    }

    List<Member> in(List<Member> members, Member viewer) {
        return members.stream()
                .filter(m -> !m.equals(viewer) && m.presence().publicSearch())
                .filter(this::fits)
                .toList();
    }

    private boolean fits(Member m) {
        String known = Stream.of(m.name(), m.presence().handle(), m.presence().bio())
                .filter(text -> text != null)
                .map(UserSearch::fold)
                .reduce("", (a, b) -> a + "\n" + b);
        return Stream.of(fold(query).split(" +")).allMatch(known::contains);
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
