package org.enishi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import com.microsoft.playwright.Page;
import java.util.List;
import org.enishi.harness.Language;
import org.enishi.harness.Rest;
import org.enishi.harness.SignInPage;
import org.enishi.harness.TestUser;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("CR-12")
class ListUiIT extends UiTest {

    private static final String LIST = "/leads/list.xhtml";

    private final TestUser user = aUser().saved();
    private final Rest program = as(user);

    @ParameterizedTest
    @EnumSource(Language.class)
    void aListWithoutRecordsSaysWhatItIsFor(Language language) {
        var nobody = aUser().speaking(language.tag()).saved();
        Page page = signedIn(nobody, language, LIST);
        assertThat(page.locator("main a[href*='/leads/new.xhtml']").count()).isGreaterThan(1);
    }

    @Test
    void aConditionNarrowsTheList() {
        lead("青木", "あおき", "甲");
        lead("加藤", "かとう", "乙");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        addCompanyIs(page, "甲");
        assertThat(names(page)).containsExactly("青木");
    }

    @Test
    void theAddressOfANarrowedListCanBeSentOn() {
        lead("青木", "あおき", "甲");
        lead("加藤", "かとう", "乙");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        addCompanyIs(page, "甲");
        Page other = browsing.open(Language.JAPANESE);
        new SignInPage(other).open(page.url()).signIn(user);
        assertThat(names(other)).containsExactly("青木");
    }

    @Test
    void aConditionCanBeTakenAway() {
        lead("青木", "あおき", "甲");
        lead("加藤", "かとう", "乙");
        Page page = signedIn(user, Language.JAPANESE, LIST + "?f=company:is:%E7%94%B2");
        page.locator(".en-chip a").click();
        page.locator("tr[data-row]").nth(1).waitFor();
        assertThat(names(page)).containsExactly("青木", "加藤");
    }

    @Test
    void theHeadOfAColumnSorts() {
        lead("青木", "あおき", "い");
        lead("加藤", "かとう", "あ");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        page.locator("thead a[href*='sort=company']").click();
        page.waitForURL(url -> url.contains("sort=company"));
        assertThat(names(page)).containsExactly("加藤", "青木");
    }

    @Test
    void theInitialsLeadToTheirNames() {
        lead("青木", "あおき", "甲");
        lead("加藤", "かとう", "乙");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        page.locator(".en-initials a:text-is('か')").click();
        page.waitForURL(url -> url.contains("initial="));
        assertThat(names(page)).containsExactly("加藤");
    }

    @Test
    void chosenColumnsAreShown() {
        aLead().with("mobile", "090-1111-2222").savedBy(program);
        Page page = signedIn(user, Language.JAPANESE, LIST);
        page.locator(".en-list-head [popovertarget=columns]").click();
        page.locator("#columns input[value=mobile]").check();
        page.locator("#columns button[type=submit]").click();
        page.waitForURL(url -> url.contains("column"));
        assertThat(page.locator("tr[data-row]").innerText()).contains("090-1111-2222");
    }

    @Test
    void theNextPageShowsTheOthers() {
        for (int i = 0; i < 51; i++) {
            lead("名" + (100 + i), null, "甲");
        }
        Page page = signedIn(user, Language.JAPANESE, LIST);
        page.locator("#next").click();
        page.waitForURL(url -> url.contains("after="));
        assertThat(names(page)).containsExactly("名150");
    }

    @Test
    void theCountIsShown() {
        lead("青木", "あおき", "甲");
        lead("加藤", "かとう", "乙");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        assertThat(page.locator("#count b").innerText()).isEqualTo("2");
    }

    @Test
    @Tag("QU-22")
    void namesStandWithTheirReading() {
        lead("青木", "あおき", "甲");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        assertThat(page.locator("tr[data-row] .en-reading").innerText()).contains("あおき");
    }

    @Test
    @Tag("CR-18")
    void theKeysJAndEnterOpenTheNextRecord() {
        lead("青木", "あおき", "甲");
        lead("加藤", "かとう", "乙");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/record.xhtml"));
        assertThat(page.locator("h1").innerText()).contains("加藤");
    }

    @Test
    @Tag("CR-18")
    void theRecordsPageLeadsToTheNextOfTheList() {
        lead("青木", "あおき", "甲");
        lead("加藤", "かとう", "乙");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        page.locator("tr[data-row] a").first().click();
        page.locator("[data-step='1'][href]").click();
        page.waitForCondition(() -> page.locator("h1").innerText().contains("加藤"));
        assertThat(page.title()).contains("加藤");
    }

    @Test
    @Tag("QU-17")
    void namesAreTextWhateverTheyHold() {
        lead("<img src=x onerror=alert(1)>", null, "<b>甲</b>");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        assertThat(names(page)).containsExactly("<img src=x onerror=alert(1)>");
    }

    /** Names come from strangers' address books, too. */
    @Test
    @Tag("QU-18")
    void oneLongNameDoesNotPushTheColumnsAway() {
        lead("長".repeat(80), "なが".repeat(40), "甲");
        Page page = signedIn(user, Language.JAPANESE, LIST);
        assertThat(page.locator("tr[data-row] th").boundingBox().width).isLessThan(600);
    }

    private void addCompanyIs(Page page, String company) {
        page.locator("#add-condition").click();
        page.locator("#condition-field").selectOption("company");
        page.locator("#condition-operator").selectOption("is");
        page.locator("#condition input[data-for=text]").fill(company);
        page.locator("#condition-form button[type=submit]").click();
        page.waitForURL(url -> url.contains("f=company"));
    }

    private void lead(String last, String reading, String company) {
        var lead = aLead().with("lastName", last).with("company", company);
        if (reading != null) {
            lead.with("lastNameReading", reading);
        }
        lead.savedBy(program);
    }

    private static List<String> names(Page page) {
        return page.locator("tr[data-row] .en-col-name a").allInnerTexts();
    }
}
