package org.enishi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aContact;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.NewRecord.anAccount;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.enishi.harness.Language;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.TestUser;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CR-15")
class RecordUiIT extends UiTest {

    private final TestUser user = aUser().saved();
    private final Rest program = as(user);

    @Test
    @Tag("CR-01")
    void aLeadIsMadeOnItsPage() {
        Page page = signedIn(user, Language.JAPANESE, "/leads/new.xhtml");
        page.locator("#f-lastName").fill("青木");
        page.locator("#f-company").fill("みなと商事");
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/record.xhtml"));
        assertThat(page.locator(".en-ident").innerText()).contains("青木").contains("みなと商事");
    }

    @Test
    @Tag("CR-02")
    void aContactIsMadeWithItsAccount() {
        String name = unique("Minato");
        anAccount().with("name", name).savedBy(program);
        Page page = signedIn(user, Language.JAPANESE, "/contacts/new.xhtml");
        page.locator("#f-lastName").fill("青木");
        page.locator("#f-accountId_input").pressSequentially(name);
        page.locator("#f-accountId_list [role=option]").first().click();
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/record.xhtml"));
        assertThat(page.locator(".en-ident").innerText()).contains(name);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrongIsSaidAtItsField(Language language) {
        var other = aUser().speaking(language.tag()).saved();
        Page page = signedIn(other, language, "/leads/new.xhtml");
        page.locator("#f-email").fill("no address");
        page.locator("#save").click();
        page.locator("#f-email-error").waitFor();
        assertThat(page.locator("#f-lastName-error").innerText()).isNotBlank();
    }

    @Test
    @Tag("CR-11")
    void aSecondRecordOfAnAddressIsOnlyMadeOnPurpose() {
        String email = unique("twice") + "@example.com";
        aLead().with("email", email).savedBy(program);
        Page page = signedIn(user, Language.JAPANESE, "/leads/new.xhtml");
        page.locator("#f-lastName").fill("二人目");
        page.locator("#f-email").fill(email);
        page.locator("#save").click();
        page.locator("#save-anyway").click();
        page.waitForURL(url -> url.contains("/record.xhtml"));
        assertThat(page.locator("h1").innerText()).contains("二人目");
    }

    @Test
    void aGroupIsEditedInPlace() {
        var lead = aLead().savedBy(program);
        Page page = signedIn(user, Language.JAPANESE, lead.page());
        page.locator("#edit-name").click();
        page.locator("#f-title").fill("部長");
        page.locator("#save-name").click();
        page.locator("#group-name:not(.is-edit)").waitFor();
        assertThat(page.locator("#group-name").innerText()).contains("部長");
    }

    @Test
    void aRecordIsEditedAsAWholeWithoutTheMouse() {
        var lead = aLead().savedBy(program);
        Page page = signedIn(user, Language.JAPANESE, lead.page());
        page.keyboard().press("e");
        page.locator("#f-lastName").waitFor();
        page.waitForCondition(() -> (Boolean) page.evaluate("document.activeElement.matches('input, select')"));
        page.locator("#f-company").focus();
        page.keyboard().insertText("みなと商事");
        page.keyboard().press("Control+Enter");
        page.locator("#groups .is-edit").first().waitFor(hidden());
        assertThat(program.get(lead.path()).json().get("company").asText()).isEqualTo("みなと商事");
    }

    @Test
    void escapeLeavesAnEditorWithoutChange() {
        var lead = aLead().with("title", "課長").savedBy(program);
        Page page = signedIn(user, Language.JAPANESE, lead.page());
        page.locator("#edit-name").click();
        page.locator("#f-title").fill("部長");
        page.locator("#f-title").press("Escape");
        page.locator("#group-name:not(.is-edit)").waitFor();
        assertThat(page.locator("#group-name").innerText()).contains("課長");
    }

    @Test
    @Tag("CR-09")
    void aSaveOverANewerOneShowsBothValues() {
        Page page = conflict();
        assertThat(page.locator("#stale-content table").innerText())
                .contains("わたし")
                .contains("ほかの人");
    }

    @Test
    @Tag("CR-09")
    void ofBothValuesTheOnesChosenAreSaved() {
        SavedRecord lead = aLead().with("title", "もと").savedBy(program);
        Page page = conflict(lead);
        page.locator("[data-checks=mine]").click();
        page.locator("#save-chosen").click();
        page.locator("#group-name:not(.is-edit)").waitFor();
        assertThat(program.get(lead.path()).json().get("title").asText()).isEqualTo("わたし");
    }

    @Test
    @Tag("CR-09")
    void aSaveBesideAnotherFieldsChangeIsTaken() {
        SavedRecord lead = aLead().savedBy(program);
        Page page = signedIn(user, Language.JAPANESE, lead.page());
        page.locator("#edit-name").click();
        page.locator("#f-title").fill("部長");
        program.patch(lead.path(), Map.of("company", "ほか")).expect(204);
        page.locator("#save-name").click();
        page.locator("#group-name:not(.is-edit)").waitFor();
        assertThat(program.get(lead.path()).json().get("title").asText()).isEqualTo("部長");
    }

    @Test
    @Tag("CR-06")
    @Tag("CR-16")
    void aNoteIsAddedInPlace() {
        Page page = signedIn(user, Language.JAPANESE, aLead().savedBy(program).page());
        page.locator("#new-note").click();
        page.locator("#note-text").fill("展示会でお会いしました\n来月また");
        page.locator("#save-note").click();
        page.locator("#list-notes li").waitFor();
        assertThat(page.locator("#list-notes li").innerText()).contains("展示会でお会いしました");
    }

    @Test
    @Tag("CR-15")
    void theLeftPanelCountsTheRelatedLists() {
        var lead = aLead().savedBy(program);
        program.post(lead.path() + "/related/notes", Map.of("text", "x")).expect(201);
        Page page = signedIn(user, Language.JAPANESE, lead.page());
        assertThat(page.locator("#counts a[href$='#related-notes'] span").last().innerText())
                .isEqualTo("1");
    }

    @Test
    @Tag("CR-16")
    void aRelatedListIsReadPageByPage() {
        var lead = aLead().savedBy(program);
        for (int i = 0; i < 30; i++) {
            program.post(lead.path() + "/related/notes", Map.of("text", "note " + i))
                    .expect(201);
        }
        Page page = signedIn(user, Language.JAPANESE, lead.page());
        page.locator("#related-notes").scrollIntoViewIfNeeded();
        page.locator("#list-notes li").first().waitFor();
        while (page.locator("#older-notes:enabled").count() > 0) {
            String top = page.locator("#list-notes li p").first().innerText();
            page.locator("#older-notes").click();
            page.waitForCondition(
                    () -> !page.locator("#list-notes li p").first().innerText().equals(top));
        }
        assertThat(page.locator("#list-notes").innerText()).contains("note 0\n");
    }

    @Test
    @Tag("CR-17")
    void theTimelineShowsWhatAFieldWasAndBecame() {
        var lead = aLead().with("title", "課長").savedBy(program);
        program.patch(lead.path(), Map.of("title", "部長")).expect(204);
        Page page = signedIn(user, Language.JAPANESE, lead.page() + "&tab=timeline");
        assertThat(page.locator(".en-change").first().innerText())
                .contains("課長")
                .contains("部長");
    }

    @Test
    @Tag("CR-17")
    void theTimelineGoesOnWhereItEnds() {
        var lead = aLead().with("title", "0").savedBy(program);
        for (int i = 1; i <= 60; i++) {
            program.patch(lead.path(), Map.of("title", "" + i)).expect(204);
        }
        Page page = signedIn(user, Language.JAPANESE, lead.page() + "&tab=timeline");
        page.waitForCondition(() -> {
            page.evaluate("document.querySelector('#timeline').lastElementChild.scrollIntoView()");
            return page.locator("#timeline li").count() == 61;
        });
        assertThat(page.locator("#timeline li").count()).isEqualTo(61);
    }

    @Test
    void aDeletedRecordIsGone() {
        var contact = aContact().savedBy(program);
        Page page = signedIn(user, Language.JAPANESE, contact.page());
        page.locator("#record-more").click();
        page.locator("#record-menu [data-opens=delete]").click();
        page.locator("#delete-record").click();
        page.waitForURL(url -> url.contains("/list.xhtml"));
        assertThat(program.get(contact.path()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @Tag("AC-15")
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void anotherUsersRecordIsNotThere(String module) {
        var record = org.enishi.harness.NewRecord.of(module).savedBy(as(aUser().saved()));
        browsing.expect("404");
        Page page = signedIn(user, Language.JAPANESE);
        assertThat(page.navigate(record.page()).status()).isEqualTo(404);
    }

    private Page conflict() {
        return conflict(aLead().with("title", "もと").savedBy(program));
    }

    private Page conflict(SavedRecord lead) {
        Page page = signedIn(user, Language.JAPANESE, lead.page());
        page.locator("#edit-name").click();
        page.locator("#f-title").fill("わたし");
        program.patch(lead.path(), Map.of("title", "ほかの人")).expect(204);
        page.locator("#save-name").click();
        page.locator("#stale[open] table").waitFor();
        return page;
    }

    private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }
}
