package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.net.http.HttpResponse;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Form;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Permission profiles as administrators manage them, through the pages. */
@Tag("AC-04")
class PermissionProfilesIT extends RestTest {

    private static final String LIST = "/setup/profiles.xhtml";

    private Session administrator;

    @BeforeEach
    void signIn() {
        administrator = signedIn(aUser().withProfile("Administrator").saved());
    }

    @Test
    void aCopyGrantsTheSame() {
        String copy = copied(unique("copy"));
        assertThat(administrator.get(copy + "&show=differences").body()).doesNotContain("is-diff");
    }

    @Test
    @Tag("AC-05")
    void aCopyCanGrantMoreAndLessAndSaysWhatDiffers() {
        String name = unique("copy");
        String copy = copied(name);
        var answer = Form.at(administrator, copy, "profile")
                .with("p-LEADS_EXPORT", "on")
                .without("p-LEADS_DELETE")
                .press("save");
        assertThat(answer.statusCode()).isEqualTo(302);
        var user = aUser().withProfile(name).saved();
        assertThat(as(user).get("me").json().get("permissions").toString())
                .contains("LEADS_EXPORT")
                .doesNotContain("LEADS_DELETE");
        String different = administrator.get(copy + "&show=differences").body();
        assertThat(different.split("is-diff", -1)).hasSize(3);
    }

    @Test
    @Tag("AC-09")
    void whatAProfileNoLongerGrantsIsGoneAtTheNextRequest() {
        String name = unique("copy");
        String copy = copied(name);
        var program = as(aUser().withProfile(name).saved());
        program.get("leads").expect(200);
        Form.at(administrator, copy, "profile").without("p-LEADS_VIEW").press("save");
        assertThat(program.get("leads").status()).isEqualTo(403);
    }

    @Test
    void aStaleChangeIsRefused() {
        String copy = copied(unique("copy"));
        Form mine = Form.at(administrator, copy, "profile").with("p-LEADS_EXPORT", "on");
        Form.at(administrator, copy, "profile").without("p-LEADS_DELETE").press("save");
        mine.press("save");
        assertThat(Form.at(administrator, copy, "profile").get("p-LEADS_EXPORT"))
                .isNull();
    }

    @Test
    @Tag("AC-19")
    void aProfileCanRequireTwoFactorSignInAndSaysBeforeWhomThatMeets() {
        String name = unique("copy");
        String copy = copied(name);
        var user = aUser().withProfile(name).saved();
        aUser().withProfile(name).saved();
        assertThat(administrator.get(copy).body()).contains("オンにすると、2 人が次のサインインで認証アプリを設定します。");
        Form.at(administrator, copy, "profile").with("twoFactor", "on").press("save");
        var browser = Session.at(EnishiUnderTest.server().http());
        assertThat(Session.path(browser.signIn("/signin.xhtml", user))).isEqualTo("/second-step.xhtml");
        Form.at(administrator, copy, "profile").without("twoFactor").press("save");
        assertThat(Session.path(browser.signIn("/signin.xhtml", user))).isEqualTo("/");
    }

    @Test
    @Tag("AC-19")
    void aStaleSwitchOfTwoFactorSignInIsRefusedAndASavedOneAudited() {
        var chief = aUser().withProfile("Administrator").saved();
        var pages = signedIn(chief);
        String copy = copied(unique("copy"));
        Form stale = Form.at(pages, copy, "profile").with("twoFactor", "on");
        Form.at(administrator, copy, "profile").without("p-LEADS_DELETE").press("save");
        stale.press("save");
        assertThat(Form.at(pages, copy, "profile").get("twoFactor")).isNull();
        Form.at(pages, copy, "profile").with("twoFactor", "on").press("save");
        assertThat(Form.at(pages, copy, "profile").get("twoFactor")).isNotNull();
        assertThat(Fixture.audited(chief)).anyMatch(entry -> entry.startsWith("profile.twoFactorOn"));
    }

    @Test
    @Tag("AC-19")
    void nobodyLiftsTwoFactorSignInOfWhoMayDoMore() {
        String name = unique("copy");
        String copy = copied(name);
        Form.at(administrator, copy, "profile").with("twoFactor", "on").press("save");
        var helper = signedIn(aUser().withPermissions("PROFILES").saved());
        Form.at(helper, copy, "profile").without("twoFactor").press("save");
        assertThat(Form.at(administrator, copy, "profile").get("twoFactor")).isNotNull();
    }

    @Test
    void aCopyIsRenamed() {
        String copy = copied(unique("copy"));
        String name = unique("renamed");
        Form.at(administrator, copy, "renameForm").with("name", name).press("save-name");
        assertThat(administrator.get(copy).body()).contains("<h1>" + name + "</h1>");
    }

    @Test
    void aNameIsTakenWhateverTheLetterCase() {
        assertThat(copy("STANDARD").body()).contains("id=\"name-error\"");
    }

    @Test
    void aCopyThatSomebodyHasStays() {
        String name = unique("copy");
        String copy = copied(name);
        Form early = Form.at(administrator, copy, "deleteForm");
        aUser().withProfile(name).saved();
        early.press("delete-profile");
        assertThat(administrator.get(copy).body()).contains("id=\"delete-off\"");
    }

    @Test
    void aCopyThatNobodyHasIsDeleted() {
        String copy = copied(unique("copy"));
        Form.at(administrator, copy, "deleteForm").press("delete-profile");
        assertThat(administrator.get(copy).statusCode()).isEqualTo(404);
    }

    @Test
    void theBuiltInOnesAreReadOnly() {
        var form = Form.at(administrator, LIST, "copyForm");
        for (String builtIn : new String[] {form.get("origin")}) {
            assertThat(administrator.get("/setup/profile.xhtml?id=" + builtIn).body())
                    .doesNotContain("type=\"checkbox\" id=\"p-")
                    .doesNotContain("rename-dialog")
                    .doesNotContain("id=\"save\"");
        }
    }

    @Test
    void nobodyGrantsWhatTheyDoNotHave() {
        var helper = aUser().withPermissions("PROFILES", "LEADS_VIEW").saved();
        var session = signedIn(helper);
        String own = pageOf(helper.profile());
        Form.at(session, own, "profile").with("p-USERS", "on").press("save");
        assertThat(as(helper).get("me").json().get("permissions").toString()).doesNotContain("USERS");
        String name = unique("copy");
        Form.at(session, LIST, "copyForm").with("name", name).press("copy");
        assertThat(administrator.get(LIST + "?q=" + name).body()).doesNotContain(name + "</a>");
    }

    private String pageOf(String profile) {
        var matcher = java.util.regex.Pattern.compile("href=\"([^\"]*/setup/profile.xhtml[^\"]*)\"")
                .matcher(administrator.get(LIST + "?q=" + profile).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** The address of a new copy of Standard. */
    private String copied(String name) {
        HttpResponse<String> answer = copy(name);
        assertThat(answer.statusCode()).isEqualTo(302);
        return Session.path(answer);
    }

    private HttpResponse<String> copy(String name) {
        return Form.at(administrator, LIST, "copyForm").with("name", name).press("copy");
    }

    private static Session signedIn(TestUser user) {
        return Session.of(EnishiUnderTest.server().http(), user);
    }
}
