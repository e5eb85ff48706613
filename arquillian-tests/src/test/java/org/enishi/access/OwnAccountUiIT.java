package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.enishi.harness.AuthenticatorApp;
import org.enishi.harness.Language;
import org.enishi.harness.Sandbox;
import org.enishi.harness.SignInPage;
import org.enishi.harness.TestUser;
import org.enishi.harness.UiTest;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a forgotten password to an authenticator app, as somebody goes through it in the browser. */
class OwnAccountUiIT extends UiTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+/password\\.xhtml#\\S+");
    private static final Pattern QUESTION = Pattern.compile("(.) 足す (.) は");
    private static final String NUMBERS = "一二三四五六七八九十";
    private static final String WANTED = "まったく新しいパスワード";

    @Test
    @Tag("AC-16")
    @Tag("AC-18")
    @Tag("AC-19")
    void aForgottenPasswordIsSetAnewAndAnAppSetUp() {
        var user = aUser().saved();
        Page page = browsing.open(Language.JAPANESE, 360, 740);
        new SignInPage(page).open("/");
        page.getByText("パスワードを忘れたとき").click();
        page.waitForURL(url -> url.contains("/forgotten.xhtml"));
        assertThat(page.locator("img.en-captcha").evaluate("i => i.naturalWidth"))
                .isEqualTo(240);
        ask(page, user);
        set(page, user);
        signInToStay(page, user);
        page.navigate("/me/sessions.xhtml");
        assertThat(page.locator("main").innerText()).contains("この端末", "Chrome / Linux");
        well(page);
        switchOn(page);
        page.locator("#user-button").click();
        page.locator("#sign-out").click();
        page.waitForURL(url -> url.contains("/signin.xhtml"));
        new SignInPage(page).open("/me/sessions.xhtml");
    }

    private void ask(Page page, TestUser user) {
        page.locator("a[href*='words=true']").click();
        page.waitForURL(url -> url.contains("words=true"));
        well(page);
        var question = QUESTION.matcher(page.locator("label[for=answer]").innerText());
        assertThat(question.find()).isTrue();
        int sum = NUMBERS.indexOf(question.group(1)) + NUMBERS.indexOf(question.group(2)) + 2;
        page.locator("#email").fill(user.email());
        // as an input method writes digits in Japanese
        page.locator("#answer").fill(String.valueOf(sum).replaceAll("1", "１"));
        page.locator("#submit").click();
        page.getByText("受け付けました").waitFor();
    }

    private void set(Page page, TestUser user) {
        Waiting.until(
                "the mail",
                Duration.ofSeconds(20),
                () -> !Sandbox.mails(user.email()).isEmpty());
        var link = LINK.matcher(Sandbox.mails(user.email()).get(0).get("text").asText());
        assertThat(link.find()).isTrue();
        page.navigate(link.group());
        page.waitForCondition(() -> !page.url().contains("#"));
        assertThat(page.locator("#secret").isVisible()).isFalse();
        well(page);
        page.locator("#wanted").fill(WANTED);
        page.locator("#submit").click();
        page.getByText("新しいパスワードを設定しました").waitFor();
    }

    private static void signInToStay(Page page, TestUser user) {
        new SignInPage(page).enter(user.email(), WANTED);
        page.locator("#keep").check();
        new SignInPage(page).submit();
        page.waitForURL(url -> !url.contains("/signin.xhtml"));
    }

    private void switchOn(Page page) {
        page.navigate("/me/two-factor.xhtml");
        well(page);
        var app = new AuthenticatorApp(page.locator("#secret").innerText());
        page.locator("#present").fill(WANTED);
        page.locator("#code").fill(app.code());
        page.locator("#confirm").click();
        page.locator("#codes").waitFor();
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        well(page);
    }

    private static void well(Page page) {
        assertAccessible(page);
        assertFits(page);
        assertThat(page.content()).doesNotContain("???");
    }
}
