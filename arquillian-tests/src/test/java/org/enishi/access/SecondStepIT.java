package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.enishi.harness.ApplicationPassword;
import org.enishi.harness.AuthenticatorApp;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Form;
import org.enishi.harness.ProviderPage;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where two factors are wanted there is no way round them: not by a provider, a program, or what was there before. */
@Tag("AC-19")
class SecondStepIT extends RestTest {

    private static final String MINE = "/me/two-factor.xhtml";
    private static final String STEP = "/second-step.xhtml";
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7]+)</code>");

    private final TestUser user =
            aUser().withPermissions("LEADS_VIEW").speaking("en").saved();

    @Test
    @Tag("AC-20")
    void whoSignsInByAProviderPassesOurSecondStepToo() {
        var app = switchOn(browser());
        var other = nobody();
        assertThat(Session.path(ProviderPage.signIn(other, "google", user.email())))
                .isEqualTo(STEP);
        assertThat(isSignedIn(other)).isFalse();
        assertThat(Session.path(other.submit(STEP, Map.of("code", app.code(1), "submit", ""))))
                .isEqualTo("/me/sessions.xhtml");
        assertThat(isSignedIn(other)).isTrue();
    }

    @Test
    @Tag("AC-20")
    void whoseProfileRequiresItSetsAnAppUpAfterAProvidersSignInToo() {
        Fixture.requireTwoFactor(user.profile());
        var other = nobody();
        ProviderPage.signIn(other, "yahoo", user.email());
        assertThat(other.get(STEP).body()).contains("requires a second step");
        assertThat(isSignedIn(other)).isFalse();
    }

    @ParameterizedTest
    @Tag("AC-20")
    @ValueSource(strings = {"google", "yahoo"})
    void whoPassedASecondStepAtTheProviderPassesNoOther(String provider) {
        Fixture.requireTwoFactor(user.profile());
        var other = nobody();
        ProviderPage.signInWithTwoSteps(other, provider, user.email());
        assertThat(isSignedIn(other)).isTrue();
    }

    @Test
    @Tag("AC-20")
    void theOperatorCanVouchForAProvidersSecondStep() {
        Fixture.requireTwoFactor(user.profile());
        var other = nobody();
        ProviderPage.signIn(other, "company", user.email());
        assertThat(isSignedIn(other)).isTrue();
    }

    @Test
    @Tag("AC-20")
    void theContextClassesThatMeanItAreAskedFor() {
        assertThat(ProviderPage.start(nobody(), "yahoo", "/").getRawQuery())
                .contains("acr_values=https%3A%2F%2Frefeds");
        assertThat(ProviderPage.start(nobody(), "google", "/").getRawQuery()).doesNotContain("acr_values");
    }

    @Test
    void switchingItOnEndsWhatThePasswordAloneHadOpenedAndSaysSoBefore() {
        var here = browser();
        var there = browser();
        var program = anonymous().withToken(anonymous().newToken(user, "a program"));
        String calendar = ApplicationPassword.madeBy(user, "calendar");
        assertThat(here.get(MINE).body()).contains("other devices (2)", "act for you (2)");
        switchOn(here);
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(there)).isFalse();
        assertThat(program.get("me").status()).isEqualTo(401);
        assertThat(anonymous().signIn(user.userName(), calendar, "calendar").status())
                .isEqualTo(401);
    }

    @Test
    void switchingItOnTakesThePassword() {
        var browser = browser();
        assertThat(confirm(browser, "wrong").body()).contains("not your password");
        var other = nobody();
        assertThat(Session.path(other.signIn("/signin.xhtml", user))).isEqualTo("/");
    }

    @Test
    void whoHasNoPasswordSwitchesItOnJustAfterSigningIn() {
        Fixture.takePassword(user);
        var browser = nobody();
        ProviderPage.signIn(browser, "google", user.email());
        assertThat(browser.get(MINE).body()).doesNotContain("id=\"present\"");
        Fixture.letMinutesPass(user, 11);
        assertThat(confirm(browser, "").body()).contains("sign in again").doesNotContain("id=\"codes\"");
        ProviderPage.signIn(browser, "google", user.email());
        assertThat(confirm(browser, "").body()).contains("id=\"codes\"");
    }

    @Test
    @Tag("AC-23")
    @Tag("AC-25")
    void whereItIsRequiredThePasswordAloneIsNothingForProgramsBeforeThereIsAnApp() {
        Fixture.requireTwoFactor(user.profile());
        var right = anonymous().signIn(user.userName(), user.password(), "a program");
        assertThat(right.status()).isEqualTo(403);
        assertThat(right.json().get("type").asText()).endsWith("access.error.applicationPasswordNeeded");
        anonymous().signIn(user.userName(), "wrong", "a program").expect(401);
    }

    @Test
    @Tag("AC-23")
    void requiringItOfAProfileEndsWhatProgramsHadWithThePasswordAlone() {
        var administrator = administrator();
        var program = anonymous().withToken(anonymous().newToken(user, "a program"));
        String calendar = ApplicationPassword.madeBy(user, "calendar");
        var kept = anonymous()
                .withToken(anonymous()
                        .signIn(user.userName(), calendar, "calendar")
                        .expect(201)
                        .json()
                        .get("token")
                        .asText());
        String page = administrator.get("/setup/user.xhtml?id=" + user.id()).body();
        String profile =
                Form.in(administrator, "/setup/user.xhtml", page, "user").get("profile");
        String address = "/setup/profile.xhtml?id=" + profile;
        assertThat(administrator.get(address).body()).contains("プログラム 1 件は、すぐに使えなくなります");
        Form.at(administrator, address, "profile").with("twoFactor", "on").press("save");
        assertThat(program.get("me").status()).isEqualTo(401);
        kept.get("me").expect(200);
    }

    @Test
    @Tag("AC-18")
    void aNewPasswordEndsWhatWaitsForItsSecondStep() {
        var here = browser();
        var app = switchOn(here);
        var waiting = nobody();
        assertThat(Session.path(waiting.signIn("/signin.xhtml", user))).isEqualTo(STEP);
        String page = waiting.get(STEP).body();
        here.submit("/me/password.xhtml", Map.of("present", user.password(), "wanted", "a new password", "submit", ""));
        assertEnded(waiting, page, app.code(1));
    }

    @Test
    @Tag("AC-16")
    void signingOutEverywhereEndsWhatWaitsForItsSecondStep() {
        var here = browser();
        var app = switchOn(here);
        var waiting = nobody();
        waiting.signIn("/signin.xhtml", user);
        String page = waiting.get(STEP).body();
        here.post("/signout", Map.of("everywhere", "yes"));
        assertEnded(waiting, page, app.code(1));
    }

    @Test
    @Tag("AC-01")
    void deactivatingEndsWhatWaitsForItsSecondStepForGood() {
        var app = switchOn(browser());
        var waiting = nobody();
        waiting.signIn("/signin.xhtml", user);
        String page = waiting.get(STEP).body();
        var administrator = administrator();
        String address = "/setup/user.xhtml?id=" + user.id();
        Form.at(administrator, address, "deactivateForm").press("deactivate-user");
        Form.at(administrator, address, "reactivateForm").press("reactivate");
        assertEnded(waiting, page, app.code(1));
        var again = nobody();
        again.signIn("/signin.xhtml", user);
        again.submit(STEP, Map.of("code", app.code(1), "submit", ""));
        assertThat(isSignedIn(again)).isTrue();
    }

    @Test
    void whoTakesTooLongForTheSecondStepBeginsAnew() {
        var app = switchOn(browser());
        var waiting = nobody();
        waiting.signIn("/signin.xhtml", user);
        String page = waiting.get(STEP).body();
        Fixture.letMinutesPass(user, 11);
        assertEnded(waiting, page, app.code(1));
    }

    /** Neither the page nor a form of it that was open before leads any further; and the code is not used up. */
    private static void assertEnded(Session waiting, String page, String code) {
        Map<String, String> form = Session.hidden(page);
        form.putAll(Map.of("code", code, "submit", ""));
        waiting.post(STEP, form);
        assertThat(isSignedIn(waiting)).isFalse();
        assertThat(Session.path(waiting.get(STEP))).isEqualTo("/signin.xhtml");
    }

    private AuthenticatorApp switchOn(Session browser) {
        String page = browser.get(MINE).body();
        var app = new AuthenticatorApp(first(page));
        Map<String, String> form = Session.hidden(page);
        form.putAll(Map.of("present", user.password(), "code", app.code(), "confirm", ""));
        assertThat(browser.post(MINE, form).body()).contains("id=\"codes\"");
        return app;
    }

    private static HttpResponse<String> confirm(Session browser, String password) {
        String page = browser.get(MINE).body();
        Map<String, String> form = Session.hidden(page);
        form.putAll(Map.of("present", password, "code", new AuthenticatorApp(first(page)).code(), "confirm", ""));
        return browser.post(MINE, form);
    }

    private static String first(String page) {
        var secret = SECRET.matcher(page);
        assertThat(secret.find()).as("a secret").isTrue();
        return secret.group(1);
    }

    private static Session administrator() {
        return Session.of(
                EnishiUnderTest.server().http(),
                aUser().withProfile("Administrator").saved());
    }

    private Session browser() {
        return Session.of(EnishiUnderTest.server().http(), user);
    }

    private static Session nobody() {
        return Session.at(EnishiUnderTest.server().http());
    }

    private static boolean isSignedIn(Session browser) {
        return browser.get("/me/sessions.xhtml").statusCode() == 200;
    }
}
