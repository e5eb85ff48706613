package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Form;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles, groups, territories, defaults and rules as administrators manage them, through the pages. */
class SharingPagesIT extends RestTest {

    private Session administrator;

    @BeforeEach
    void signIn() {
        administrator = signedIn(aUser().withProfile("Administrator").saved());
    }

    @Test
    @Tag("AC-10")
    void aRoleIsMovedOnceItIsSaidWhatThatMeans() {
        String upper = unique("upper");
        String lower = unique("lower");
        var boss = aUser().inRole(upper).saved();
        var worker = aUser().inRole(lower).saved();
        var lead = aLead().savedBy(as(worker));
        String address = page("roles", lower) + "&below=" + id("roles", upper);
        var said = Form.at(administrator, address, "role").press("save");
        assertThat(said.body()).contains("id=\"effects\"");
        assertThat(as(boss).get(lead.path()).status()).isEqualTo(404);
        Form.in(administrator, address, said.body(), "role").press("save-anyway");
        assertThat(as(boss).get(lead.path()).status()).isEqualTo(200);
    }

    @Test
    @Tag("AC-10")
    void aRoleIsMadeRenamedAndDeleted() {
        String name = unique("role");
        assertThat(Form.at(administrator, "/setup/role.xhtml", "role")
                        .with("name", name)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
        String renamed = unique("renamed");
        String page = page("roles", name);
        Form.at(administrator, page, "role").with("name", renamed).press("save");
        assertThat(page("roles", renamed)).isEqualTo(page);
        Form.at(administrator, page, "deleteForm").press("delete-it");
        assertThat(administrator.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("AC-12")
    void aRuleOpensToAGroupWhatARoleOwns() {
        String role = unique("sellers");
        var owner = aUser().inRole(role).saved();
        var reader = aUser().saved();
        var lead = aLead().savedBy(as(owner));
        String group = unique("group");
        Form.at(administrator, "/setup/group.xhtml", "group")
                .with("name", group)
                .press("save");
        join("/setup/group.xhtml", page("groups", group), "group", reader);
        String rule = unique("rule");
        var form = Form.at(administrator, "/setup/rule.xhtml", "rule")
                .with("name", rule)
                .with("from", "ROLE:" + id("roles", role))
                .with("to", "GROUP:" + id("groups", group));
        var said = form.press("save");
        assertThat(said.body()).contains("id=\"effects\"");
        assertThat(as(reader).get(lead.path()).status()).isEqualTo(404);
        Form.in(administrator, "/setup/rule.xhtml", said.body(), "rule").press("save-anyway");
        assertThat(as(reader).get(lead.path()).status()).isEqualTo(200);

        String why = "/leads/why.xhtml?id=" + lead.id() + "&user=";
        assertThat(administrator.get(why + reader.id()).body()).contains(rule);
        assertThat(signedIn(reader).get(why + owner.id()).statusCode()).isEqualTo(403);

        Form.at(administrator, page("sharing", rule), "deleteForm").press("delete-it");
        assertThat(as(reader).get(lead.path()).status()).isEqualTo(404);
    }

    @Test
    @Tag("AC-11")
    void aDefaultOpensAModuleToEverybody() {
        var lead = aLead().savedBy(as(aUser().saved()));
        var stranger = aUser().saved();
        try {
            set("READ_ONLY");
            assertThat(as(stranger).get(lead.path()).status()).isEqualTo(200);
        } finally {
            set("PRIVATE");
        }
        assertThat(as(stranger).get(lead.path()).status()).isEqualTo(404);
    }

    @Test
    @Tag("AC-13")
    void aTerritoryHasAPlaceAndMembers() {
        String upper = unique("north");
        String lower = unique("town");
        var member = aUser().saved();
        Form.at(administrator, "/setup/territory.xhtml", "territory")
                .with("name", upper)
                .press("save");
        Form.at(administrator, "/setup/territory.xhtml?below=" + id("territories", upper), "territory")
                .with("name", lower)
                .press("save");
        join("/setup/territory.xhtml", page("territories", lower), "territory", member);
        assertThat(Form.at(administrator, page("territories", lower), "territory")
                        .get("parent"))
                .isEqualTo(id("territories", upper));
        assertThat(administrator.get(page("territories", lower)).body()).contains(member.userName());
    }

    @Test
    @Tag("AC-14")
    void whyNotIsSaidOfAStranger() {
        var owner = aUser().saved();
        var stranger = aUser().saved();
        var lead = aLead().savedBy(as(owner));
        String why = "/leads/why.xhtml?id=" + lead.id();
        assertThat(administrator.get(why + "&user=" + stranger.id()).body())
                .contains(stranger.userName())
                .contains(owner.userName())
                .doesNotContain("<li><svg class=\"en-i\"");
        assertThat(signedIn(owner).get(why).statusCode()).isEqualTo(200);
        assertThat(signedIn(stranger).get(why).statusCode()).isEqualTo(404);
    }

    private void set(String access) {
        var answer = Form.at(administrator, "/setup/sharing.xhtml", "defaults")
                .with("default-LEAD", access)
                .press("save");
        if (answer.statusCode() == 200) {
            Form.in(administrator, "/setup/sharing.xhtml", answer.body(), "defaults")
                    .press("save-anyway");
        }
    }

    /** Finds a user in the form of a group or territory, adds them and saves. */
    private void join(String path, String address, String form, TestUser user) {
        HttpResponse<String> found = Form.at(administrator, address, form)
                .with("find", user.userName())
                .press("search");
        var add = Pattern.compile("name=\"([^\"]*:add)\"").matcher(found.body());
        assertThat(add.find()).as("a button that adds").isTrue();
        var added = Form.in(administrator, path, found.body(), form).press(add.group(1));
        var saved = Form.in(administrator, path, added.body(), form).press("save");
        if (saved.statusCode() == 200) {
            Form.in(administrator, path, saved.body(), form).press("save-anyway");
        }
    }

    /** The address of the page of a thing in one of the lists. */
    private String page(String list, String name) {
        String body = administrator.get("/setup/" + list + ".xhtml?q=" + name).body();
        var link = Pattern.compile("href=\"([^\"]*\\?id=\\d+)\">" + name + "<").matcher(body);
        assertThat(link.find()).as(name + " in the list of " + list).isTrue();
        return link.group(1);
    }

    private String id(String list, String name) {
        return page(list, name).replaceAll(".*id=", "");
    }

    private static Session signedIn(TestUser user) {
        return Session.of(EnishiUnderTest.server().http(), user);
    }
}
