package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More users than any page shows at once, and each of them can be found, chosen and given work. */
@Tag("AC-03")
class ManyUsersIT extends RestTest {

    private static final int MANY = 450;
    private static final Pattern ROW = Pattern.compile("<tr data-row=\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("id=\"next\"[^>]*href=\"([^\"]+)\"");
    private static final Pattern CHOICE = Pattern.compile("data-id=\"(\\d+)\" data-name=\"([^\"]+)\"");

    @Test
    void theyAreListedFoundAndGivenWork() {
        TestUser chief = aUser().withProfile("Administrator").saved();
        Session pages = Session.of(EnishiUnderTest.server().http(), chief);
        String stem = unique("many");
        long profile = Fixture.users(
                stem, MANY, aUser().withPermissions("LEADS_VIEW").saved().profile());

        assertThat(listed(pages, "/setup/users.xhtml?profile=" + profile)).hasSize(MANY + 1);
        String everybody = pages.get("/choices.xhtml?of=everybody").body();
        assertThat(CHOICE.matcher(everybody).results().filter(c -> c.group(2).contains(stem)))
                .hasSize(MANY);
        String last = stem + " " + (MANY - 1);
        var found = CHOICE.matcher(
                pages.get("/choices.xhtml?of=users&q=" + Rest.encoded(last)).body());
        assertThat(found.find()).as(last).isTrue();
        var lead = aLead().savedBy(as(chief));
        as(chief)
                .with("If-Match", as(chief).get(lead.path()).header("ETag"))
                .patch(lead.path(), Map.of("ownerId", Long.valueOf(found.group(1))))
                .expect(204);
        assertThat(pages.get(lead.page()).body()).contains(found.group(2));
    }

    private static Set<String> listed(Session pages, String first) {
        Set<String> ids = new HashSet<>();
        for (String address = first; address != null; ) {
            String page = pages.get(address).body();
            ROW.matcher(page).results().forEach(row -> ids.add(row.group(1)));
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return ids;
    }
}
