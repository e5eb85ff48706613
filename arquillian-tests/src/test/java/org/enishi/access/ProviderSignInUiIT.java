package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import com.microsoft.playwright.Page;
import org.enishi.harness.Language;
import org.enishi.harness.SignInPage;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("AC-20")
class ProviderSignInUiIT extends UiTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPersonWhoIsNobodyHereIsToldAndAUserGoesOnToThePageTheyWanted(Language language) {
        var user = aUser().speaking(language.tag()).saved();
        Page page = browsing.open(language);
        new SignInPage(page).open("/me/tokens.xhtml");
        assertAccessible(page);

        page.click("#provider-google");
        page.fill("#email", "nobody@elsewhere.example");
        page.click("#allow");
        page.locator("[role=alert]").waitFor();
        assertThat(page.locator("[role=alert]").innerText()).contains("Google");
        assertAccessible(page);

        new SignInPage(page).open("/me/tokens.xhtml");
        page.click("#provider-google");
        page.fill("#email", user.email());
        page.click("#allow");
        page.waitForURL(url -> url.endsWith("/me/tokens.xhtml"));
        assertThat(page.locator("#user-button").getAttribute("title")).contains(user.userName());
    }
}
