package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sharing;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Setting sharing up: what is refused, what a change means before it is made, and why somebody sees a record. */
class SharingSetUpIT extends RestTest {

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

    @Test
    @Tag("AC-10")
    void aRoleCanNotBeMovedBelowItself() {
        long upper = sharing.newRole(unique("upper"), null);
        long lower = sharing.newRole(unique("lower"), upper);
        assertThat(sharing.refusal("moveRole", Map.of("id", upper, "parent", lower)))
                .isEqualTo("access.error.cycle");
    }

    @Test
    @Tag("AC-10")
    void aRoleThatSomebodyHoldsStays() {
        assertThat(sharing.refusal("deleteRole", Map.of("id", sharing.role(role))))
                .isEqualTo("access.error.roleInUse");
    }

    @Test
    @Tag("AC-10")
    void aRoleThatNobodyHoldsGoes() {
        long free = sharing.newRole(unique("free"), sharing.role(role));
        assertThat(sharing.refusal("deleteRole", Map.of("id", free))).isEmpty();
    }

    @Test
    @Tag("AC-13")
    void aTerritoryCanNotBeMovedBelowItself() {
        long upper = sharing.territory(null);
        long lower = sharing.territory(upper);
        assertThat(sharing.refusal("changeTerritory", Map.of("id", upper, "parent", lower, "members", List.of())))
                .isEqualTo("access.error.cycle");
    }

    @Test
    @Tag("AC-12")
    void aGroupChangedMeanwhileIsStale() {
        long group = sharing.group(owner);
        long version = sharing.id("members", Map.of("id", group, "members", Sharing.ids(owner, other)));
        assertThat(sharing.refusal("members", Map.of("id", group, "members", List.of(), "version", version - 1)))
                .isEqualTo("access.error.stale");
    }

    @Test
    @Tag("AC-12")
    void aGroupThatARuleNamesStays() {
        long group = sharing.group(owner);
        sharing.rule("LEAD", "SEE", "GROUP", group, "ROLE", sharing.role(othersRole));
        assertThat(sharing.refusal("deleteGroup", Map.of("id", group))).isEqualTo("access.error.groupInUse");
    }

    @Test
    @Tag("AC-12")
    void aNameIsTakenOnce() {
        String name = unique("group");
        var group = Map.of("name", name, "members", List.of());
        sharing.id("group", group);
        assertThat(sharing.refusal("group", group)).isEqualTo("access.error.nameTaken");
    }

    @Test
    @Tag("AC-12")
    void aRuleOpensNoTerritory() {
        long territory = sharing.territory(null);
        assertThat(sharing.refusal(
                        "rule", Sharing.terms("LEAD", "SEE", "TERRITORY", territory, "ROLE", sharing.role(othersRole))))
                .isEqualTo("access.error.ruleFromTerritory");
    }

    @Test
    @Tag("AC-09")
    void whoLacksThePermissionSharesNothing() {
        assertThat(Sharing.by(owner).refusal("group", Map.of("name", unique("group"), "members", List.of())))
                .isEqualTo("access.error.denied");
    }

    @Test
    @Tag("AC-12")
    void whatARuleWouldOpenIsToldBeforeItIsMade() {
        aLead().savedBy(as(owner));
        aLead().savedBy(as(owner));
        var terms = Sharing.terms("LEAD", "SEE", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        assertThat(sharing.preview("rule", terms)).containsExactly("LEAD SEE +1/2 -0/0");
    }

    @Test
    @Tag("AC-12")
    void whatIsLostWithARuleIsToldAndNothingIsSaved() {
        var lead = aLead().savedBy(as(owner));
        long rule = sharing.rule("LEAD", "EDIT", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        assertThat(sharing.preview("deleteRule", Map.of("id", rule)))
                .containsExactly("LEAD SEE +0/0 -1/1", "LEAD EDIT +0/0 -1/1");
        assertThat(as(other).get(lead.path()).status()).isEqualTo(200);
    }

    @Test
    @Tag("AC-12")
    void whatAnotherReasonKeepsOpenIsNotLost() {
        var lead = aLead().savedBy(as(owner));
        long territory = sharing.territory(null, other);
        as(owner)
                .put(lead.path() + "/territories", Map.of("territories", List.of(territory)))
                .expect(204);
        long rule = sharing.rule("LEAD", "SEE", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        assertThat(sharing.preview("deleteRule", Map.of("id", rule))).isEmpty();
    }

    @Test
    @Tag("AC-13")
    void whatMembersOfATerritoryLoseIsTold() {
        var lead = aLead().savedBy(as(owner));
        long territory = sharing.territory(null, other);
        as(owner)
                .put(lead.path() + "/territories", Map.of("territories", List.of(territory)))
                .expect(204);
        assertThat(sharing.preview("territory", Map.of("id", territory, "members", List.of())))
                .containsExactly("LEAD SEE +0/0 -1/1");
    }

    @Test
    @Tag("AC-10")
    void whatAMovedRoleMeansIsTold() {
        aLead().savedBy(as(owner));
        assertThat(sharing.preview("moveRole", Map.of("id", sharing.role(role), "parent", sharing.role(othersRole))))
                .containsExactly("LEAD SEE +1/1 -0/0", "LEAD EDIT +1/1 -0/0");
    }

    @Test
    @Tag("AC-01")
    void whoeverIsDeactivatedIsNotCountedAmongThoseWhoLoseSomething() {
        aLead().savedBy(as(owner));
        assertThat(sharing.preview("userActive", Map.of("id", owner.id()))).isEmpty();
    }

    @Test
    @Tag("AC-14")
    void everyReasonIsNamed() {
        var lead = aLead().savedBy(as(owner));
        long territory = sharing.territory(null, other);
        as(owner)
                .put(lead.path() + "/territories", Map.of("territories", List.of(territory)))
                .expect(204);
        sharing.id("moveRole", Map.of("id", sharing.role(role), "parent", sharing.role(othersRole)));
        long rule = sharing.rule("LEAD", "SEE", "ROLE", sharing.role(role), "ROLE", sharing.role(othersRole));
        JsonNode why = as(other).get(lead.path() + "/access").expect(200).json();
        assertThat(why.get("reasons").findValuesAsText("kind")).containsExactly("role", "rule", "territory");
        assertThat(why.get("reasons").get(0).get("path")).hasToString("[\"" + othersRole + "\",\"" + role + "\"]");
        assertThat(why.get("reasons").get(1).get("id").asLong()).isEqualTo(rule);
        assertThat(why.get("edits").asBoolean()).isTrue();
    }

    @Test
    @Tag("AC-14")
    void administratorsAreToldThatNothingOpensARecord() {
        var lead = aLead().savedBy(as(owner));
        JsonNode why = as(administrator)
                .get(lead.path() + "/access?user=" + other.id())
                .expect(200)
                .json();
        assertThat(why.get("sees").asBoolean()).isFalse();
        assertThat(why.get("reasons")).isEmpty();
        assertThat(why.get("owner").get("id").asLong()).isEqualTo(owner.id());
    }

    @Test
    @Tag("AC-14")
    void othersAreToldAboutThemselvesOnly() {
        var lead = aLead().savedBy(as(owner));
        assertThat(as(owner)
                        .get(lead.path() + "/access")
                        .expect(200)
                        .json()
                        .at("/reasons/0/kind")
                        .asText())
                .isEqualTo("owner");
        assertThat(as(owner).get(lead.path() + "/access?user=" + other.id()).status())
                .isEqualTo(403);
    }
}
