package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aContact;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Hand;
import org.enishi.harness.Language;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.TestUser;
import org.enishi.harness.UiTest;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel beside a record, in the states that it can be in. */
@Tag("LI-06")
class SocialPanelUiIT extends UiTest {

    @BeforeEach
    void beginAnew() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onFacebookAContactIsAssociatedAtOnceIfTheAddressMatches(Language language) {
        var user = authenticated("facebook", language);
        var panel = panel(user, language, "facebook").open(taroAsContact(user)).settled();
        assertThat(panel.panel().getAttribute("data-state")).isEqualTo("TIED");
    }

    @Test
    void theAssociationAtOnceSaysSo() {
        var user = authenticated("facebook", Language.JAPANESE);
        var panel = panel(user, Language.JAPANESE, "facebook")
                .open(taroAsContact(user))
                .settled();
        assertThat(panel.panel().innerText()).contains("メールアドレスが一致したので");
    }

    @Test
    void theAssociationAtOnceCanBeUndone() {
        var user = authenticated("facebook", Language.JAPANESE);
        var record = taroAsContact(user);
        var panel = panel(user, Language.JAPANESE, "facebook").open(record).settled();
        panel.panel().locator("#undo-match").click();
        panel.panel().and(panel.page().locator("[data-state=CANDIDATES]")).waitFor();
        assertThat(user.program().get(SocialTest.profiles(record)).json()).isEmpty();
    }

    @Test
    void anAssociationUndoneDoesNotComeBackByItself() {
        var user = authenticated("facebook", Language.JAPANESE);
        var record = taroAsContact(user);
        var panel = panel(user, Language.JAPANESE, "facebook").open(record).settled();
        panel.panel().locator("#undo-match").click();
        panel.panel().and(panel.page().locator("[data-state=CANDIDATES]")).waitFor();
        panel.open(record).settled();
        assertThat(panel.panel().getAttribute("data-state")).isEqualTo("CANDIDATES");
    }

    @Test
    @Tag("LI-02")
    void thePanelTellsWhoseAccountIsUsed() {
        var user = authenticated("linkedin", Language.JAPANESE);
        var panel = panel(user, Language.JAPANESE, "linkedin")
                .open(lead(user.program()))
                .settled();
        assertThat(panel.panel().innerText()).contains("Ken Suzuki");
    }

    @ParameterizedTest
    @Tag("LI-04")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aRevokedAccountNeedsItsUser(String network) {
        var user = authenticated(network, Language.JAPANESE);
        var record = SocialTest.tied(user.program(), network);
        Fixture.age(user.user());
        Sandbox.revoke(network, "suzuki");
        var panel = panel(user, Language.JAPANESE, network).open(record).settled();
        assertThat(panel.panel().getAttribute("data-state")).isEqualTo("NEEDS_ME");
    }

    @Test
    @Tag("LI-04")
    void postsOfARevokedAccountVanishFromThePage() {
        var user = authenticated("linkedin", Language.JAPANESE);
        var record = SocialTest.tied(user.program(), "linkedin");
        var panel = panel(user, Language.JAPANESE, "linkedin").open(record).settled();
        panel.posts().first().waitFor();
        Fixture.age(user.user());
        Sandbox.revoke("linkedin", "suzuki");
        panel.page().locator("#panel-reload").click();
        panel.page().locator("[data-state=NEEDS_ME]").waitFor();
        assertThat(panel.posts().count()).isZero();
    }

    @ParameterizedTest
    @Tag("LI-22")
    @EnumSource(Language.class)
    void atALimitThePageSaysSoAndFromWhenItCanBeDoneAgain(Language language) {
        var user = authenticated("linkedin", language);
        Sandbox.limit("linkedin", "people-search", 0);
        var panel = panel(user, language, "linkedin").open(lead(user.program())).settled();
        assertThat(panel.panel().locator(".en-note-warn").innerText())
                .containsPattern(language.text("しばらくの間この操作は行えません.*\\d", "try again later.*\\d|\\d.*try again later"));
    }

    @ParameterizedTest
    @Tag("LI-23")
    @ValueSource(strings = {"DOWN", "NONSENSE"})
    void aNetworkInTroubleLeavesThePageUsable(String trouble) {
        var user = authenticated("linkedin", Language.JAPANESE);
        var record = lead(user.program());
        Sandbox.fault("linkedin", trouble, Map.of());
        var panel = panel(user, Language.JAPANESE, "linkedin").open(record).settled();
        panel.panel().locator(".en-note-warn").waitFor();
        panel.page().locator("#new-note").click();
        panel.page().locator("#note-text").fill("無事");
        panel.page().locator("#save-note").click();
        Locator note = panel.page().locator("#list-notes li");
        note.first().waitFor();
        calm(user);
        assertThat(note.allInnerTexts().toString()).contains("無事");
    }

    @Test
    @Tag("LI-23")
    void thePageNeverWaitsForANetwork() {
        var user = authenticated("linkedin", Language.JAPANESE);
        var record = SocialTest.tied(user.program(), "linkedin");
        Sandbox.fault("linkedin", "HOLD_BEFORE", Map.of("method", "GET"));
        var panel = panel(user, Language.JAPANESE, "linkedin").open(record);
        boolean pending = panel.panel().getAttribute("data-pending") != null;
        calm(user);
        assertThat(pending).isTrue();
    }

