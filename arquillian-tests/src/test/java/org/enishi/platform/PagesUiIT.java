package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aContact;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.NewRecord.anAccount;
import static org.enishi.harness.TestUser.aUser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Language;
import org.enishi.harness.Session;
import org.enishi.harness.SignInPage;
import org.enishi.harness.TestUser;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be true of every page. */
@Tag("QU-21")
class PagesUiIT extends UiTest {

    /** The pages; ID stands for a record of the user's own. */
    static Stream<String> pages() {
        return Stream.of(
                "/leads/list.xhtml",
                "/leads/list.xhtml?f=company:is:nobody",
                "/leads/new.xhtml",
                "/leads/record.xhtml?id=LEAD",
                "/leads/record.xhtml?id=LEAD&tab=timeline",
                "/leads/record.xhtml?id=LEAD&panel=linkedin",
                "/contacts/list.xhtml",
                "/contacts/new.xhtml",
                "/contacts/record.xhtml?id=CONTACT",
                "/accounts/list.xhtml",
                "/accounts/new.xhtml",
                "/accounts/record.xhtml?id=ACCOUNT",
                "/import/vcard.xhtml?type=leads",
                "/networks/mine.xhtml",
                "/me/tokens.xhtml",
                "/me/application-password.xhtml",
                "/nothing-of-the-kind.xhtml");
    }

    @ParameterizedTest
    @Tag("QU-22")
    @MethodSource("pages")
    void pagesAreWellInLightAndJapaneseAndInANarrowWindow(String address) {
        Page page = show(address, Language.JAPANESE, ColorScheme.LIGHT);
        assertThat(flaws(page)).isEmpty();
        page.setViewportSize(360, 800);
        assertThat(flaws(page)).as("in a narrow window").isEmpty();
    }

    @ParameterizedTest
    @Tag("QU-22")
    @MethodSource("pages")
    void pagesAreWellInDarkAndEnglish(String address) {
        assertThat(flaws(show(address, Language.ENGLISH, ColorScheme.DARK))).isEmpty();
    }

    /** What axe finds, and what it doesn't look for. */
    private static List<String> flaws(Page page) {
        var flaws = new ArrayList<>(findings(page));
        if (page.locator("h1").count() != 1) {
            flaws.add(page.locator("h1").count() + " main headings");
        }
        if (!page.locator("html").getAttribute("lang").matches("ja|en")) {
            flaws.add("no language");
        }
        if (width(page) > page.viewportSize().width) {
            flaws.add("wider than the window by " + (width(page) - page.viewportSize().width));
        }
        if (page.content().contains("???")) {
            flaws.add("a text is missing");
        }
        return flaws;
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(strings = {"/signin.xhtml", "/leads/list.xhtml", "/nothing-of-the-kind.xhtml"})
    void pagesForbidWhatTheyDoNotNeed(String address) {
        var policy = Session.of(EnishiUnderTest.server().http(), aUser().saved())
                .get(address)
                .headers()
                .firstValue("content-security-policy");
        assertThat(policy.orElse("")).contains("default-src 'none'").doesNotContain("unsafe");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void axeFindsNothingOnTheWayIn(Language language) {
        Page page = browsing.open(language);
        new SignInPage(page).open("/");
        assertAccessible(page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void axeFindsNothingOnTheHelpForKeys(Language language) {
        Page page = show("/leads/list.xhtml", language, ColorScheme.LIGHT);
        page.keyboard().press("?");
        page.locator("#help[open]").waitFor();
        assertAccessible(page);
    }

    @Test
    @Tag("QU-22")
    void theLanguageIsSwitchedFromTheMenu() {
        Page page = show("/leads/list.xhtml", Language.JAPANESE, ColorScheme.LIGHT);
        page.locator("#user-button").click();
        page.locator("button[name=lang][value=en]").click();
        page.waitForCondition(() -> "en".equals(page.locator("html").getAttribute("lang")));
        assertThat(page.locator("h1").innerText()).isEqualTo("Leads");
    }

    @Test
    void theThemeIsSwitchedFromTheMenuAndKept() {
        Page page = show("/leads/list.xhtml", Language.JAPANESE, ColorScheme.LIGHT);
        page.locator("#user-button").click();
        page.locator("[data-theme-choice=dark]").click();
        page.reload();
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
    }

    @Test
    @Tag("AC-16")
    void whoSignsOutHasToSignInAgain() {
        Page page = show("/leads/list.xhtml", Language.JAPANESE, ColorScheme.LIGHT);
        page.locator("#user-button").click();
        page.locator("#sign-out").click();
        page.waitForURL(url -> url.contains("/signin.xhtml"));
        page.navigate("/leads/list.xhtml");
        assertThat(page.url()).contains("/signin.xhtml");
    }

    private Page show(String address, Language language, ColorScheme scheme) {
        // a page that isn't there says so in the console as well
        browsing.expect("404");
        Page page = browsing.open(language, scheme, 1280, 800);
        var user = aUser().withProfile("Sales with social")
                .speaking(language.tag())
                .saved();
        enter(page, user);
        page.navigate(filledIn(address, user));
        return page;
    }

    private static String filledIn(String address, TestUser user) {
        return address.replace("LEAD", address.contains("LEAD") ? id(aLead(), user) : "")
                .replace("CONTACT", address.contains("CONTACT") ? id(aContact(), user) : "")
                .replace("ACCOUNT", address.contains("ACCOUNT") ? id(anAccount(), user) : "");
    }

    private static String id(org.enishi.harness.NewRecord record, TestUser user) {
        return String.valueOf(record.savedBy(as(user)).id());
    }
}
