package org.enishi.crm.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Visibility;
import org.enishi.crm.entity.Organisation.Thing;
import org.enishi.crm.entity.Selection.Condition;
import org.enishi.crm.entity.Selection.Operator;
import org.enishi.crm.entity.Selection.Place;
import org.enishi.crm.entity.Selection.Range;

/**
 * Every query over records, asked by everybody in random organisations, for reading and for a change, answers what
 * {@link Organisation} says. The derived tables are those of the organisation before, brought up to date.
 */
@Tag("AC-10")
@Tag("AC-11")
@Tag("AC-12")
@Tag("AC-13")
@Tag("AC-14")
abstract class WhoSeesWhatTest {

    /** Small pages, so that lists for those who see little have to go beyond what is nearest. */
    private static final int PAGE = 2;

    /** Which hardly tries to do without legs, and takes as little as possible at once. */
    private static final Legs.Effort LITTLE = new Legs.Effort(1, 101, 1, 1, 1);

    abstract OrganisationStore organisations();

    /** Whether lists are made of legs there. */
    abstract boolean hasLegs();

    @Provide
    Arbitrary<Organisation> anyOrganisation() {
        return Organisations.any();
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void everyQueryAnswersAsTheReferenceSays(@ForAll("anyOrganisation") Organisation organisation) {
        organisations().write(organisation);
        compare(organisation);
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void aUserWithAnotherRoleSeesAndIsSeenAtOnce(
            @ForAll("anyOrganisation") Organisation organisation,
            @ForAll @IntRange(min = 0, max = Organisation.USERS - 1) int user,
            @ForAll @IntRange(min = -1, max = Organisation.ROLES - 1) int role) {
        organisations().write(organisation);
        organisations().move(user, role);
        List<Integer> roles = new ArrayList<>(organisation.userRoles());
        roles.set(user, role);
        compare(new Organisation(
                organisation.roleParents(),
                roles,
                organisation.groups(),
                organisation.territoryParents(),
                organisation.territoryMembers(),
                organisation.rules(),
                organisation.defaults(),
                organisation.records()));
    }

    private void compare(Organisation organisation) {
        organisations().store().run(em -> {
            for (int viewer = 0; viewer < Organisation.USERS; viewer++) {
                for (RecordType type : RecordType.values()) {
                    for (Level level : Level.values()) {
                        compare(new RecordRepository(em), organisation, viewer, type, level);
                        if (hasLegs()) {
                            compare(new RecordRepository(em, LITTLE), organisation, viewer, type, level);
                        }
                    }
                }
            }
        });
    }

    private static void compare(
            RecordRepository records, Organisation organisation, int viewer, RecordType type, Level level) {
        var visibility = new Visibility(
                OrganisationStore.user(viewer), type.shared(), level, organisation.byDefault(type, level));
        List<Integer> all = IntStream.range(0, organisation.records().size())
                .filter(i -> organisation.records().get(i).type() == type)
                .boxed()
                .toList();
        List<Long> open = all.stream()
                .filter(i -> organisation.isOpen(viewer, organisation.records().get(i), level))
                .sorted((a, b) -> {
                    int byName = organisation.records().get(a).name()
                            - organisation.records().get(b).name();
                    return byName == 0 ? a - b : byName;
                })
                .map(OrganisationStore::record)
                .toList();
        String asked = viewer + " " + type + " " + level;
        assertThat(records.names(
                                visibility,
                                type,
                                all.stream().map(OrganisationStore::record).toList())
                        .keySet())
                .as("names %s", asked)
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(all.stream()
                        .map(OrganisationStore::record)
                        .filter(id ->
                                records.find(visibility, entity(type), type, id).isPresent()))
                .as("find %s", asked)
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(list(records, visibility, type, false)).as("list %s", asked).isEqualTo(open);
        List<Long> reversed = new ArrayList<>(open);
        Collections.reverse(reversed);
        assertThat(list(records, visibility, type, true))
                .as("list down %s", asked)
                .isEqualTo(reversed);
        for (int limit : List.of(1, 3, 1001)) {
            assertThat(records.count(visibility, type, selection(List.of(), false, null), limit))
                    .as("count to %s %s", limit, asked)
                    .isEqualTo(Math.min(limit, open.size()));
        }
        filtered(organisation, records, visibility, type, open, asked);
        if (type != RecordType.ACCOUNT) {
            assertThat(records.withEmail(visibility, type, "same"))
                    .as("with e-mail address %s", asked)
                    .isEqualTo(open.stream().sorted().limit(10).toList());
        }
    }

    private static void filtered(
            Organisation organisation,
            RecordRepository records,
            Visibility visibility,
            RecordType type,
            List<Long> open,
            String asked) {
        var filter = List.of(new Condition("name_key", Operator.IS, "name 1"));
        List<Long> named =
                open.stream().filter(id -> thing(organisation, id).name() == 1).toList();
        assertThat(ids(records.page(visibility, type, selection(filter, false, null), 3)))
                .as("filtered %s", asked)
                .isEqualTo(named.stream().limit(3).toList());
        assertThat(records.count(visibility, type, selection(filter, false, null), 3))
                .as("filtered count %s", asked)
                .isEqualTo(Math.min(3, named.size()));
        List<Long> ranged = open.stream()
                .filter(id -> thing(organisation, id).name() >= 1
                        && thing(organisation, id).name() < 4)
                .toList();
        for (int limit : List.of(1, 3, 100)) {
            assertThat(ids(records.page(visibility, type, selection("name_key"), limit)))
                    .as("from a to b, %s, %s", limit, asked)
                    .isEqualTo(ranged.stream().limit(limit).toList());
            assertThat(ids(records.page(visibility, type, selection("created_at"), limit)))
                    .as("from a to b, in another order, %s, %s", limit, asked)
                    .isEqualTo(ranged.stream().sorted().limit(limit).toList());
            assertThat(records.count(visibility, type, selection("created_at"), limit))
                    .as("count from a to b to %s, %s", limit, asked)
                    .isEqualTo(Math.min(limit, ranged.size()));
        }
    }

    private static Thing thing(Organisation organisation, long id) {
        return organisation.records().get((int) (id - OrganisationStore.record(0)));
    }

    /** The whole list, page by page. */
    private static List<Long> list(
            RecordRepository records, Visibility visibility, RecordType type, boolean descending) {
        List<Long> ids = new ArrayList<>();
        Place place = null;
        List<Object[]> page;
        do {
            page = records.page(visibility, type, selection(List.of(), descending, place), PAGE);
            ids.addAll(ids(page));
            if (!page.isEmpty()) {
                Object[] last = page.get(page.size() - 1);
                place = new Place(last[1], ((Number) last[0]).longValue());
            }
        } while (!page.isEmpty());
        return ids;
    }

    private static Selection selection(List<Condition> filters, boolean descending, Place after) {
        return new Selection(
                List.of("r.id", "r.name_key AS sort_key"), filters, false, null, "name_key", descending, after);
    }

    /** Those of three names. */
    private static Selection selection(String sortedBy) {
        return new Selection(
                List.of("r.id", "r.version"),
                List.of(),
                false,
                new Range("name_key", "name 1", "name 4"),
                sortedBy,
                false,
                null);
    }

    private static List<Long> ids(List<Object[]> rows) {
        return rows.stream().map(r -> ((Number) r[0]).longValue()).toList();
    }

    private static Class<? extends CrmRecord> entity(RecordType type) {
        return switch (type) {
            case LEAD -> Lead.class;
            case CONTACT -> Contact.class;
            case ACCOUNT -> Account.class;
        };
    }
}