    @ParameterizedTest
    @Tag("QU-21")
    @ValueSource(strings = {"linkedin", "facebook"})
    void axeFindsNothingOnTheCandidates(String network) {
        var user = authenticated(network, Language.JAPANESE);
        var panel = panel(user, Language.JAPANESE, network)
                .open(lead(user.program()))
                .settled();
        assertAccessible(panel.page());
    }

    @ParameterizedTest
    @Tag("QU-21")
    @ValueSource(strings = {"linkedin", "facebook"})
    void axeFindsNothingOnThePosts(String network) {
        var user = authenticated(network, Language.ENGLISH);
        var panel = panel(user, Language.ENGLISH, network)
                .open(SocialTest.tied(user.program(), network))
                .settled();
        panel.posts().first().locator("[data-command=social_comments]").click();
        panel.posts().first().locator("textarea").waitFor();
        assertAccessible(panel.page());
    }

    @Test
    @Tag("QU-21")
    void axeFindsNothingOnTheOfferToAuthenticate() {
        var user = aUser().withProfile("Sales with social").saved();
        Page page = signedIn(user, Language.JAPANESE);
        new SocialPanelPage(page, Hand.MOUSE, "linkedin").open(lead(as(user)));
        page.locator("#authenticate-go").waitFor();
        assertAccessible(page);
    }

    @Test
    @Tag("LI-01")
    void aButtonPressedBeforeTheScriptsAreHereIsNotPressedInVain() {
        var user = aUser().withProfile("Sales with social").saved();
        Page page = signedIn(user, Language.JAPANESE);
        List<Route> held = new ArrayList<>();
        page.route(address -> address.contains("/jquery.js"), held::add);
        page.navigate(
                lead(as(user)).page() + "&panel=linkedin",
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("#panel-authenticate").click();
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        page.locator("#authenticate-go").waitFor();
        assertThat(page.locator("#authenticate-go").getAttribute("href")).contains("/oauth/linkedin/start");
    }

    @Test
    @Tag("LI-06")
    void aMenuOfThePanelStaysOpenWhenALookAgainIsAnswered() {
        var user = authenticated("linkedin", Language.JAPANESE);
        var record = SocialTest.tied(user.program(), "linkedin");
        Page page = panel(user, Language.JAPANESE, "linkedin")
                .open(record)
                .settled()
                .page();
        List<Route> held = new ArrayList<>();
        page.route(address -> address.contains("/record.xhtml"), route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.evaluate("Enishi.social.look()");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#panel-more").click();
        held.get(0).resume();
        page.waitForCondition(() -> (Boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
        assertThat(page.locator("#panel-untie").isVisible()).isTrue();
    }

    @Test
    @Tag("QU-21")
    void thePanelFitsIntoANarrowWindow() {
        var user = authenticated("linkedin", Language.JAPANESE);
        var record = SocialTest.tied(user.program(), "linkedin");
        Page page = browsing.open(Language.JAPANESE, 360, 740);
        enter(page, user.user());
        new SocialPanelPage(page, Hand.MOUSE, "linkedin").open(record).settled();
        assertFits(page);
    }

    @Test
    @Tag("QU-21")
    void aLongHandleOnTheRecordFitsIntoANarrowWindow() {
        var user = authenticated("linkedin", Language.ENGLISH);
        var record = aLead().with("mastodonHandle", "@taro_tanaka_of_minato@hana.example")
                .savedBy(user.program());
        Page page = browsing.open(Language.ENGLISH, 360, 740);
        enter(page, user.user());
        page.navigate(record.page());
        page.getByText("@taro_tanaka_of_minato").waitFor();
        assertFits(page);
    }

    /** After trouble the line to a network is cut for a while: other tests need it whole. */
    private static void calm(NetworkUser user) {
        Sandbox.calm("linkedin");
        var record = lead(user.program());
        Waiting.until(
                "The line to LinkedIn is whole",
                Duration.ofMinutes(2),
                () -> user.program()
                                .get(SocialTest.profiles(record) + "/linkedin/candidates")
                                .status()
                        == 200);
    }

    private SocialPanelPage panel(NetworkUser user, Language language, String network) {
        Page page = signedIn(user.user(), language);
        return new SocialPanelPage(page, Hand.MOUSE, network);
    }

    private static NetworkUser authenticated(String network, Language language) {
        TestUser user = aUser().withProfile("Sales with social")
                .speaking(language.tag())
                .saved();
        return NetworkUser.of(user, EnishiUnderTest.server().http()).authenticated(network, "suzuki");
    }

    static SavedRecord lead(Rest program) {
        return aLead().with("lastName", "Tanaka").with("firstName", "Taro").savedBy(program);
    }

    private static SavedRecord taroAsContact(NetworkUser user) {
        return aContact()
                .called("田中", "太郎", "たなか", "たろう")
                .with("email", "taro.tanaka@minato-seiki.example")
                .savedBy(user.program());
    }
}
