package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.enishi.harness.AuthenticatorApp;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Form;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AC-19")
class TwoFactorIT extends RestTest {

    private static final String MINE = "/me/two-factor.xhtml";
    private static final String STEP = "/second-step.xhtml";
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([0-9a-z-]+)</code></li>");

    private final TestUser user = aUser().speaking("en").saved();
    private AuthenticatorApp app;
    private List<String> recovery;

    @Test
    void withAnAppThePasswordAloneIsNotEnough() {
        switchOn();
        var browser = nobody();
        assertThat(Session.path(browser.signIn("/signin.xhtml", user))).isEqualTo(STEP);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void theCodeOfTheAppLetsIn() {
        switchOn();
        var browser = atSecondStep();
        assertThat(enter(browser, app.code(1)).statusCode()).isEqualTo(302);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void afterTheSecondStepOneComesToThePageThatWasWanted() {
        switchOn();
        var browser = nobody();
        browser.signIn("/signin.xhtml?to=/contacts/list.xhtml", user);
        assertThat(Session.path(enter(browser, app.code(1)))).isEqualTo("/contacts/list.xhtml");
    }

    @Test
    void aCodeIsTakenOnce() {
        switchOn();
        String code = app.code(1);
        enter(atSecondStep(), code);
        var other = atSecondStep();
        assertThat(enter(other, code).body()).contains("used already");
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void theCodeThatSwitchedItOnIsUsedUp() {
        switchOn();
        assertThat(enter(atSecondStep(), app.code()).body()).contains("used already");
    }

    @Test
    void ofTwoWhoBringTheSameCodeAtOnceOneIsLetIn() throws Exception {
        switchOn();
        String code = app.code(1);
        var one = atSecondStep();
        var other = atSecondStep();
        Callable<HttpResponse<String>> first = () -> enter(one, code);
        Callable<HttpResponse<String>> second = () -> enter(other, code);
        var threads = Executors.newFixedThreadPool(2);
        List<Future<HttpResponse<String>>> answers = threads.invokeAll(List.of(first, second));
        threads.shutdown();
        assertThat(List.of(
                        answers.get(0).get().statusCode(), answers.get(1).get().statusCode()))
                .containsExactlyInAnyOrder(302, 200);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        switchOn();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(enter(atSecondStep(), recovery.get(3).toUpperCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(302);
        assertThat(enter(atSecondStep(), recovery.get(3)).body()).contains("used already");
    }

    @Test
    void withoutTheFirstStepThereIsNoSecond() {
        assertThat(Session.path(nobody().get(STEP))).isEqualTo("/signin.xhtml");
    }

    @Test
    void nobodyGoesOnWithoutTheCode() {
        switchOn();
        var browser = atSecondStep();
        String page = browser.get(STEP).body();
        Map<String, String> form = Session.hidden(page);
        form.put("go-on", "");
        browser.post(STEP, form);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void theSessionOfTheFirstStepIsNotTheOneThatIsSignedIn() {
        switchOn();
        var browser = atSecondStep();
        String before = browser.cookie("JSESSIONID");
        enter(browser, app.code(1));
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    @Tag("AC-17")
    void guessingCodesIsSlowedDown() {
        switchOn();
        for (int i = 0; i < 6; i++) {
            enter(atSecondStep(), "abcdef");
        }
        assertThat(enter(atSecondStep(), app.code(1)).body()).contains("Please try again in");
    }

    @Test
    @Tag("AC-23")
    @Tag("AC-25")
    void programsNeedAnApplicationPasswordAndAreToldSoOnlyWithTheRightPassword() {
        switchOn();
        var right = anonymous().signIn(user.userName(), user.password(), "a program");
        assertThat(right.status()).isEqualTo(403);
        assertThat(right.json().get("type").asText()).endsWith("access.error.applicationPasswordNeeded");
        assertThat(anonymous().signIn(user.userName(), "wrong", "a program").status())
                .isEqualTo(401);
    }

    @Test
    void whereTheProfileRequiresItAnAppIsSetUpFirst() {
        var required = aUser().withPermissions("LEADS_VIEW").speaking("en").saved();
        Fixture.requireTwoFactor(required.profile());
        var browser = nobody();
        browser.signIn("/signin.xhtml", required);
        String page = browser.get(STEP).body();
        assertThat(page).contains("requires a second step");
        var its = new AuthenticatorApp(first(SECRET, page));
        Map<String, String> form = Session.hidden(page);
        form.putAll(Map.of("code", its.code(), "enrol", ""));
        String codes = browser.post(STEP, form).body();
        assertThat(RECOVERY.matcher(codes).results()).hasSize(10);
        assertThat(isSignedIn(browser)).isFalse();
        Map<String, String> on = Session.hidden(codes);
        on.put("go-on", "");
        browser.post(STEP, on);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    @Tag("AC-23")
    void whereTheProfileRequiresItThePasswordAloneIsNothingForPrograms() {
        var required = aUser().withPermissions("LEADS_VIEW").saved();
        Fixture.requireTwoFactor(required.profile());
        assertThat(anonymous()
                        .signIn(required.userName(), required.password(), "a program")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whereTheProfileRequiresItNobodySwitchesItOff() {
        var required = aUser().withPermissions("LEADS_VIEW").speaking("en").saved();
        var browser = Session.of(EnishiUnderTest.server().http(), required);
        switchOn(browser, required);
        Fixture.requireTwoFactor(required.profile());
        assertThat(browser.get(MINE).body()).doesNotContain("id=\"switch-off\"");
    }

    @Test
    void itIsSwitchedOffWithThePasswordOnly() {
        var browser = switchOn();
        browser.submit(MINE, Map.of("present", "wrong", "switch-off", ""));
        assertThat(Session.path(nobody().signIn("/signin.xhtml", user))).isEqualTo(STEP);
        browser.submit(MINE, Map.of("present", user.password(), "switch-off", ""));
        assertThat(Session.path(nobody().signIn("/signin.xhtml", user))).isEqualTo("/");
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOldOnes() {
        var browser = switchOn();
        String old = recovery.get(0);
        String page = browser.submit(MINE, Map.of("present", user.password(), "renew", ""))
                .body();
        String renewed = first(RECOVERY, page);
        assertThat(enter(atSecondStep(), old).body()).contains("used already");
        assertThat(enter(atSecondStep(), renewed).statusCode()).isEqualTo(302);
    }

    @Test
    void anAdministratorTakesTheAppOfAUserAway() {
        var browser = switchOn();
        var administrator = aUser().withProfile("Administrator").saved();
        var pages = Session.of(EnishiUnderTest.server().http(), administrator);
        assertThat(pages.get(page(user)).body()).contains("2 段階認証：オン");
        Form.at(pages, page(user), "twoFactorForm").press("reset-app");
        assertThat(isSignedIn(browser)).isFalse();
        assertThat(Session.path(nobody().signIn("/signin.xhtml", user))).isEqualTo("/");
        assertThat(pages.get(page(user)).body()).contains("2 段階認証：オフ").doesNotContain("reset-app");
        assertThat(Fixture.audited(administrator)).contains("twoFactor.reset user:" + user.id());
    }

    @Test
    void nobodyTakesTheAppAwayOfWhoMayDoMoreNorTheirOwn() {
        var browser = switchOn();
        var helper = aUser().withPermissions("USERS").saved();
        var pages = Session.of(EnishiUnderTest.server().http(), helper);
        assertThat(pages.get(page(user)).body()).contains("2 段階認証：オン").doesNotContain("reset-app");
        switchOn(pages, helper);
        assertThat(pages.get(page(helper)).body()).contains("2 段階認証：オン").doesNotContain("reset-app");
        assertThat(browser.get(page(helper)).statusCode()).isEqualTo(403);
    }

    @Test
    void anAppThatWasSetUpMeanwhileIsNotTakenAway() {
        var browser = switchOn();
        var pages = Session.of(
                EnishiUnderTest.server().http(),
                aUser().withProfile("Administrator").saved());
        Form early = Form.at(pages, page(user), "twoFactorForm");
        browser.submit(MINE, Map.of("present", user.password(), "switch-off", ""));
        switchOn(browser, user);
        early.press("reset-app");
        assertThat(isSignedIn(browser)).isTrue();
        assertThat(Session.path(nobody().signIn("/signin.xhtml", user))).isEqualTo(STEP);
    }

    private static String page(TestUser user) {
        return "/setup/user.xhtml?id=" + user.id();
    }

    private Session switchOn() {
        var browser = Session.of(EnishiUnderTest.server().http(), user);
        switchOn(browser, user);
        return browser;
    }

    private void switchOn(Session browser, TestUser whose) {
        String page = browser.get(MINE).body();
        app = new AuthenticatorApp(first(SECRET, page));
        Map<String, String> form = Session.hidden(page);
        form.putAll(Map.of("present", whose.password(), "code", app.code(), "confirm", ""));
        String codes = browser.post(MINE, form).body();
        recovery = RECOVERY.matcher(codes).results().map(r -> r.group(1)).toList();
        assertThat(recovery).as("recovery codes").isNotEmpty();
    }

    private Session atSecondStep() {
        var browser = nobody();
        browser.signIn("/signin.xhtml", user);
        return browser;
    }

    private static HttpResponse<String> enter(Session browser, String code) {
        return browser.submit(STEP, Map.of("code", code, "submit", ""));
    }

    private static String first(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    private static Session nobody() {
        return Session.at(EnishiUnderTest.server().http());
    }

    private static boolean isSignedIn(Session browser) {
        return browser.get("/me/sessions.xhtml").statusCode() == 200;
    }
}
