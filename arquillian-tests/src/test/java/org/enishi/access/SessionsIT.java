package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import java.net.http.HttpResponse;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of pages, without a browser's help. */
@Tag("AC-16")
class SessionsIT extends RestTest {

    private final TestUser user = aUser().saved();

    @Test
    void withoutASessionPagesLeadToTheSignIn() {
        assertThat(Session.path(nobody().get("/leads/list.xhtml"))).startsWith("/signin.xhtml?to=");
    }

    /** Whoever only looks costs no memory; pages do, for the state of their forms and the number of their scripts. */
    @ParameterizedTest
    @Tag("QU-17")
    @CsvSource({
        "/api/v1/me, 401",
        "/api/v1/leads/1, 401",
        "/leads/list.xhtml, 302",
        "/favicon.ico, 302",
        "/jakarta.faces.resource/css/base.css.xhtml?ln=enishi, 200",
        "/health/ready, 200"
    })
    void nobodyGetsASessionForLooking(String path, int status) {
        var visitor = nobody();
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    @Tag("QU-17")
    void withoutTlsNobodyIsToldToComeByTlsAlone() {
        assertThat(nobody().get("/signin.xhtml").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void withASessionPagesAreShown() {
        assertThat(signedIn().get("/leads/list.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void signingInLeadsToThePageThatWasWanted() {
        var session = nobody();
        String way = Session.path(session.get("/leads/list.xhtml?initial=A"));
        assertThat(Session.path(session.signIn(way, user))).isEqualTo("/leads/list.xhtml?initial=A");
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"})
    void signingInLeadsNowhereElse(String address) {
        var answer = nobody().signIn("/signin.xhtml?to=" + Rest.encoded(address), user);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil", "javascript");
    }

    @Test
    @Tag("QU-17")
    void signingInChangesTheSession() {
        var session = nobody();
        session.get("/signin.xhtml");
        String before = session.cookie("JSESSIONID");
        session.signIn("/signin.xhtml", user);
        assertThat(session.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    @Tag("QU-17")
    void scriptsAndOtherSitesDoNotGetTheSession() {
        var answer = nobody().signIn("/signin.xhtml", user);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith("JSESSIONID"))
                .last(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite");
    }

    @Test
    @Tag("QU-17")
    void aSessionIsNoTokenOfTheApi() {
        assertThat(signedIn().get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(
            strings = {
                "/error/../me/tokens.xhtml",
                "/error/%2e%2e/me/tokens.xhtml",
                "/jakarta.faces.resource/../me/sessions.xhtml",
                "/health/../me/sessions.xhtml",
                "/error/../social/picture?network=linkedin",
                "/error/../oauth/linkedin/start"
            })
    void anAddressWrittenOtherwiseTakesNobodyPastTheSignIn(String address) {
        assertThat(Session.path(nobody().get(address))).startsWith("/signin.xhtml?to=");
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(strings = {"cross-site", "same-site"})
    void pagesOfOtherSitesSignNobodyOut(String site) {
        var session = signedIn();
        var answer = session.postFrom(site, "/signout", java.util.Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(session.get("/leads/list.xhtml").statusCode()).isEqualTo(200);
        assertThat(session.postFrom("same-origin", "/signout", java.util.Map.of())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void signingOutTakesAPost() {
        var session = signedIn();
        session.get("/signout");
        assertThat(session.get("/leads/list.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignedOutIsNobody() {
        var session = signedIn();
        session.post("/signout", java.util.Map.of());
        assertThat(session.get("/leads/list.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("AC-01")
    void theSessionsOfADeactivatedUserEnd() {
        var session = signedIn();
        Fixture.deactivate(user);
        assertThat(session.get("/leads/list.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("AC-09")
    void aPermissionTakenAwayIsGoneOnPagesToo() {
        var reader = aUser().withPermissions("LEADS_VIEW", "LEADS_CREATE").saved();
        var lead = aLead().savedBy(as(reader));
        var session = Session.of(EnishiUnderTest.server().http(), reader);
        Fixture.grant(reader.profile(), "CONTACTS_VIEW");
        assertThat(session.get(lead.page()).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("QU-18")
    void aFormOfAnotherPageIsNotTaken() {
        HttpResponse<String> answer = signedIn()
                .post("/leads/list.xhtml", java.util.Map.of("jakarta.faces.ViewState", "nonsense", "signin", "signin"));
        assertThat(answer.statusCode()).isLessThan(500);
    }

    private Session signedIn() {
        return Session.of(EnishiUnderTest.server().http(), user);
    }

    private static Session nobody() {
        return Session.at(EnishiUnderTest.server().http());
    }
}
