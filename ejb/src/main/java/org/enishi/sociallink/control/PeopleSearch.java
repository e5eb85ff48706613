package org.enishi.sociallink.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enishi.crm.boundary.RecordHead;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.NetworkPeople;
import org.enishi.network.boundary.PersonQuery;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.entity.Capability;

/** Looks for the people that a record may be (LI-06, LI-07). */
@ApplicationScoped
public class PeopleSearch {

    private static final int MOST_ADDRESSES = 2;

    @Inject
    private NetworkPeople people;

    @Inject
    private TieTx ties;

    /**
     * By e-mail address, where the network can, and then by name, in both orders. The one person who has the record's
     * address is associated at once, if the viewer may.
     */
    Answer<CachedSearch> byRecord(Beside beside, AccountView account) {
        RecordHead record = beside.record();
        var found = new Findings();
        if (account.can(Capability.SEARCH_BY_EMAIL)) {
            for (String email : record.emails().stream().limit(MOST_ADDRESSES).toList()) {
                Optional<RemotePerson> one = found.add(search(beside, PersonQuery.byEmail(email)))
                        .filter(p -> p.email() == null || p.email().equalsIgnoreCase(email));
                if (one.isPresent()
                        && beside.mayTie()
                        && ties.tieByItself(beside.actor(), record, beside.network(), one.get())
                                .isPresent()) {
                    return found.answer(words(record), null);
                }
            }
        }
        return named(beside, found);
    }

    /** By name alone, in both orders. */
    Answer<CachedSearch> byName(Beside beside) {
        return named(beside, new Findings());
    }

    private Answer<CachedSearch> named(Beside beside, Findings found) {
        RecordHead record = beside.record();
        found.add(search(
                beside,
                PersonQuery.byName(
                        record.lastName(), record.firstName(), record.lastNameReading(), record.firstNameReading())));
        if (record.firstName() != null && !record.firstName().isBlank()) {
            found.add(search(
                    beside,
                    PersonQuery.byName(
                            record.firstName(),
                            record.lastName(),
                            record.firstNameReading(),
                            record.lastNameReading())));
        }
        return found.answer(words(record), null);
    }

    /** By words; a pasted address of a profile, or a handle with its @, means one person. */
    Answer<CachedSearch> byWords(Beside beside, String words, String company) {
        var found = new Findings();
        if (words.contains("/") || words.startsWith("@")) {
            found.add(people.resolve(beside.actor(), beside.network(), words).map(List::of));
        } else {
            found.add(search(beside, PersonQuery.byWords(words, company)));
        }
        return found.answer(words, company);
    }

    static String words(RecordHead record) {
        return record.firstName() == null || record.firstName().isBlank()
                ? record.lastName()
                : record.lastName() + " " + record.firstName();
    }

    private Answer<List<RemotePerson>> search(Beside beside, PersonQuery query) {
        return people.search(beside.actor(), beside.network(), query);
    }

    /** What several searches have found together, each person once. */
    private static final class Findings {

        private final Map<String, RemotePerson> people = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private boolean answered;

        /** The one person whom this search has found; nobody if it found several. */
        Optional<RemotePerson> add(Answer<List<RemotePerson>> answer) {
            if (!(answer instanceof Answer.Ok<List<RemotePerson>> ok)) {
                problems.add(answer.problem().orElseThrow());
                return Optional.empty();
            }
            answered = true;
            ok.value().forEach(p -> people.putIfAbsent(p.id(), p));
            return ok.value().size() == 1 ? Optional.of(ok.value().get(0)) : Optional.empty();
        }

        /** A problem only if nothing else is known: half an answer is better than none. */
        Answer<CachedSearch> answer(String words, String company) {
            return answered
                    ? Answer.ok(new CachedSearch(words, company, List.copyOf(people.values())))
                    : Answer.failed(problems.get(0));
        }
    }
}
