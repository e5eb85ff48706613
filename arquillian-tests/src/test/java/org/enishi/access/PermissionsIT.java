package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import java.util.ArrayList;
import java.util.List;
import org.enishi.harness.Fixture;
import org.enishi.harness.NewRecord;
import org.enishi.harness.RestTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AC-05")
class PermissionsIT extends RestTest {

    @Test
    @Tag("AC-06")
    void standardUsersWorkInAllModulesAndImportButDoNotExport() {
        assertThat(permissionsOf("sato"))
                .containsExactlyInAnyOrder(
                        "LEADS_VIEW",
                        "LEADS_CREATE",
                        "LEADS_EDIT",
                        "LEADS_DELETE",
                        "LEADS_IMPORT",
                        "CONTACTS_VIEW",
                        "CONTACTS_CREATE",
                        "CONTACTS_EDIT",
                        "CONTACTS_DELETE",
                        "CONTACTS_IMPORT",
                        "ACCOUNTS_VIEW",
                        "ACCOUNTS_CREATE",
                        "ACCOUNTS_EDIT",
                        "ACCOUNTS_DELETE",
                        "ACCOUNTS_IMPORT",
                        "SOCIAL_TAB",
                        "OUTLOOK_INTEGRATION");
    }

    @Test
    @Tag("AC-06")
    void administratorsMayDoMoreThanStandardUsers() {
        assertThat(permissionsOf("admin"))
                .contains(
                        "MANAGE_SOCIAL_INTEGRATION",
                        "SUPPORT_INTEGRATION",
                        "LEADS_EXPORT",
                        "USERS",
                        "PROFILES",
                        "SHARING",
                        "ORGANISATION_SETTINGS",
                        "AUDIT_LOG");
    }

    @Test
    @Tag("AC-04")
    void aProfileOfOnesOwnAddsToWhatStandardGrants() {
        var more = new ArrayList<>(permissionsOf("suzuki"));
        more.removeAll(permissionsOf("sato"));
        assertThat(more).containsExactly("MANAGE_SOCIAL_INTEGRATION");
    }

    @Test
    @Tag("AC-04")
    void aProfileOfOnesOwnTakesFromWhatStandardGrants() {
        var less = new ArrayList<>(permissionsOf("sato"));
        less.removeAll(permissionsOf("tanaka"));
        assertThat(less).containsExactly("SOCIAL_TAB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void withoutViewingThereIsNoList(String module) {
        var program = as(aUser().withPermissions("OUTLOOK_INTEGRATION").saved());
        assertThat(program.get(module).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void withViewingThereIsAList(String module) {
        var program = as(aUser().withPermissions(module.toUpperCase() + "_VIEW").saved());
        assertThat(program.get(module).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void withoutCreatingNothingIsMade(String module) {
        var program = as(aUser().withPermissions(module.toUpperCase() + "_VIEW").saved());
        assertThat(NewRecord.of(module).tryBy(program).status()).isEqualTo(403);
    }

    @Test
    void withoutEditingNothingIsChanged() {
        var program = as(aUser().withPermissions("LEADS_VIEW", "LEADS_CREATE").saved());
        var lead = aLead().savedBy(program);
        assertThat(program.patch(lead.path(), java.util.Map.of("title", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void withoutDeletingNothingIsDeleted() {
        var program = as(aUser().withPermissions("LEADS_VIEW", "LEADS_CREATE", "LEADS_EDIT")
                .saved());
        var lead = aLead().savedBy(program);
        assertThat(program.delete(lead.path()).status()).isEqualTo(403);
    }

    @Test
    @Tag("AC-09")
    void aPermissionTakenAwayIsGoneAtTheNextRequest() {
        var user = aUser().withPermissions("LEADS_VIEW").saved();
        var program = as(user);
        program.get("leads").expect(200);
        Fixture.grant(user.profile());
        assertThat(program.get("leads").status()).isEqualTo(403);
    }

    private static List<String> permissionsOf(String demoUser) {
        var names = new ArrayList<String>();
        as(demoUser).get("me").json().get("permissions").forEach(p -> names.add(p.asText()));
        return names;
    }
}
