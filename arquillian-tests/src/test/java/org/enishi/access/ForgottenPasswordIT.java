package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.enishi.harness.Waiting;
import org.enishi.harness.WebPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AC-18")
class ForgottenPasswordIT extends RestTest {

    private static final String PAGE = "/forgotten.xhtml?words=true";
    private static final String WANTED = "a quite new password";
    private static final Pattern QUESTION = Pattern.compile("What is (\\w+) plus (\\w+)\\?");
    private static final Pattern LINK = Pattern.compile("(http://\\S+/password\\.xhtml)#(\\S+)");
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final TestUser user = aUser().speaking("en").saved();

    @Test
    void aLinkComesByMailAndSetsThePassword() {
        assertThat(set(linked(user), WANTED).statusCode()).isEqualTo(302);
        anonymous().signIn(user.userName(), WANTED, "a program").expect(201);
        anonymous().signIn(user.userName(), user.password(), "a program").expect(401);
    }

    @Test
    void theMailIsInTheLanguageOfTheUser() {
        var japanese = aUser().speaking("ja").saved();
        ask(japanese.email());
        assertThat(mail(japanese)).contains("様", "1 時間以内に 1 回だけ");
    }

    @Test
    void theLinkWorksOnce() {
        String secret = linked(user);
        set(secret, WANTED);
        assertThat(set(secret, "another new password").body()).contains("no longer");
        anonymous().signIn(user.userName(), WANTED, "a program").expect(201);
    }

    @Test
    void ofTwoWhoUseTheLinkAtOnceOneDoes() throws Exception {
        String secret = linked(user);
        Callable<HttpResponse<String>> use = () -> set(secret, WANTED);
        var threads = Executors.newFixedThreadPool(2);
        List<Future<HttpResponse<String>>> answers = threads.invokeAll(List.of(use, use));
        threads.shutdown();
        assertThat(List.of(
                        answers.get(0).get().statusCode(), answers.get(1).get().statusCode()))
                .containsExactlyInAnyOrder(302, 200);
    }

    @Test
    void theLinkWorksForAnHour() {
        String secret = linked(user);
        Fixture.letMinutesPass(user, 61);
        assertThat(set(secret, WANTED).body()).contains("no longer");
        anonymous().signIn(user.userName(), user.password(), "a program").expect(201);
    }

    @Test
    void aNewPasswordEndsAllSessionsAndTokensAndSaysSoBefore() {
        var browser = Session.of(EnishiUnderTest.server().http(), user);
        var program = as(user);
        String secret = linked(user);
        assertThat(nobody().get("/password.xhtml").body()).contains("on every device", "programs");
        set(secret, WANTED);
        assertThat(browser.get("/me/sessions.xhtml").statusCode()).isEqualTo(302);
        assertThat(program.get("me").status()).isEqualTo(401);
    }

