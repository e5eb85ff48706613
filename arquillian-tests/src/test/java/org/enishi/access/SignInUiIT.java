package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import org.enishi.harness.Language;
import org.enishi.harness.SignInPage;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("AC-16")
class SignInUiIT extends UiTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aUserSignsInWithTheirName(Language language) {
        var user = aUser().speaking(language.tag()).saved();
        var page = browsing.open(language);
        new SignInPage(page).open("/").signIn(user);
        assertThat(page.locator("#user-button").getAttribute("title")).contains(user.userName());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWrongPasswordIsRefusedInWords(Language language) {
        var user = aUser().saved();
        var page = browsing.open(language);
        new SignInPage(page).open("/").enter(user.userName(), "wrong").submit();
        assertThat(page.locator("[role=alert]").innerText()).contains(language.text("サインインできません", "sign"));
    }
}
