package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.microsoft.playwright.Page;
import org.enishi.harness.Hand;
import org.enishi.harness.Language;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Sandbox;
import org.enishi.harness.TestUser;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a seller does with a lead's LinkedIn profile, in both languages, with the mouse and without. */
@Tag("LI-01")
@Tag("LI-06")
@Tag("LI-07")
@Tag("LI-11")
@Tag("LI-12")
@Tag("LI-15")
@Tag("LI-17")
@Tag("LI-20")
class LinkedInJourneyUiIT extends UiTest {

    @BeforeEach
    void beginAnew() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @CsvSource({"JAPANESE, MOUSE", "ENGLISH, MOUSE", "JAPANESE, KEYBOARD", "ENGLISH, KEYBOARD"})
    void theTimelineTellsWhatASellerDid(Language language, Hand hand) {
        var user = seller(language);
        var panel = panel(user, language, hand);
        panel.open(lead(user)).authenticate().allow("suzuki").settled();
        panel.associate(SocialTest.TARO_ON_LINKEDIN);
        panel.comment(unique("Congratulations")).like().unlike();
        panel.message(unique("Hello")).disassociate();
        assertThat(panel.timeline())
                .extracting(sentence -> sentence.replaceAll("(?s)\\s+(API|REST).*", ""))
                .satisfiesExactly(
                        s -> assertThat(s).contains(language.text("解除", "association")),
                        s -> assertThat(s).contains(language.text("メッセージ", "message")),
                        s -> assertThat(s).contains(language.text("取り消", "like back")),
                        s -> assertThat(s).contains(language.text("いいね", "liked")),
                        s -> assertThat(s).contains(language.text("コメント", "commented")),
                        s -> assertThat(s).contains(language.text("関連付け", "associated")),
                        s -> assertThat(s).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"JAPANESE", "ENGLISH"})
    void whoRefusesIsToldAndMayAllowLater(Language language) {
        var user = seller(language);
        var panel = panel(user, language, Hand.MOUSE);
        panel.open(lead(user)).authenticate().refuse("suzuki");
        panel.toast(language.text("許可されませんでした", "not")).waitFor();
        panel.panel().locator("#panel-authenticate").click();
        panel.authenticate().allow("suzuki").settled();
        assertThat(panel.panel().getAttribute("data-state")).isEqualTo("CANDIDATES");
    }

    @ParameterizedTest
    @CsvSource({"JAPANESE", "ENGLISH"})
    void theNameSearchedCanBeChanged(Language language) {
        var user = seller(language);
        var panel = panel(user, language, Hand.MOUSE);
        SavedRecord record = aLead().with("lastName", "誰も知らない").savedBy(as(user));
        panel.open(record).authenticate().allow("suzuki").settled();
        panel.search("Taro Tanaka").associate(SocialTest.TARO_ON_LINKEDIN);
        assertThat(panel.posts().count()).isPositive();
    }

    private SocialPanelPage panel(TestUser user, Language language, Hand hand) {
        Page page = signedIn(user, language);
        return new SocialPanelPage(page, hand, "linkedin");
    }

    private static TestUser seller(Language language) {
        return aUser().withProfile("Sales with social").speaking(language.tag()).saved();
    }

    private static SavedRecord lead(TestUser user) {
        return aLead().with("lastName", "Tanaka").with("firstName", "Taro").savedBy(as(user));
    }
}
