package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Form;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.Sharing;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles, groups, territories, defaults and rules as administrators manage them, through the pages. */
class SharingPagesIT extends RestTest {

    private static final String EFFECTS = "id=\"effects\"";

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
        String address = page("roles", lower);
        String below = id("roles", upper);
        var said = Form.at(administrator, address, "role").with("parent", below).press("save");
        assertThat(said.body()).contains(EFFECTS);
        assertThat(as(boss).get(lead.path()).status()).isEqualTo(404);
        Form.in(administrator, address, said.body(), "role").press("save-anyway");
        assertThat(as(boss).get(lead.path()).status()).isEqualTo(200);

        String dropped = address + "&below=top";
        said = administrator.get(dropped);
        assertThat(said.body()).contains(EFFECTS);
        var changed = Form.in(administrator, dropped, said.body(), "role")
                .with("parent", below)
                .press("save-anyway");
        assertThat(changed.statusCode()).as("nothing is moved any more").isEqualTo(302);
        assertThat(as(boss).get(lead.path()).status()).isEqualTo(200);
        assertThat(administrator
                        .get(page("roles", upper) + "&below=" + id("roles", lower))
                        .body())
                .contains("en-toast-warn")
                .doesNotContain(EFFECTS);
    }

    @Test
    @Tag("AC-10")
    void whatElseASaveHasComeToMeanIsSaidFirst() {
        String upper = unique("upper");
        String other = unique("other");
        String lower = unique("lower");
        aUser().inRole(upper).saved();
        var boss = aUser().inRole(other).saved();
        aUser().inRole(other).saved();
        var lead = aLead().savedBy(as(aUser().inRole(lower).saved()));
        String address = page("roles", lower);
        var said = Form.at(administrator, address, "role")
                .with("parent", id("roles", upper))
                .press("save");
        var again = Form.in(administrator, address, said.body(), "role")
                .with("parent", id("roles", other))
                .press("save-anyway");
        assertThat(again.body()).contains(EFFECTS);
        assertThat(as(boss).get(lead.path()).status()).isEqualTo(404);
    }

    @Test
    @Tag("AC-12")
    void whatIsWrongStandsAtItsField() {
        String name = unique("taken");
        Form.at(administrator, "/setup/group.xhtml", "group").with("name", name).press("save");
        assertThat(Form.at(administrator, "/setup/group.xhtml", "group")
                        .with("name", name)
                        .press("save")
                        .body())
                .contains("id=\"name-error\"");
        assertThat(Form.at(administrator, "/setup/role.xhtml", "role")
                        .with("name", " ")
                        .press("save")
                        .body())
                .contains("id=\"name-error\"");
        assertThat(Form.at(administrator, "/setup/rule.xhtml", "rule")
                        .with("name", name)
                        .press("save")
                        .body())
                .contains("id=\"from-error\"");
    }

    @Test
    @Tag("AC-12")
    void listsAreNarrowedAndPagedByKey() {
        String start = unique("many");
        var sharing = Sharing.by(aUser().withProfile("Administrator").saved());
        List<Long> ids = new ArrayList<>();
        for (int i = 10; i < 62; i++) {
            ids.add(sharing.id("group", Map.of("name", start + i, "members", List.of())));
        }
        sharing.rule("ACCOUNT", "SEE", "GROUP", ids.get(0), "GROUP", ids.get(1));
        String first = administrator.get("/setup/groups.xhtml?q=" + start).body();
        assertThat(first).contains(start + "59<").doesNotContain(start + "60<");
        String second = administrator.get(link(first, "next")).body();
        assertThat(second).contains(start + "60<", start + "61<").doesNotContain(start + "59<");
        assertThat(administrator.get(link(second, "previous")).body())
                .contains(start + "10<", start + "59<")
                .doesNotContain(start + "60<");
        assertThat(administrator.get("/setup/sharing.xhtml?module=account").body())
                .contains(start + "10");
        assertThat(administrator.get("/setup/sharing.xhtml?module=contact").body())
                .doesNotContain("\"" + start + "10");
        assertThat(administrator.get("/setup/groups.xhtml?at=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Tag("AC-13")
    void whatDeletingATerritoryMeansIsSaidFirst() {
        var owner = aUser().saved();
        var member = aUser().saved();
        var lead = aLead().savedBy(as(owner));
        long territory =
                Sharing.by(aUser().withProfile("Administrator").saved()).territory(null, member);
        as(owner)
                .put(lead.path() + "/territories", Map.of("territories", List.of(territory)))
                .expect(204);
        String address = "/setup/territory.xhtml?id=" + territory;
        var asked = Form.at(administrator, address, "askForm").press("delete");
        assertThat(asked.body()).contains("data-shows=\"delete-dialog\"").containsPattern("<li>[^<]*1[^<]*</li>");
        assertThat(as(member).get(lead.path()).status()).isEqualTo(200);
        Form.in(administrator, address, asked.body(), "deleteForm").press("delete-it");
        assertThat(as(member).get(lead.path()).status()).isEqualTo(404);
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
    @Tag("AC-10")
    void aRoleThatWasDeletedCanBeHadBackAtOnce() {
        String above = unique("above");
        String name = unique("role");
        newRole(above, "");
        newRole(name, id("roles", above));
        Form.at(administrator, page("roles", name), "askForm").press("delete");
        String list = administrator.get("/setup/roles.xhtml").body();
        assertThat(list).contains("id=\"undoForm\"").doesNotContain(">" + name + "<");
        Form.in(administrator, "/setup/roles.xhtml", list, "undoForm").press("undo");
        assertThat(Form.at(administrator, page("roles", name), "role").get("parent"))
                .isEqualTo(id("roles", above));
        assertThat(administrator.get("/setup/roles.xhtml").body()).doesNotContain("id=\"undoForm\"");
    }

    @Test
    @Tag("AC-12")
    void aGroupComesBackWithItsUsersAndARuleWithWhatItOpens() {
        String role = unique("owners");
        var owner = aUser().inRole(role).saved();
        var member = aUser().saved();
        var lead = aLead().savedBy(as(owner));
        var sharing = Sharing.by(aUser().withProfile("Administrator").saved());
        long group = sharing.group(member);
        String address = "/setup/group.xhtml?id=" + group;
        String name = Form.at(administrator, address, "group").get("name");
        Form.at(administrator, address, "askForm").press("delete");
        Form.at(administrator, "/setup/groups.xhtml", "undoForm").press("undo");
        assertThat(administrator.get(page("groups", name)).body()).contains(member.userName());

        long rule =
                sharing.rule("LEAD", "SEE", "ROLE", sharing.role(role), "GROUP", Long.parseLong(id("groups", name)));
        address = "/setup/rule.xhtml?id=" + rule;
        var asked = Form.at(administrator, address, "askForm").press("delete");
        assertThat(asked.body()).as("it means something").contains("data-shows=\"delete-dialog\"");
        Form.in(administrator, address, asked.body(), "deleteForm").press("delete-it");
        assertThat(as(member).get(lead.path()).status()).isEqualTo(404);
        Form.at(administrator, "/setup/sharing.xhtml", "undoForm").press("undo");
        assertThat(as(member).get(lead.path()).status()).isEqualTo(200);
    }

    private void newRole(String name, String parent) {
        Form.at(administrator, "/setup/role.xhtml", "role")
                .with("name", name)
                .with("parent", parent)
                .press("save");
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

    private static String link(String body, String id) {
        var link = Pattern.compile("id=\"" + id + "\"[^>]*href=\"([^\"]+)\"").matcher(body);
        assertThat(link.find()).as("a link " + id).isTrue();
        return link.group(1).replace("&amp;", "&");
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
