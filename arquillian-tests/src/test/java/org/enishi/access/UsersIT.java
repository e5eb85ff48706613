package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.net.http.HttpResponse;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Form;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Users as administrators manage them, through the pages. */
@Tag("AC-01")
class UsersIT extends RestTest {

    /** The place of the built-in profile Administrator among those to choose from. */
    private static final int ADMINISTRATOR = 0;

    private static final String PASSWORD = "long enough for all";

    private Session administrator;

    @BeforeEach
    void signIn() {
        administrator = signedIn(aUser().withProfile("Administrator").saved());
    }

    @Test
    void aUserIsMadeAndSignsIn() {
        String name = unique("made");
        assertThat(make(name, name + "@example.com").statusCode()).isEqualTo(302);
        var user = new TestUser(0, name, "", PASSWORD, "");
        assertThat(Session.of(EnishiUnderTest.server().http(), user)
                        .get("/leads/list.xhtml")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aUserNameIsTakenWhateverTheLetterCase() {
        String name = unique("taken");
        make(name, name + "@example.com");
        var refused = make(name.toUpperCase(), "other-" + name + "@example.com");
        assertThat(refused.body()).contains("id=\"userName-error\"");
    }

    @Test
    void anAddressIsTakenWhateverTheLetterCase() {
        String name = unique("taken");
        make(name, name + "@example.com");
        var refused = make("other-" + name, name.toUpperCase() + "@EXAMPLE.com");
        assertThat(refused.body()).contains("id=\"email-error\"").doesNotContain("id=\"userName-error\"");
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() {
        var refused = Form.at(administrator, "/setup/user.xhtml", "user")
                .with("userName", "with space")
                .with("email", "nowhere")
                .with("password", "short")
                .press("save");
        assertThat(refused.body()).contains("lastName-error", "userName-error\"", "email-error\"", "password-error\"");
    }

    /** A browser's field has one line; a program can send more. */
    @Test
    @Tag("QU-17")
    void aNameOfTwoLinesIsNotTaken() {
        var refused = edit(administrator, aUser().saved())
                .with("lastName", "試験\r\nBcc: x@example.com")
                .press("save");
        assertThat(refused.body()).contains("id=\"lastName-error\"");
    }

    @Test
    void aChangedUserSignsInByTheNewName() {
        var user = aUser().saved();
        String renamed = unique("renamed");
        edit(administrator, user).with("userName", renamed).press("save");
        var again = new TestUser(user.id(), renamed, "", user.password(), "");
        assertThat(signedIn(again).get("/leads/list.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void aStaleChangeIsRefused() {
        var user = aUser().saved();
        Form mine = edit(administrator, user);
        edit(administrator, user).with("lastName", "Theirs").press("save");
        mine.with("lastName", "Mine").press("save");
        assertThat(edit(administrator, user).get("lastName")).isEqualTo("Theirs");
    }

    @Test
    void whatAnotherProfileMeansIsSaidBeforeItIsSaved() {
        var user = aUser().saved();
        String administrators = edit(administrator, user).option("profile", ADMINISTRATOR);
        var said = edit(administrator, user).with("profile", administrators).press("save");
        assertThat(said.body()).contains("id=\"effects\"");
        assertThat(as(user).get("me").json().get("profile").asText()).isEqualTo("Standard");
        Form.in(administrator, "/setup/user.xhtml", said.body(), "user").press("save-anyway");
        assertThat(as(user).get("me").json().get("profile").asText()).isEqualTo("Administrator");
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndForGood() {
        var user = aUser().saved();
        var program = as(user);
        var session = signedIn(user);
        deactivate(user);
        assertThat(program.get("me").status()).isEqualTo(401);
        assertThat(session.get("/leads/list.xhtml").statusCode()).isEqualTo(302);
        Form.at(administrator, page(user), "reactivateForm").press("reactivate");
        assertThat(program.get("me").status()).as("a token from before").isEqualTo(401);
        assertThat(signInOf(user, user.password())).isEqualTo(201);
    }

    @Test
    void whatDeactivatingMeansIsSaidBeforeItIsDoneAndThePersonIsNotCountedAmongTheOthers() {
        String top = unique("top");
        var boss = aUser().inRole(top).saved();
        aLead().savedBy(as(aUser().below(top).saved()));
        var asked = Form.at(administrator, page(boss), "askForm").press("deactivate");
        assertThat(asked.body())
                .contains("data-shows=\"deactivate-dialog\"", "すべてのサインインがすぐに終了します")
                .doesNotContain("見えなくなります");
        assertThat(signInOf(boss, boss.password())).isEqualTo(201);
        Form.in(administrator, "/setup/user.xhtml", asked.body(), "deactivateForm")
                .press("deactivate-user");
        assertThat(signInOf(boss, boss.password())).isEqualTo(401);
    }

    @Test
    @Tag("AC-16")
    void aPasswordIsLongAndNotTheNameWhoeverSetsIt() {
        var user = aUser().named(unique("a-long-user-name")).saved();
        for (String refused : new String[] {"elevenchars", user.userName().toUpperCase(), user.email()}) {
            var answer = Form.at(administrator, page(user), "passwordForm")
                    .with("newPassword", refused)
                    .press("save-password");
            assertThat(answer.body()).as(refused).contains("id=\"newPassword-error\"");
        }
        assertThat(signInOf(user, user.password())).isEqualTo(201);
        String name = unique("a-long-user-name");
        var made = Form.at(administrator, "/setup/user.xhtml", "user")
                .with("lastName", "試験")
                .with("userName", name)
                .with("email", name + "@example.com")
                .with("password", name)
                .press("save");
        assertThat(made.body()).contains("id=\"password-error\"");
    }

    @Test
    void aNewPasswordEndsWhatWasSignedInWithTheOldOne() {
        var user = aUser().saved();
        var program = as(user);
        Form.at(administrator, page(user), "passwordForm")
                .with("newPassword", PASSWORD)
                .press("save-password");
        assertThat(program.get("me").status()).isEqualTo(401);
        assertThat(signInOf(user, user.password())).isEqualTo(401);
        assertThat(signInOf(user, PASSWORD)).isEqualTo(201);
    }

    @Test
    @Tag("QU-17")
    void whatNoPageOfOursHasSentChangesNothing() {
        var user = aUser().saved();
        Form.at(administrator, page(user), "deactivateForm")
                .without("jakarta.faces.ViewState")
                .press("deactivate-user");
        assertThat(signInOf(user, user.password())).isEqualTo(201);
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        var helper = aUser().withPermissions("USERS", "LEADS_VIEW").saved();
        var user = aUser().withProfile(helper.profile()).saved();
        var session = signedIn(helper);
        String administrators = edit(session, user).option("profile", ADMINISTRATOR);
        saveWhateverItMeans(session, edit(session, user).with("profile", administrators));
        saveWhateverItMeans(session, edit(session, helper).with("profile", administrators));
        assertThat(as(user).get("me").json().get("profile").asText()).isEqualTo(helper.profile());
        assertThat(as(helper).get("me").json().get("profile").asText()).isEqualTo(helper.profile());
    }

    @Test
    void nobodyTouchesWhoMayDoMore() {
        var helper = aUser().withPermissions("USERS").saved();
        var chief = aUser().withProfile("Administrator").saved();
        assertThat(signedIn(helper).get(page(chief)).body())
                .doesNotContain("id=\"save\"")
                .doesNotContain("save-password")
                .doesNotContain("deactivate-user");
    }

    /** Whoever sets somebody's password can be them, and see what their role shows. */
    @Test
    @Tag("QU-17")
    void nobodyTouchesWhoSeesMore() {
        String top = unique("top");
        var boss = aUser().inRole(top).saved();
        var helper = aUser().withPermissions("USERS").below(top).saved();
        assertThat(signedIn(helper).get(page(boss)).body())
                .doesNotContain("id=\"save\"")
                .doesNotContain("save-password")
                .doesNotContain("deactivate-user");
    }

    @Test
    void nobodyRaisesThemselvesInTheTreeOfRoles() {
        String top = unique("top");
        var boss = aUser().inRole(top).saved();
        var helper = aUser().withPermissions("USERS").below(top).saved();
        var session = signedIn(helper);
        var form = edit(session, helper);
        String before = form.get("role");
        saveWhateverItMeans(session, form.with("role", edit(administrator, boss).get("role")));
        assertThat(edit(session, helper).get("role")).isEqualTo(before);
    }

    @Test
    void theListIsNarrowedByItsAddress() {
        String name = unique("listed");
        make(name, name + "@example.com");
        assertThat(rows("/setup/users.xhtml?q=" + name.toUpperCase())).isEqualTo(1);
        assertThat(rows("/setup/users.xhtml?q=" + name + "&state=inactive")).isZero();
    }

    @Test
    void theListIsPagedByKey() {
        String stem = unique("paged");
        for (int i = 0; i < 51; i++) {
            aUser().named(stem + "-" + (100 + i)).saved();
        }
        String first =
                administrator.get("/setup/users.xhtml?sort=user_name&q=" + stem).body();
        assertThat(first).contains(stem + "-100", stem + "-149").doesNotContain(stem + "-150");
        String next = link(first, "next");
        String second = administrator.get(next).body();
        assertThat(second).contains(stem + "-150").doesNotContain(stem + "-149");
        assertThat(administrator.get(link(second, "previous")).body()).contains(stem + "-100");
    }

    private static String link(String page, String id) {
        var matcher = java.util.regex.Pattern.compile("id=\"" + id + "\"[^>]*href=\"([^\"]*)\"")
                .matcher(page);
        assertThat(matcher.find()).as("a link " + id).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private long rows(String address) {
        return administrator.get(address).body().split("data-row=", -1).length - 1L;
    }

    private HttpResponse<String> make(String userName, String email) {
        return Form.at(administrator, "/setup/user.xhtml", "user")
                .with("lastName", "試験")
                .with("userName", userName)
                .with("email", email)
                .with("password", PASSWORD)
                .press("save");
    }

    private void deactivate(TestUser user) {
        Form.at(administrator, page(user), "deactivateForm").press("deactivate-user");
    }

    private static String page(TestUser user) {
        return "/setup/user.xhtml?id=" + user.id();
    }

    /** Saves, and saves again where the page first says what the change means: only then is there a button for it. */
    private static void saveWhateverItMeans(Session session, Form form) {
        String said = form.press("save").body();
        if (said.contains("save-anyway")) {
            Form.in(session, "/setup/user.xhtml", said, "user").press("save-anyway");
        }
    }

    private static Form edit(Session session, TestUser user) {
        return Form.at(session, page(user), "user");
    }

    private static int signInOf(TestUser user, String password) {
        return anonymous().signIn(user.userName(), password, "another").status();
    }

    private static Session signedIn(TestUser user) {
        return Session.of(EnishiUnderTest.server().http(), user);
    }
}
