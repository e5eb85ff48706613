package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Form;
import org.enishi.harness.ProviderPage;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** New users are invited by mail and set their own password. */
@Tag("AC-01")
class InvitationIT extends RestTest {

    private static final String WANTED = "a password of my own";
    private static final Pattern ID = Pattern.compile("user\\.xhtml\\?id=(\\d+)");
    private static final Pattern LINK = Pattern.compile("http://\\S+/invitation\\.xhtml#(\\S+)");

    private final TestUser chief = aUser().withProfile("Administrator").saved();
    private final Session administrator = Session.of(EnishiUnderTest.server().http(), chief);
    private final String name = unique("invited");
    private final String email = name + "@example.com";

    @Test
    void whoIsInvitedSetsTheirOwnPasswordAndSignsIn() {
        String page = invite("en");
        assertThat(administrator.get(page).body()).contains("招待中");
        String secret = link(1);
        assertThat(mails().get(0).get("text").asText()).contains("within 7 days", "with this e-mail address");
        assertThat(Session.path(accept(secret, WANTED))).isEqualTo("/signin.xhtml?renewed=yes");
        var browser = nobody();
        assertThat(Session.path(browser.signIn("/signin.xhtml", email, WANTED))).isEqualTo("/");
        assertThat(administrator.get(page).body()).doesNotContain("招待中", "id=\"invite\"");
        assertThat(Fixture.audited(chief)).anyMatch(e -> e.startsWith("user.invited user:"));
    }

    @Test
    void theMailIsInTheLanguageOfTheUser() {
        invite("ja");
        link(1);
        assertThat(mails().get(0).get("subject").asText()).contains("ご案内");
        assertThat(mails().get(0).get("text").asText()).contains("様", "7 日以内に 1 回だけ");
    }

    @Test
    void theLinkWorksOnceAndSaysWhatToDoThen() {
        invite("en");
        String secret = link(1);
        accept(secret, WANTED);
        assertThat(accept(secret, "another password").body())
                .contains("has run out or was used", "/forgotten.xhtml")
                .doesNotContain("id=\"wanted\"");
        anonymous().signIn(email, WANTED, "a program").expect(201);
    }

    @Test
    void theLinkRunsOutAndAnotherTakesItsPlace() {
        String page = invite("en");
        String first = link(1);
        Form.at(administrator, page, "inviteForm").press("invite");
        String second = link(2);
        assertThat(second).isNotEqualTo(first);
        assertThat(accept(first, WANTED).body()).contains("has run out or was used");
        Fixture.letMinutesPass(new TestUser(0, name, email, "", ""), 7 * 24 * 60 + 1);
        assertThat(accept(second, WANTED).body()).contains("has run out or was used");
        assertThat(administrator.get(page).body()).doesNotContain("招待中");
        Form.at(administrator, page, "inviteForm").press("invite");
        assertThat(accept(link(3), WANTED).statusCode()).isEqualTo(302);
    }

    @Test
    void aPasswordThatWillNotDoLeavesTheLinkGood() {
        invite("en");
        String secret = link(1);
        assertThat(accept(secret, "short").body()).contains("id=\"wanted-error\"");
        assertThat(accept(secret, WANTED).statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("AC-20")
    void whoIsInvitedCanComeInByAProviderAtOnce() {
        invite("en");
        var browser = nobody();
        ProviderPage.signIn(browser, "google", email);
        assertThat(browser.get("/me/sessions.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void untilThenNobodySignsIn() {
        invite("en");
        anonymous().signIn(email, "", "a program").expect(401);
        anonymous().signIn(email, WANTED, "a program").expect(401);
    }

    @Test
    void whoHasAPasswordIsNotInvited() {
        assertThat(administrator.get("/setup/user.xhtml?id=" + chief.id()).body())
                .doesNotContain("id=\"invite\"");
        String page = invite("en");
        Form before = Form.at(administrator, page, "inviteForm");
        accept(link(1), WANTED);
        assertThat(before.press("invite").body()).contains("招待できるのは");
    }

    @Test
    void nobodyInvitesWhoMayDoMoreThanThey() {
        String page = invite("en", "Administrator");
        var helper = Session.of(
                EnishiUnderTest.server().http(),
                aUser().withPermissions("USERS").saved());
        assertThat(helper.get(page).body()).doesNotContain("id=\"invite\"");
    }

    /** Makes the user without a password; gives the address of their page. */
    private String invite(String language) {
        return invite(language, "Standard");
    }

    private String invite(String language, String profile) {
        Form form = Form.at(administrator, "/setup/user.xhtml", "user")
                .with("lastName", "招待")
                .with("userName", name)
                .with("email", email)
                .with("language", language);
        if (profile.equals("Administrator")) {
            form.with("profile", form.option("profile", 0));
        }
        HttpResponse<String> made = form.press("save");
        var id = ID.matcher(Session.path(made));
        assertThat(id.find()).as(made.body()).isTrue();
        return Session.path(made);
    }

    /** The secret in the newest of so many mails. */
    private String link(int mails) {
        Waiting.until("invitation " + mails, Duration.ofSeconds(20), () -> mails().size() == mails);
        var link = LINK.matcher(mails().get(0).get("text").asText());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<JsonNode> mails() {
        return Sandbox.mails(email);
    }

    private static HttpResponse<String> accept(String secret, String wanted) {
        return nobody().submit("/invitation.xhtml", Map.of("secret", secret, "wanted", wanted, "submit", ""));
    }

    private static Session nobody() {
        return Session.at(EnishiUnderTest.server().http());
    }
}
