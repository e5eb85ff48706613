package org.enishi.network.gateway;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.network.boundary.PersonQuery;

/** Makes what is searched into what X's search takes: Latin letters, digits, an apostrophe, fifty characters at most. */
final class XNames {

    private static final Pattern TAKEN = Pattern.compile("[A-Za-z0-9_' ]{1,50}");
    private static final Pattern NOT_TAKEN = Pattern.compile("[^A-Za-z0-9_' ]+");

    private XNames() {}

    /** Nothing if the name can't be written so: then its reading, or the person's handle, has to be given. */
    static Optional<String> query(PersonQuery query) {
        if (query.words() != null) {
            return latin(query.words())
                    .flatMap(words -> query.company() == null
                            ? Optional.of(words)
                            : latin(query.company())
                                    .map(company -> words + " " + company)
                                    .or(() -> Optional.of(words)))
                    .filter(q -> TAKEN.matcher(q).matches());
        }
        Optional<String> asWritten = name(query.firstName(), query.lastName());
        return asWritten.isPresent() ? asWritten : name(query.firstNameReading(), query.lastNameReading());
    }

    private static Optional<String> name(String first, String last) {
        if (last == null || last.isBlank()) {
            return Optional.empty();
        }
        Optional<String> family = latin(last);
        Optional<String> given = first == null || first.isBlank() ? Optional.of("") : latin(first);
        return family.isEmpty() || given.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(given.get(), family.get())
                                .filter(s -> !s.isEmpty())
                                .collect(Collectors.joining(" ")))
                        .filter(q -> TAKEN.matcher(q).matches());
    }

    /** The name in Latin letters: without its accents, kana by their sound; nothing if there is more to it. */
    private static Optional<String> latin(String name) {
        String plain = Romaji.of(name).replace('’', '\'');
        String kept =
                NOT_TAKEN.matcher(plain).replaceAll(" ").replaceAll(" +", " ").strip();
        boolean isLost = plain.codePoints().anyMatch(c -> Character.isLetter(c) && c > 0x7F);
        return isLost || kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }
}
