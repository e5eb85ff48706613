package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Http;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-01")
class OwnAccountIT extends SocialTest {

    private final NetworkUser seller = NetworkUser.of(
            aUser().withProfile("Sales with social").speaking("en").saved(),
            EnishiUnderTest.server().http());

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void theWayLeadsToTheNetworksOwnConsentPage(String network) {
        assertThat(seller.consentPage(network, "return=/").toString())
                .startsWith(EnishiUnderTest.sandbox().http() + network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void whoAllowsIsAuthenticated(String network) {
        seller.authenticated(network, "suzuki");
        assertThat(account(network).get("state").asText()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void theUserComesBackToThePageTheyLeft(String network) {
        var back = seller.allow(network, "suzuki", "/leads/list.xhtml?initial=A", List.of("public_profile", "email"));
        assertThat(Session.path(back)).startsWith("/leads/list.xhtml?initial=A&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void whoRefusesIsTold(String network) {
        assertThat(Session.path(seller.refuse(network, "suzuki", "/"))).contains("outcome=refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void ofARefusalNothingIsStored(String network) {
        seller.refuse(network, "suzuki", "/");
        assertThat(account(network).path("authenticatedAs").isTextual()).isFalse();
    }

    /** An ordinary application may not ask for all that ours asks for: LinkedIn says so before it asks anybody. */
    @Test
    void whomTheNetworkTurnsAwayIsToldSomethingElse() {
        Sandbox.today("linkedin");
        var back = Http.get(seller.consentPage("linkedin", "return=/networks/mine.xhtml"));
        assertThat(back.headers().firstValue("Location").orElseThrow()).contains("error=unauthorized_scope_error");
        assertThat(told(Session.path(back))).contains("turned Enishi away").doesNotContain("You refused");
    }

    @ParameterizedTest
    @CsvSource({
        "server_error, did not work",
        "invalid_scope, turned Enishi away",
        "access_denied, You refused",
        "user_cancelled_login, You refused"
    })
    void aNoIsToldAsWhatItIs(String error, String words) {
        var state = Session.query(seller.consentPage("linkedin", "return=/networks/mine.xhtml"), "state");
        assertThat(told("/oauth/linkedin/callback?error=" + error + "&state=" + state))
                .contains(words);
    }

    @Test
    void anAccountEndsOnTheDayThatTheUserChose() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3);
        var page = seller.consentPage("linkedin", "return=/&until=" + day);
        var back = Sandbox.consent(page, Map.of("account", "suzuki", "decision", "allow"), List.of());
        seller.session().get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(Instant.parse(account("linkedin").get("endsAt").asText()))
                .isEqualTo(day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2999-01-01", "+999999999-01-01", "soon"})
    void anEndThatNobodyMeansIsRefused(String day) {
        assertThat(seller.session()
                        .get("/oauth/linkedin/start?return=/&until=" + Rest.encoded(day))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAccountEndsNoLaterThanItsToken() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusYears(9);
        var page = seller.consentPage("linkedin", "return=/&until=" + day);
        var back = Sandbox.consent(page, Map.of("account", "suzuki", "decision", "allow"), List.of());
        seller.session().get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(Instant.parse(account("linkedin").get("endsAt").asText()))
                .isBefore(Instant.now().plusSeconds(500L * 24 * 3600));
    }

    @Test
    void whatWasNotGrantedOnFacebookIsNotUsable() {
        seller.allow("facebook", "suzuki", "/", List.of("public_profile", "email", "publish_actions"));
        var record = tied(seller.program(), "facebook");
        assertThat(seller.program().get(profiles(record) + "/facebook/posts").status())
                .isEqualTo(403);
    }

    @Test
    void whatWasGrantedOnFacebookIsUsable() {
        seller.allow("facebook", "suzuki", "/", List.of("public_profile", "email", "user_posts"));
        var record = tied(seller.program(), "facebook");
        assertThat(seller.program().get(profiles(record) + "/facebook/posts").status())
                .isEqualTo(200);
    }

    @Test
    @Tag("QU-17")
    void aConsentThatSomebodyElseBeganIsWorthNothing() {
        var other = seller();
        var back = Sandbox.consent(
                other.consentPage("linkedin", "return=/"), Map.of("account", "suzuki", "decision", "allow"), List.of());
        seller.session().get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(account("linkedin").get("state").asText()).isNotEqualTo("ACTIVE");
    }

    @Test
    @Tag("QU-17")
    void aConsentCountsOnce() {
        var back = Sandbox.consent(
                seller.consentPage("linkedin", "return=/"),
                Map.of("account", "suzuki", "decision", "allow"),
                List.of());
        String callback = back.getRawPath() + "?" + back.getRawQuery();
        seller.session().get(callback);
        assertThat(Session.path(seller.session().get(callback))).contains("outcome=expired");
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void theWayBackLeadsNowhereElse(String address) {
        var start = seller.session().get("/oauth/linkedin/start?return=" + org.enishi.harness.Rest.encoded(address));
        assertThat(start.statusCode()).isEqualTo(400);
    }

    @Test
    @Tag("LI-02")
    void theAccountTellsWhoseItIs() {
        seller.authenticated("linkedin", "suzuki");
        assertThat(account("linkedin").get("email").asText()).isEqualTo("ken.suzuki@enishi-trading.example");
    }

    @ParameterizedTest
    @Tag("LI-03")
    @Tag("AC-07")
    @CsvSource({
        "Standard, linkedin, 403",
        "Standard, facebook, 302",
        "Without social, linkedin, 403",
        "Without social, facebook, 403",
        "Sales with social, linkedin, 302"
    })
    void theWayIsOpenToThoseWhoseProfileAllowsIt(String profile, String network, int status) {
        var user = NetworkUser.of(
                aUser().withProfile(profile).saved(), EnishiUnderTest.server().http());
        assertThat(user.session().get("/oauth/" + network + "/start?return=/").statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @Tag("LI-03")
    @CsvSource({"linkedin", "facebook"})
    void withoutThePermissionTheServiceRefuses(String network) {
        var program = as(aUser().withProfile("Without social").saved());
        var record = aLead().savedBy(program);
        assertThat(program.get(profiles(record) + "/" + network + "/candidates").status())
                .isEqualTo(403);
    }

    @Test
    @Tag("LI-03")
    @Tag("LI-24")
    @Tag("AC-07")
    void whomNoNetworkIsOpenToIsRefusedTheListsToo() {
        var user = aUser().withProfile("Without social").saved();
        var program = as(user);
        var record = aLead().savedBy(program);
        for (String path : List.of("me/networks", profiles(record))) {
            assertThat(program.get(path).expect(403).json().get("type").asText())
                    .endsWith("access.error.denied");
        }
        program.get("leads/999999999999/social-profiles").expect(404);
        assertThat(NetworkUser.of(user, EnishiUnderTest.server().http())
                        .session()
                        .get("/networks/mine.xhtml")
                        .statusCode())
                .as("the page, which says what is lacking")
                .isEqualTo(200);
    }

    @Test
    @Tag("LI-03")
    @Tag("AC-09")
    void aPermissionTakenAwayEndsTheUseOfAnAccount() {
        var user = aUser().withPermissions("LEADS_VIEW", "LEADS_CREATE", "LEADS_EDIT", "MANAGE_SOCIAL_INTEGRATION")
                .saved();
        var other = NetworkUser.of(user, EnishiUnderTest.server().http()).authenticated("linkedin", "suzuki");
        var record = tied(other.program(), "linkedin");
        Fixture.grant(user.profile(), "LEADS_VIEW", "LEADS_CREATE", "LEADS_EDIT");
        assertThat(other.program().get(profiles(record) + "/linkedin/posts").status())
                .isEqualTo(403);
    }

    @Test
    @Tag("LI-24")
    void anAccountCanBeRevokedHere() {
        seller.authenticated("linkedin", "suzuki");
        seller.program().delete("me/networks/linkedin").expect(204);
        assertThat(account("linkedin").get("state").asText()).isEqualTo("DISCONNECTED");
    }

    @ParameterizedTest
    @Tag("LI-24")
    @ValueSource(strings = {"linkedin", "facebook"})
    void anAccountRevokedHereIsRevokedAtTheNetworkToo(String network) {
        seller.authenticated(network, "suzuki");
        assertThat(seller.program().delete("me/networks/" + network).header("Enishi-Revoked-At-Network"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @Tag("LI-04")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aRevocationAtTheNetworkIsFoundOutAtTheNextCall(String network) {
        seller.authenticated(network, "suzuki");
        var record = tied(seller.program(), network);
        revoked(network);
        seller.program().get(profiles(record) + "/" + network + "/posts");
        assertThat(account(network).get("state").asText()).isNotEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @Tag("LI-04")
    @ValueSource(strings = {"linkedin", "facebook"})
    void postsFetchedFromARevokedAccountVanish(String network) {
        seller.authenticated(network, "suzuki");
        var record = tied(seller.program(), network);
        seller.program().get(profiles(record) + "/" + network + "/posts").expect(200);
        revoked(network);
        seller.program().get(profiles(record) + "/" + network + "/candidates");
        assertThat(seller.program()
                        .get(profiles(record) + "/" + network + "/posts")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Tag("LI-04")
    void theTieStaysWhenTheAccountIsRevoked() {
        seller.authenticated("linkedin", "suzuki");
        var record = tied(seller.program(), "linkedin");
        revoked("linkedin");
        seller.program().get(profiles(record) + "/linkedin/posts");
        assertThat(seller.program().get(profiles(record) + "/linkedin").status())
                .isEqualTo(200);
    }

    @Test
    @Tag("LI-04")
    void authenticatingAgainBringsAllBack() {
        seller.authenticated("linkedin", "suzuki");
        var record = tied(seller.program(), "linkedin");
        revoked("linkedin");
        seller.program().get(profiles(record) + "/linkedin/posts");
        seller.authenticated("linkedin", "suzuki");
        assertThat(seller.program().get(profiles(record) + "/linkedin/posts").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @Tag("LI-04")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aFalseAlarmEndsNothing(String network) {
        seller.authenticated(network, "suzuki");
        var record = tied(seller.program(), network);
        Sandbox.fault(network, "FALSE_REVOKED", Map.of("remaining", 1));
        seller.program().get(profiles(record) + "/" + network + "/posts");
        assertThat(account(network).get("state").asText()).isEqualTo("ACTIVE");
    }

    /** What the page says that the user comes back to. */
    private String told(String callback) {
        var back = seller.session().get(callback);
        return seller.session().get(Session.path(back)).body();
    }

    /** Of a token's first minute networks are not believed: they say so falsely then. So the account is older. */
    private void revoked(String network) {
        Fixture.age(seller.user());
        Sandbox.revoke(network, "suzuki");
    }

    private JsonNode account(String network) {
        return seller.program().get("me/networks/" + network).expect(200).json();
    }
}
