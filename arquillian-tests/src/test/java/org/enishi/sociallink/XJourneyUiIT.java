package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.microsoft.playwright.Page;
import org.enishi.harness.Hand;
import org.enishi.harness.Language;
import org.enishi.harness.Sandbox;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a seller does with a lead's profile at X, in the words of X, and what the panel then says. */
@Tag("LI-01")
@Tag("LI-06")
@Tag("LI-07")
@Tag("LI-14")
@Tag("LI-15")
@Tag("LI-17")
@Tag("LI-18")
@Tag("LI-20")
class XJourneyUiIT extends UiTest {

    @BeforeEach
    void beginAnew() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSellerRepliesRepostsWritesAndFollows(Language language) {
        var user = aUser().withProfile("Sales with social")
                .speaking(language.tag())
                .saved();
        Page page = signedIn(user, language);
        var panel = new SocialPanelPage(page, Hand.MOUSE, "x");
        panel.open(SocialTest.taro(as(user))).authenticate().allow("suzuki").settled();
        panel.associate(SocialTest.taroOn("x")).like().repost();

        String reply = unique("4 minutes?");
        panel.comment(reply);
        assertThat(panel.posts().first().innerText()).contains(language.text("過去7日間の返信", "replies of the last 7 days"));
        assertThat(panel.written(reply).locator(".en-avatar").innerText()).isEqualTo("K");

        panel.message(unique("Hello")).follow().again();
        assertThat(page.locator("#following").innerText()).isEqualTo(language.text("フォロー中", "Following"));
        assertThat(page.locator("#follow").count()).isZero();
        assertThat(panel.timeline())
                .satisfiesExactly(
                        s -> assertThat(s).contains(language.text("X でフォロー", "followed this person on X")),
                        s -> assertThat(s).contains(language.text("X でメッセージ", "message on X")),
                        s -> assertThat(s).contains(language.text("X で返信", "replied on X")),
                        s -> assertThat(s).contains(language.text("リポスト", "reposted")),
                        s -> assertThat(s).contains(language.text("いいね", "liked")),
                        s -> assertThat(s).contains(language.text("関連付け", "associated")),
                        s -> assertThat(s).isNotBlank());
    }
}
