package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.net.http.HttpResponse;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AC-16")
class OwnSessionsIT extends RestTest {

    private static final String PAGE = "/me/sessions.xhtml";
    private static final String OF_SERVER = "JSESSIONID";
    private static final String KEPT = "en-kept";

    private final TestUser user = aUser().speaking("en").saved();

    @Test
    void aKeptBrowserComesBackWhenItsSessionIsGone() {
        var browser = keptBrowser().with(OF_SERVER, null);
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void comingBackReplacesTheSecret() {
        var browser = keptBrowser();
        String before = browser.cookie(KEPT);
        browser.with(OF_SERVER, null).get(PAGE);
        assertThat(browser.cookie(KEPT)).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void withoutBeingAskedToNobodyIsKept() {
        var browser = browser();
        assertThat(browser.cookie(KEPT)).isEmpty();
        assertThat(isSignedIn(browser.with(OF_SERVER, null))).isFalse();
    }

    @Test
    void theSecretIsNothingForScriptsAndOtherSites() {
        var answer = nobody().signInToStay(user);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith(KEPT))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=");
    }

    @Test
    void anOldSecretThatComesAgainEndsTheSessionForBoth() {
        var owner = keptBrowser();
        var thief = nobody().with(KEPT, owner.cookie(KEPT));
        owner.with(OF_SERVER, null).get(PAGE);
        Fixture.letMinutesPass(user, 2);
        assertThat(isSignedIn(thief)).isFalse();
        assertThat(isSignedIn(owner)).isFalse();
        assertThat(isSignedIn(owner.with(OF_SERVER, null))).isFalse();
    }

    @Test
    void manyPagesOpenedAtOnceComeBackWithTheSameSecret() {
        var first = keptBrowser();
        var second = nobody().with(KEPT, first.cookie(KEPT));
        first.with(OF_SERVER, null).get(PAGE);
        assertThat(isSignedIn(second)).isTrue();
        assertThat(isSignedIn(first)).isTrue();
    }

    @Test
    void afterThirtyDaysOneSignsInAgain() {
        var browser = keptBrowser().with(OF_SERVER, null);
        Fixture.letMinutesPass(user, 30 * 24 * 60 + 1);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b", ".", "a.b.c"})
    void anInventedSecretIsNobodys(String secret) {
        assertThat(isSignedIn(nobody().with(KEPT, secret))).isFalse();
    }

    @Test
    void signingOutEndsTheKeptSession() {
        var browser = keptBrowser();
        String secret = browser.cookie(KEPT);
        browser.post("/signout", Map.of());
        assertThat(isSignedIn(nobody().with(KEPT, secret))).isFalse();
    }

    @Test
    void signingOutEverywhereEndsAllSessionsAtTheirNextRequest() {
        var here = browser();
        var there = keptBrowser();
        here.post("/signout", Map.of("everywhere", "yes"));
        assertThat(isSignedIn(there)).isFalse();
        assertThat(isSignedIn(there.with(OF_SERVER, null))).isFalse();
    }

    @Test
    void sessionsAreListedWithDeviceAndAddress() {
        var browser = browser();
        keptBrowser();
        assertThat(browser.get(PAGE).body())
                .contains("Stays signed in until")
                .containsPattern("10\\.\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTheOneThatIsSignedIn() {
        var browser = nobody();
        browser.get("/signin.xhtml");
        String planted = browser.cookie(OF_SERVER);
        browser.signIn("/signin.xhtml", user);
        assertThat(browser.cookie(OF_SERVER)).isNotEmpty().isNotEqualTo(planted);
        assertThat(isSignedIn(nobody().with(OF_SERVER, planted))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/%5Cevil.example", "javascript:alert(1)"})
    @Tag("QU-17")
    void afterSigningInNobodyIsSentElsewhere(String to) {
        var answer = nobody().signIn("/signin.xhtml?to=" + to, user);
        assertThat(Session.path(answer)).isEqualTo("/");
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
    }

    @Test
    void pagesAreKeptInNoCache() {
        assertThat(browser().get(PAGE).headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    @Tag("AC-01")
    void theSessionsOfADeactivatedUserEnd() {
        var browser = keptBrowser();
        Fixture.deactivate(user);
        assertThat(isSignedIn(browser)).isFalse();
        assertThat(isSignedIn(browser.with(OF_SERVER, null))).isFalse();
    }

    @Test
    void aNewPasswordEndsOtherSessionsAndAllTokens() {
        var here = browser();
        var there = keptBrowser();
        var program = as(user);
        assertThat(here.get("/me/password.xhtml").body()).contains("other devices (1)", "act for you (1)");
        assertThat(change(here, user.password(), "a new password").statusCode()).isEqualTo(302);
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(there)).isFalse();
        assertThat(isSignedIn(there.with(OF_SERVER, null))).isFalse();
        assertThat(program.get("me").status()).isEqualTo(401);
        anonymous().signIn(user.userName(), user.password(), "old").expect(401);
        anonymous().signIn(user.userName(), "a new password", "new").expect(201);
    }

    @Test
    void withoutThePresentPasswordThereIsNoNewOne() {
        assertThat(change(browser(), "wrong", "a new password").body()).contains("not your password");
        anonymous().signIn(user.userName(), user.password(), "old").expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", ""})
    void aShortPasswordIsRefused(String wanted) {
        assertThat(change(browser(), user.password(), wanted).body()).contains("12 to 200 characters");
    }

    @Test
    void onesOwnNameIsNoPassword() {
        assertThat(change(browser(), user.password(), user.email().toUpperCase(java.util.Locale.ROOT))
                        .body())
                .contains("will not do as a password");
    }

    @Test
    @Tag("AC-17")
    void guessingThePresentPasswordIsSlowedDown() {
        var browser = browser();
        for (int i = 0; i < 6; i++) {
            change(browser, "wrong", "a new password");
        }
        assertThat(change(browser, user.password(), "a new password").body()).contains("too many tries");
    }

    @Test
    void aHashOfFormerTimesIsReplacedAtTheNextSignIn() {
        Fixture.giveOldHash(user);
        anonymous().signIn(user.userName(), user.password(), "a program").expect(201);
        assertThat(Fixture.hash(user)).startsWith("PBKDF2WithHmacSHA512:1024:");
        anonymous().signIn(user.userName(), user.password(), "a program").expect(201);
    }

    private static HttpResponse<String> change(Session browser, String present, String wanted) {
        return browser.submit("/me/password.xhtml", Map.of("present", present, "wanted", wanted, "submit", ""));
    }

    private static Session nobody() {
        return Session.at(EnishiUnderTest.server().http());
    }

    private Session browser() {
        return Session.of(EnishiUnderTest.server().http(), user);
    }

    private Session keptBrowser() {
        var browser = nobody();
        browser.signInToStay(user);
        return browser;
    }

    private static boolean isSignedIn(Session browser) {
        return browser.get(PAGE).statusCode() == 200;
    }
}
