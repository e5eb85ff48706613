package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import com.microsoft.playwright.Page;
import org.enishi.harness.Language;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("AC-22")
@Tag("AC-23")
class ProgramsUiIT extends UiTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPasswordForAnApplicationIsMadeShownOnceListedAndDeleted(Language language) {
        var user = aUser().speaking(language.tag()).saved();
        Page page = signedIn(user, language, "/");
        page.click("#user-button");
        page.click("#user-menu a[href$='/me/tokens.xhtml']");
        page.locator(".en-empty").waitFor();
        assertAccessible(page);

        page.click(".en-empty a");
        page.fill("#application", "Outlook");
        page.fill("#present", "wrong");
        page.keyboard().press("Enter");
        page.locator("#present-error").waitFor();
        assertAccessible(page);
        assertThat(page.inputValue("#application")).isEqualTo("Outlook");

        page.fill("#present", user.password());
        page.keyboard().press("Enter");
        String password = page.locator("#secret").innerText();
        assertThat(password).matches("[0-9a-z]{4}(-[0-9a-z]{4}){5}");
        assertAccessible(page);
        page.setViewportSize(360, 700);
        assertFits(page);
        page.reload();
        assertThat(page.content()).doesNotContain(password);

        anonymous().signIn(user.email(), password, "Outlook").expect(201);
        page.navigate("/me/tokens.xhtml");
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        assertAccessible(page);
        page.setViewportSize(360, 700);
        assertFits(page);

        // deleting asks once more, in its own place
        var delete = page.locator("tbody tr:last-child [data-command=token_delete]");
        delete.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.locator(".en-empty").waitFor();
        assertThat(anonymous().signIn(user.email(), password, "Outlook").status())
                .isEqualTo(401);
    }
}