    @Test
    void theUserIsToldThatItWasChanged() {
        set(linked(user), WANTED);
        Waiting.until(
                "the mail that says so",
                Duration.ofSeconds(20),
                () -> Sandbox.mails(user.email()).stream()
                        .anyMatch(m -> m.get("subject").asText().contains("was changed")));
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatNobodyHas() {
        String known = WebPages.steady(ask(user.email()).body(), user.email());
        String unknown = unique("nobody") + "@example.com";
        assertThat(known).contains("If this address is known");
        assertThat(WebPages.steady(ask(unknown).body(), unknown)).isEqualTo(known);
    }

    /** The best of some askings each, one after the other: whatever else this machine does only adds to others. */
    @Test
    void norDoesTheTimeThatTheAnswerTakesTell() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String address = aUser().saved().email();
            for (int j = 0; j < 4; j++) {
                known.add(timed(address));
                unknown.add(timed(unique("nobody") + "@example.com"));
            }
        }
        assertThat(best(known) / best(unknown)).as(known + " " + unknown).isBetween(0.5, 2.0);
    }

    private static long timed(String email) {
        var browser = nobody();
        String page = browser.get(PAGE).body();
        Map<String, String> form = Session.hidden(page);
        form.putAll(Map.of("email", email, "answer", answerTo(page), "submit", ""));
        long begun = System.nanoTime();
        assertThat(browser.post(PAGE, form).body()).contains("If this address is known");
        return System.nanoTime() - begun;
    }

    private static double best(List<Long> times) {
        return times.stream().min(Long::compare).orElseThrow();
    }

    @Test
    void whoWasDeactivatedGetsNoLink() {
        var gone = aUser().saved();
        Fixture.deactivate(gone);
        ask(gone.email());
        linked(user);
        assertThat(Sandbox.mails(gone.email())).isEmpty();
    }

    @Test
    void whoDoesNotAnswerTheQuestionGetsNoLink() {
        var answer = nobody().submit(PAGE, Map.of("email", user.email(), "answer", "0", "submit", ""));
        assertThat(answer.body()).contains("try the new one");
        linked(aUser().saved());
        assertThat(Sandbox.mails(user.email())).isEmpty();
    }

    @Test
    void anAnswerIsGoodForOneTry() {
        var browser = nobody();
        String page = browser.get(PAGE).body();
        Map<String, String> form = Session.hidden(page);
        form.putAll(Map.of("email", user.email(), "answer", answerTo(page), "submit", ""));
        assertThat(browser.post(PAGE, form).body()).contains("If this address is known");
        assertThat(browser.post(PAGE, form).body()).doesNotContain("If this address is known");
    }

    @Test
    @Tag("AC-17")
    void askingAgainAndAgainIsSlowedDown() {
        for (int i = 0; i < 6; i++) {
            ask(user.email());
        }
        assertThat(ask(user.email()).body()).contains("Please try again in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "victim@example.com\r\nBcc: evil@example.com",
                "victim@example.com, evil@example.com",
                "victim@example.com%0d%0aBcc:evil@example.com"
            })
    void nobodyElseGetsAMail(String email) {
        ask(email);
        linked(user);
        assertThat(Sandbox.mails("evil@example.com")).isEmpty();
    }

    @Test
    void aShortPasswordLeavesTheLinkGood() {
        String secret = linked(user);
        assertThat(set(secret, "short").body()).contains("12 to 200 characters");
        assertThat(set(secret, WANTED).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "invented"})
    void anInventedLinkSetsNothing(String secret) {
        assertThat(set(secret, WANTED).body()).contains("no longer");
    }

    @Test
    void theSecretStandsInNoLog() throws Exception {
        String secret = linked(user);
        set(secret, WANTED);
        assertThat(Files.readString(EnishiUnderTest.server().log())).doesNotContain(secret);
    }

    @Test
    void thePictureIsAnotherEachTime() throws Exception {
        BufferedImage first = picture();
        BufferedImage second = picture();
        assertThat(first.getWidth()).isEqualTo(240);
        boolean same = true;
        for (int x = 0; x < first.getWidth(); x++) {
            same &= first.getRGB(x, 40) == second.getRGB(x, 40);
        }
        assertThat(same).isFalse();
    }

    private static BufferedImage picture() throws Exception {
        return ImageIO.read(
                EnishiUnderTest.server().http().resolve("/captcha.png").toURL());
    }

    private static HttpResponse<String> ask(String email) {
        var browser = nobody();
        String page = browser.get(PAGE).body();
        Map<String, String> form = Session.hidden(page);
        form.putAll(Map.of("email", email, "answer", answerTo(page), "submit", ""));
        return browser.post(PAGE, form);
    }

    private static String answerTo(String page) {
        var question = QUESTION.matcher(page);
        assertThat(question.find()).as("a question in words").isTrue();
        return String.valueOf(NUMBERS.indexOf(question.group(1)) + NUMBERS.indexOf(question.group(2)) + 2);
    }

    /** Asks, and gives the secret of the link that comes. */
    private static String linked(TestUser user) {
        ask(user.email());
        var link = LINK.matcher(mail(user));
        assertThat(link.find()).as("a link").isTrue();
        return link.group(2);
    }

    private static String mail(TestUser user) {
        Waiting.until(
                "a mail to " + user.email(),
                Duration.ofSeconds(20),
                () -> !Sandbox.mails(user.email()).isEmpty());
        return Sandbox.mails(user.email()).get(0).get("text").asText();
    }

    private static HttpResponse<String> set(String secret, String wanted) {
        return nobody().submit("/password.xhtml", Map.of("secret", secret, "wanted", wanted, "submit", ""));
    }

    private static Session nobody() {
        return Session.at(EnishiUnderTest.server().http());
    }
}
