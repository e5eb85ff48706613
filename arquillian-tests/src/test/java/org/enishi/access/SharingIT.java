package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enishi.harness.Answer;
import org.enishi.harness.NewRecord;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sharing;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What organisation-wide defaults, sharing rules and territories open, on every path of the API about a record. */
class SharingIT extends RestTest {

    private static final String NOT_FOUND = "404 404 404 404 404 404 404 404 absent";
    private static final String READ_ONLY = "200 200 200 200 200 403 403 403 listed";
    private static final String READ_WRITE = "200 200 200 200 200 204 201 204 listed";

    private static TestUser administrator;
    private static Sharing sharing;

    private final String role = unique("sales");
    private final String othersRole = unique("support");
    private final TestUser owner = aUser().inRole(role).saved();
    private final TestUser other = aUser().inRole(othersRole).saved();

    @BeforeAll
    static void administer() {
        administrator = aUser().withProfile("Administrator").saved();
        sharing = Sharing.by(administrator);
    }

    @ParameterizedTest
    @Tag("AC-12")
    @Tag("AC-14")
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void aRuleForReadingOpensARecordToReadOnly(String module) {
        sharing.rule(shared(module), "SEE", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        assertThat(everything(other, NewRecord.of(module).savedBy(as(owner)))).isEqualTo(READ_ONLY);
    }

    @ParameterizedTest
    @Tag("AC-12")
    @Tag("AC-14")
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void aRuleForEditingOpensARecordToEdit(String module) {
        sharing.rule(shared(module), "EDIT", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        assertThat(everything(other, NewRecord.of(module).savedBy(as(owner)))).isEqualTo(READ_WRITE);
    }

    @Test
    @Tag("AC-12")
    void aRuleOpensNothingTheOtherWayRound() {
        sharing.rule("LEAD", "EDIT", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        assertThat(everything(owner, aLead().savedBy(as(other)))).isEqualTo(NOT_FOUND);
    }

    @Test
    @Tag("AC-12")
    void aRuleOpensItsOwnModuleOnly() {
        sharing.rule("CONTACT", "EDIT", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        assertThat(everything(other, aLead().savedBy(as(owner)))).isEqualTo(NOT_FOUND);
    }

    @Test
    @Tag("AC-12")
    void whatARuleOpenedIsClosedWhenItIsDeleted() {
        long rule = sharing.rule("LEAD", "EDIT", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        var lead = aLead().savedBy(as(owner));
        as(other).get(lead.path()).expect(200);
        sharing.deleteRule(rule);
        assertThat(everything(other, lead)).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @Tag("AC-12")
    @CsvSource({"ROLE,404", "ROLE_AND_BELOW,200"})
    void aRuleReachesThoseBelowOnlyIfItSaysSo(String kind, int status) {
        var below = aUser().inRole(unique("low")).below(othersRole).saved();
        sharing.rule("LEAD", "SEE", "ROLE", sharing.role(role), kind, sharing.role(othersRole));
        assertThat(as(below).get(aLead().savedBy(as(owner)).path()).status()).isEqualTo(status);
    }

    @Test
    @Tag("AC-12")
    void aRuleBetweenGroupsFollowsTheirMembers() {
        long from = sharing.group(owner);
        long to = sharing.group(other);
        sharing.rule("LEAD", "SEE", "GROUP", from, "GROUP", to);
        var lead = aLead().savedBy(as(owner));
        as(other).get(lead.path()).expect(200);
        sharing.id("members", Map.of("id", to, "members", List.of()));
        assertThat(as(other).get(lead.path()).status()).isEqualTo(404);
    }

    @Test
    @Tag("AC-12")
    void aRuleToATerritoryReachesThoseAboveIt() {
        long upper = sharing.territory(null, other);
        long lower = sharing.territory(upper);
        sharing.rule("LEAD", "EDIT", "ROLE", sharing.role(role), "TERRITORY", lower);
        assertThat(everything(other, aLead().savedBy(as(owner)))).isEqualTo(READ_WRITE);
    }

    @ParameterizedTest
    @Tag("AC-13")
    @Tag("AC-14")
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void theMembersOfATerritoryReadWhatIsInIt(String module) {
        var record = NewRecord.of(module).savedBy(as(owner));
        put(record, sharing.territory(null, other));
        assertThat(everything(other, record)).isEqualTo(READ_ONLY);
    }

    @Test
    @Tag("AC-13")
    void thoseAboveATerritoryReadWhatIsInItAndThoseBelowDoNot() {
        long top = sharing.territory(null, other);
        long middle = sharing.territory(top);
        var low = aUser().saved();
        sharing.territory(middle, low);
        var lead = aLead().savedBy(as(owner));
        put(lead, middle);
        assertThat(everything(other, lead) + everything(low, lead)).isEqualTo(READ_ONLY + NOT_FOUND);
    }

    @Test
    @Tag("AC-13")
    void aRecordTakenOutOfATerritoryIsSeenNoLonger() {
        long territory = sharing.territory(null, other);
        var lead = aLead().savedBy(as(owner));
        put(lead, territory);
        as(other).get(lead.path()).expect(200);
        put(lead);
        assertThat(everything(other, lead)).isEqualTo(NOT_FOUND);
    }

    @Test
    @Tag("AC-13")
    void aDeletedTerritoryOpensNothing() {
        long territory = sharing.territory(null, other);
        long second = sharing.territory(null);
        var lead = aLead().savedBy(as(owner));
        put(lead, territory, second);
        sharing.id("deleteTerritory", Map.of("id", territory));
        assertThat(everything(other, lead)).isEqualTo(NOT_FOUND);
        assertThat(as(owner).get(lead.path() + "/territories").json().get("items"))
                .hasSize(1);
    }

    @Test
    @Tag("AC-11")
    @Tag("AC-14")
    void theDefaultOfAModuleCountsAtTheNextRequest() {
        var account = NewRecord.anAccount().savedBy(as(owner));
        var second = NewRecord.anAccount().savedBy(as(owner));
        List<String> seen = new ArrayList<>();
        try {
            seen.add(everything(other, account));
            sharing.byDefault("ACCOUNT", "READ_ONLY");
            seen.add(everything(other, account));
            sharing.byDefault("ACCOUNT", "READ_WRITE");
            seen.add(everything(other, account));
        } finally {
            sharing.byDefault("ACCOUNT", "PRIVATE");
        }
        seen.add(everything(other, second));
        assertThat(seen).containsExactly(NOT_FOUND, READ_ONLY, READ_WRITE, NOT_FOUND);
    }

    @Test
    @Tag("AC-10")
    @Tag("AC-14")
    void aPeerSeesNothingAndASuperiorEdits() {
        var top = unique("top");
        var low = unique("low");
        var superior = aUser().inRole(top).saved();
        var sub = aUser().inRole(low).below(top).saved();
        var peer = aUser().inRole(low).saved();
        var lead = aLead().savedBy(as(sub));
        assertThat(everything(peer, lead) + everything(superior, lead)).isEqualTo(NOT_FOUND + READ_WRITE);
    }

    @Test
    @Tag("AC-10")
    void aRoleMovedTakesItsUsersRecordsWithIt() {
        long moved = sharing.role(role);
        var lead = aLead().savedBy(as(owner));
        sharing.id("moveRole", Map.of("id", moved, "parent", sharing.role(othersRole)));
        as(other).get(lead.path()).expect(200);
        sharing.id("moveRole", Map.of("id", moved));
        assertThat(as(other).get(lead.path()).status()).isEqualTo(404);
    }

    /**
     * Each request about a record as somebody: its status, and at the end whether a list has it. What changes the
     * record comes last, and nothing deletes it but the end.
     */
    private String everything(TestUser viewer, SavedRecord record) {
        Rest program = as(viewer);
        String path = record.path();
        boolean listed = has(program.get(record.module() + "?sort=-createdAt&page[size]=200"), record);
        List<String> all = new ArrayList<>();
        all.add("" + program.get(path).status());
        all.add("" + program.get(path + "/timeline").status());
        all.add("" + program.get(path + "/related/notes").status());
        all.add("" + program.get(path + "/territories").status());
        all.add("" + program.get(path + "/access").status());
        all.add("" + program.patch(path, Map.of(field(record), unique("x"))).status());
        all.add("" + program.post(path + "/related/notes", Map.of("text", "x")).status());
        all.add("" + program.delete(path).status());
        all.add(listed ? "listed" : "absent");
        return String.join(" ", all);
    }

    private static boolean has(Answer list, SavedRecord record) {
        List<Long> ids = new ArrayList<>();
        list.expect(200).json().get("items").forEach(i -> ids.add(i.get("id").asLong()));
        return ids.contains(record.id());
    }

    private static String field(SavedRecord record) {
        return record.module().equals("accounts") ? "name" : "title";
    }

    private void put(SavedRecord record, Long... territories) {
        as(owner)
                .put(record.path() + "/territories", Map.of("territories", List.of(territories)))
                .expect(204);
    }

    private static String shared(String module) {
        return module.substring(0, module.length() - 1).toUpperCase(java.util.Locale.ROOT);
    }
}
