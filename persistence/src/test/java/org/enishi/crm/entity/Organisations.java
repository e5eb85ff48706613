package org.enishi.crm.entity;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.PartyKind;

/** Random organisations. */
final class Organisations {

    private Organisations() {}

    static Arbitrary<Organisation> any() {
        return Combinators.combine(
                        places(Organisation.ROLES, Organisation.ROLES),
                        places(Organisation.ROLES, Organisation.USERS),
                        sets(Organisation.USERS, Organisation.GROUPS),
                        places(Organisation.TERRITORIES, Organisation.TERRITORIES),
                        sets(Organisation.USERS, Organisation.TERRITORIES),
                        rule().list().ofMaxSize(5),
                        Arbitraries.frequencyOf(
                                        Tuple.of(4, Arbitraries.just(DefaultAccess.PRIVATE)),
                                        Tuple.of(1, Arbitraries.of(DefaultAccess.values())))
                                .list()
                                .ofSize(RecordType.values().length),
                        things())
                .as(Organisation::new);
    }

    static Arbitrary<Organisation.Thing> thing() {
        return Combinators.combine(
                        Arbitraries.of(RecordType.LEAD, RecordType.LEAD, RecordType.CONTACT, RecordType.ACCOUNT),
                        place(Organisation.USERS),
                        place(Organisation.TERRITORIES).set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 5))
                .as(Organisation.Thing::new);
    }

    private static Arbitrary<List<Organisation.Thing>> things() {
        return thing().list().ofMinSize(1).ofMaxSize(40);
    }

    private static Arbitrary<Organisation.Rule> rule() {
        return Combinators.combine(
                        Arbitraries.of(RecordType.values()),
                        Arbitraries.of(Level.values()),
                        Arbitraries.of(PartyKind.ROLE, PartyKind.ROLE_AND_BELOW, PartyKind.GROUP),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(PartyKind.values()),
                        Arbitraries.integers().between(0, 100))
                .as((type, level, fromKind, from, toKind, to) -> new Organisation.Rule(
                        type, level, fromKind, from % count(fromKind), toKind, to % count(toKind)));
    }

    private static int count(PartyKind kind) {
        return switch (kind) {
            case ROLE, ROLE_AND_BELOW -> Organisation.ROLES;
            case GROUP -> Organisation.GROUPS;
            case TERRITORY -> Organisation.TERRITORIES;
        };
    }

    private static Arbitrary<Integer> place(int count) {
        return Arbitraries.integers().between(0, count - 1);
    }

    private static Arbitrary<List<Integer>> places(int count, int size) {
        return Arbitraries.integers().between(-1, count - 1).list().ofSize(size);
    }

    private static Arbitrary<List<Set<Integer>>> sets(int count, int size) {
        return place(count).set().ofMaxSize(3).list().ofSize(size);
    }
}
