package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enishi.harness.ApplicationPassword;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AC-20")
class ProviderSignInIT extends RestTest {

    private static final String WANTED = "/me/tokens.xhtml";

    private final TestUser user = aUser().saved();
    private final Session session = Session.at(EnishiUnderTest.server().http());

    @Test
    void theSignInPageOffersTheProvidersInTheirOrder() {
        String page = session.get("/signin.xhtml").body();
        assertThat(page.indexOf("id=\"provider-google\""))
                .isPositive()
                .isLessThan(page.indexOf("id=\"provider-yahoo\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"google", "yahoo"})
    void aUserIsKnownByTheirVerifiedAddress(String provider) {
        assertThat(Session.path(signIn(provider, user.email(), "NONE"))).isEqualTo(WANTED);
        assertThat(session.get(WANTED).body()).contains(user.email());
    }

    @Test
    void theAddressCountsInAnyLetterCase() {
        String address = user.email().toUpperCase(Locale.ROOT);
        assertThat(Session.path(signIn("google", address, "NONE"))).isEqualTo(WANTED);
    }

    @Test
    void theyAreKnownTheNextTime() {
        signIn("google", user.email(), "NONE");
        session.post("/signout", Map.of());
        assertThat(Session.path(signIn("google", user.email(), "NONE"))).isEqualTo(WANTED);
    }

    @Test
    void onceKnownTheAddressNeedNotBeVerifiedAnyMore() {
        signIn("google", user.email(), "NONE");
        assertThat(Session.path(signIn("google", user.email(), "UNVERIFIED_EMAIL")))
                .isEqualTo(WANTED);
    }

    @Test
    void clocksMayDifferALittle() {
        assertThat(Session.path(signIn("google", user.email(), "CLOCK_BEHIND"))).isEqualTo(WANTED);
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_NONCE, untrusted",
        "EXPIRED, untrusted",
        "OTHER_AUDIENCE, untrusted",
        "OTHER_ISSUER, untrusted",
        "ALG_NONE, untrusted",
        "ALG_HMAC, untrusted",
        "FOREIGN_KEY, untrusted",
        "UNVERIFIED_EMAIL, unverified",
        "NO_EMAIL, unverified",
        "DOWN, unreachable"
    })
    void whatIsWrongLetsNobodyIn(String fault, String outcome) {
        assertRefused(signIn("google", user.email(), fault), outcome);
    }

    @Test
    void nobodyIsMadeAUserBySigningIn() {
        assertRefused(signIn("google", unique("nobody") + "@example.com", "NONE"), "unknown");
    }

    @Test
    void nobodyIsKnownByAName() {
        assertRefused(signIn("google", user.userName() + "@elsewhere.example", "NONE"), "unknown");
    }

    @Test
    @Tag("AC-01")
    void aDeactivatedUserIsRefusedThoughTheyWereKnown() {
        signIn("google", user.email(), "NONE");
        session.post("/signout", Map.of());
        Fixture.deactivate(user);
        assertRefused(signIn("google", user.email(), "NONE"), "unknown");
    }

    @Test
    void whoeverIsGivenTheAddressLaterIsNotTheUser() {
        signIn("google", user.email(), "NONE");
        session.post("/signout", Map.of());
        assertRefused(signIn("google", user.email(), "OTHER_SUBJECT"), "other_account");
    }

    @Test
    void thePageThatWasWantedIsNotForgottenWhenSomebodyIsRefused() {
        assertThat(Session.path(signIn("google", user.email(), "EXPIRED"))).endsWith("&to=" + Rest.encoded(WANTED));
    }

    @Test
    void sayingNoIsTold() {
        URI back = Sandbox.consent(start("google", WANTED), Map.of("decision", "refuse"), List.of());
        assertRefused(session.get(pathOf(back)), "cancelled");
    }

    @Test
    void aProviderThatIsAwayIsTold() {
        assertRefused(session.get("/signin/provider/nowhere/start"), "unreachable");
    }

    @Test
    void anUnknownProviderIsNotThere() {
        assertThat(session.get("/signin/provider/facebook/start").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("QU-17")
    void anAnswerForAnotherBrowserSignsNobodyIn() {
        URI back = consent(start("google", WANTED));
        var victim = Session.at(EnishiUnderTest.server().http());
        assertRefused(victim, victim.get(pathOf(back)), "expired");
    }

    @Test
    @Tag("QU-17")
    void anAnswerToAnotherQuestionSignsNobodyIn() {
        URI back = consent(start("google", WANTED));
        start("google", WANTED);
        assertRefused(session.get(pathOf(back)), "expired");
    }

    @Test
    @Tag("QU-17")
    void anAnswerCountsOnce() {
        URI back = consent(start("google", WANTED));
        session.get(pathOf(back));
        assertThat(Session.path(session.get(pathOf(back)))).endsWith("outcome=expired");
    }

    @Test
    @Tag("QU-17")
    void anAnswerOfAnotherProviderSignsNobodyIn() {
        URI back = consent(start("google", WANTED));
        assertRefused(session.get(pathOf(back).replace("/google/", "/yahoo/")), "expired");
    }

    @Test
    @Tag("QU-17")
    void anAnswerThatNamesAnotherIssuerSignsNobodyIn() {
        URI back = consent(start("google", WANTED));
        assertRefused(session.get(pathOf(back).replaceAll("iss=[^&]*", "iss=https%3A%2F%2Felse.example")), "untrusted");
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(strings = {"https://else.example/", "//else.example/", "/\\else.example"})
    void itLeadsNowhereElse(String to) {
        URI back = consent(start("google", to));
        assertThat(Session.path(session.get(pathOf(back)))).isEqualTo("/");
    }

    @Test
    @Tag("QU-17")
    void theSessionIsAnotherAfterwards() {
        URI back = consent(start("google", WANTED));
        String before = session.cookie("JSESSIONID");
        session.get(pathOf(back));
        assertThat(session.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void signingOutEndsIt() {
        signIn("google", user.email(), "NONE");
        session.post("/signout", Map.of());
        assertThat(Session.path(session.get(WANTED))).startsWith("/signin.xhtml");
    }

    @Test
    void aUserWithoutAPasswordSignsInByTheProviderAlone() {
        Fixture.takePassword(user);
        assertThat(session.signIn("/signin.xhtml", user).statusCode()).isEqualTo(200);
        assertThat(Session.path(signIn("google", user.email(), "NONE"))).isEqualTo(WANTED);
    }

    @Test
    @Tag("AC-23")
    void aUserWithoutAPasswordMakesNoneForApplications() {
        Fixture.takePassword(user);
        signIn("google", user.email(), "NONE");
        assertThat(ApplicationPassword.shownOn(ApplicationPassword.ask(session, "calendar", user.password())))
                .isEmpty();
    }

    @Test
    @Tag("AC-24")
    void linkingAndSigningInAreInTheAuditLog() {
        signIn("google", user.email(), "NONE");
        assertThat(Fixture.audited(user))
                .hasSizeGreaterThan(1)
                .anySatisfy(entry -> assertThat(entry)
                        .startsWith("identity.linked user:" + user.id())
                        .endsWith("/idp/google"))
                .anySatisfy(entry -> assertThat(entry).startsWith("signin.succeeded user:" + user.id()));
    }

    private HttpResponse<String> signIn(String provider, String email, String fault) {
        URI back = Sandbox.consent(
                start(provider, WANTED), Map.of("decision", "allow", "email", email, "fault", fault), List.of());
        return session.get(pathOf(back));
    }

    private URI consent(URI page) {
        return Sandbox.consent(page, Map.of("decision", "allow", "email", user.email(), "fault", "NONE"), List.of());
    }

    private URI start(String provider, String to) {
        var answer = session.get("/signin/provider/" + provider + "/start?to=" + Rest.encoded(to));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private void assertRefused(HttpResponse<String> answer, String outcome) {
        assertRefused(session, answer, outcome);
    }

    /** Back on the sign-in page, which says why, and signed in as nobody. */
    private static void assertRefused(Session session, HttpResponse<String> answer, String outcome) {
        assertThat(Session.path(answer)).startsWith("/signin.xhtml?").contains("&outcome=" + outcome);
        assertThat(session.get(Session.path(answer)).body()).contains("role=\"alert\"");
        assertThat(Session.path(session.get(WANTED))).startsWith("/signin.xhtml");
    }
}
