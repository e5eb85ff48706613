package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.microsoft.playwright.Page;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Hand;
import org.enishi.harness.Language;
import org.enishi.harness.Sandbox;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a seller does with a lead's profile at Mastodon, on a server that they name themselves, in the words used there. */
@Tag("LI-01")
@Tag("LI-06")
@Tag("LI-07")
@Tag("LI-14")
@Tag("LI-15")
@Tag("LI-17")
@Tag("LI-18")
@Tag("LI-20")
class MastodonJourneyUiIT extends UiTest {

    @BeforeEach
    void beginAnew() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSellerNamesTheServerRepliesBoostsWritesAndFollows(Language language) {
        var user = aUser().withProfile("Sales with social")
                .speaking(language.tag())
                .saved();
        Page page = signedIn(user, language);
        var panel = new SocialPanelPage(page, Hand.MOUSE, "mastodon");
        panel.open(SocialTest.taro(as(user))).atServer("localhost");
        page.locator("#authenticate-go").click();
        panel.toast(language.text("アドレスをお確かめください", "check its address")).waitFor();

        page.locator("#panel-authenticate").click();
        panel.atServer(EnishiUnderTest.sandbox().http() + "mastodon-kaze")
                .authenticate()
                .allow("suzuki")
                .settled();
        panel.associate(SocialTest.TARO_ON_MASTODON).like().repost();
        String reply = unique("Congratulations");
        panel.comment(reply).message(unique("Hello")).follow().again();
        assertThat(page.locator("#following").innerText()).isEqualTo(language.text("フォロー中", "Following"));
        assertThat(page.locator("#follow").count()).isZero();
        assertThat(panel.timeline())
                .satisfiesExactly(
                        s -> assertThat(s)
                                .contains(language.text("Mastodon でフォロー", "followed this person on Mastodon")),
                        s -> assertThat(s).contains(language.text("Mastodon でメッセージ", "message on Mastodon")),
                        s -> assertThat(s).contains(language.text("Mastodon で返信", "replied on Mastodon")),
                        s -> assertThat(s).contains(language.text("ブースト", "boosted")),
                        s -> assertThat(s).contains(language.text("お気に入り", "favourited")),
                        s -> assertThat(s).contains(language.text("関連付け", "associated")),
                        s -> assertThat(s).isNotBlank());
    }
}
