package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.anAccount;
import static org.enishi.harness.TestUser.aUser;

import com.microsoft.playwright.Page;
import java.util.List;
import org.enishi.harness.Language;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is offered the panel beside which records. */
class SocialIconsUiIT extends UiTest {

    @Test
    @Tag("LI-03")
    void withoutThePermissionThereIsNoIcon() {
        var user = aUser().withProfile("Without social").saved();
        Page page =
                signedIn(user, Language.JAPANESE, SocialPanelUiIT.lead(as(user)).page());
        assertThat(page.locator("[id^=icon-]").count()).isZero();
    }

    @Test
    @Tag("LI-03")
    void standardUsersHaveTheIconsOfAllButLinkedIn() {
        var user = aUser().saved();
        Page page =
                signedIn(user, Language.JAPANESE, SocialPanelUiIT.lead(as(user)).page());
        assertThat(page.locator("[id^=icon-]").evaluateAll("icons => icons.map(i => i.id)"))
                .isEqualTo(List.of("icon-facebook", "icon-x", "icon-mastodon"));
    }

    @Test
    @Tag("LI-03")
    @Tag("QU-17")
    void aForgedRequestOpensNothingWithoutThePermission() {
        var user = aUser().withProfile("Without social").saved();
        Page page =
                signedIn(user, Language.JAPANESE, SocialPanelUiIT.lead(as(user)).page() + "&panel=linkedin");
        page.evaluate("() => window.social_open && social_open([{name: 'network', value: 'linkedin'}])");
        page.waitForLoadState();
        assertThat(page.locator("[data-panel]").count() == 0
                        || "NOT_PERMITTED".equals(page.locator("[data-panel]").getAttribute("data-state")))
                .isTrue();
    }

    @Test
    @Tag("LI-03")
    @Tag("QU-17")
    void aForgedRequestTiesNothingWithoutThePermission() {
        var user = aUser().withProfile("Without social").saved();
        var record = SocialPanelUiIT.lead(as(user));
        Page page = signedIn(user, Language.JAPANESE, record.page() + "&panel=linkedin");
        page.evaluate("() => window.social_associate && social_associate([{name: 'person', value: '"
                + SocialTest.TARO_ON_LINKEDIN + "'}])");
        page.reload();
        assertThat(as("admin").get(SocialTest.profiles(record)).expect(200).json())
                .isEmpty();
    }

    @Test
    @Tag("LI-25")
    void accountsHaveNoIcons() {
        var user = aUser().withProfile("Sales with social").saved();
        Page page =
                signedIn(user, Language.JAPANESE, anAccount().savedBy(as(user)).page());
        assertThat(page.locator("[id^=icon-]").count()).isZero();
    }
}
