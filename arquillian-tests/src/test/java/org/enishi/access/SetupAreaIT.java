package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.util.stream.Stream;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Form;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.enishi.harness.WebPages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The set-up area: who gets in, the organisation's settings and the audit log. */
class SetupAreaIT extends RestTest {

    private static final String ORGANISATION = "/setup/organisation.xhtml";

    private static TestUser chief;
    private static Session administrator;
    private static Session standard;

    @BeforeAll
    static void signIn() {
        chief = aUser().withProfile("Administrator").saved();
        administrator = signedIn(chief);
        standard = signedIn(aUser().saved());
    }

    static Stream<String> pages() {
        return WebPages.all().stream().filter(page -> page.startsWith("/setup/"));
    }

    @ParameterizedTest
    @Tag("AC-05")
    @MethodSource("pages")
    void nobodyWithoutThePermissionGetsIn(String page) {
        assertThat(standard.get(page).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("AC-05")
    void theMenuLeadsThereOnlyWhoMayGo() {
        assertThat(administrator.get("/leads/list.xhtml").body()).contains("id=\"to-setup\"");
        assertThat(standard.get("/leads/list.xhtml").body()).doesNotContain("id=\"to-setup\"");
    }

    @Test
    @Tag("AC-05")
    void onePermissionOpensOnePage() {
        var session = signedIn(aUser().withPermissions("AUDIT_LOG").saved());
        assertThat(session.get("/setup/audit.xhtml").statusCode()).isEqualTo(200);
        assertThat(session.get("/setup/users.xhtml").statusCode()).isEqualTo(403);
        assertThat(session.get("/setup/profiles.xhtml").statusCode()).isEqualTo(403);
        assertThat(session.get(ORGANISATION).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("AC-02")
    void whoComesLaterFindsNoFirstSetUp() {
        assertThat(Session.at(EnishiUnderTest.server().http())
                        .get("/welcome.xhtml")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("AC-02")
    void newUsersStartWithTheOrganisationsLanguageAndZone() {
        var form = Form.at(administrator, ORGANISATION, "organisationForm");
        String zone = form.get("zone");
        form.with("name", "Test organisation").with("zone", "Europe/Berlin").press("save");
        try {
            assertThat(Form.at(administrator, "/setup/user.xhtml", "user").get("zone"))
                    .isEqualTo("Europe/Berlin");
        } finally {
            Form.at(administrator, ORGANISATION, "organisationForm")
                    .with("zone", zone)
                    .press("save");
        }
    }

    @Test
    @Tag("AC-07")
    void personalLinksStayWhenTheSocialTabIsOff() {
        Form.at(administrator, ORGANISATION, "organisationForm")
                .with("name", "Test organisation")
                .without("socialTab")
                .press("save");
        try {
            assertThat(Form.at(administrator, ORGANISATION, "organisationForm").get("socialTab"))
                    .isNull();
            assertThat(standard.get("/networks/mine.xhtml").body()).contains("account-facebook");
        } finally {
            Form.at(administrator, ORGANISATION, "organisationForm")
                    .with("socialTab", "on")
                    .press("save");
        }
    }

    @Test
    @Tag("AC-24")
    void theLogTellsWhoDidWhatToWhom() {
        var user = aUser().saved();
        Form.at(administrator, "/setup/user.xhtml?id=" + user.id(), "deactivateForm")
                .press("deactivate-user");
        String log = administrator
                .get("/setup/audit.xhtml?who=" + chief.userName() + "&area=user&q=user:" + user.id())
                .body();
        assertThat(log)
                .contains("data-action=\"user.deactivated\"", chief.userName(), user.userName())
                .doesNotContain("data-action=\"signin");
    }

    @Test
    @Tag("AC-24")
    void theLogIsNarrowedByDays() {
        assertThat(administrator
                        .get("/setup/audit.xhtml?from=2001-01-01&to=2001-12-31")
                        .body())
                .doesNotContain("data-action=");
        assertThat(administrator.get("/setup/audit.xhtml?from=2001-01-01").body())
                .contains("data-action=");
    }

    @Test
    @Tag("AC-24")
    void theLogIsPagedByKey() {
        for (int i = 0; i < 51; i++) {
            Session.at(EnishiUnderTest.server().http())
                    .signIn("/signin.xhtml", new TestUser(0, "nobody" + i, "", "wrong", ""));
        }
        String first = administrator.get("/setup/audit.xhtml?area=signin").body();
        var next = java.util.regex.Pattern.compile("id=\"next\"[^>]*href=\"([^\"]*)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        String second = administrator.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second)).hasSize(50);
    }

    private static java.util.List<String> ids(String page) {
        return java.util.regex.Pattern.compile("data-row=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private static Session signedIn(TestUser user) {
        return Session.of(EnishiUnderTest.server().http(), user);
    }
}
