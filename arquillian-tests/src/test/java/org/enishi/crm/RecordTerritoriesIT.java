package org.enishi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Form;
import org.enishi.harness.NewRecord;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.Sharing;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The territories of records in lists, on record pages and in the history. */
class RecordTerritoriesIT extends RestTest {

    private static TestUser administrator;
    private static Sharing sharing;

    private final TestUser owner = aUser().saved();

    @BeforeAll
    static void administer() {
        administrator = aUser().withProfile("Administrator").saved();
        sharing = Sharing.by(administrator);
    }

    @ParameterizedTest
    @Tag("AC-13")
    @Tag("CR-12")
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void aListIsNarrowedToATerritoryWithAllBelowItAndNamesIt(String module) {
        long upper = sharing.territory(null);
        long lower = sharing.territory(upper);
        long emptied = sharing.territory(null);
        SavedRecord above = NewRecord.of(module).savedBy(as(owner));
        SavedRecord below = NewRecord.of(module).savedBy(as(owner));
        SavedRecord left = NewRecord.of(module).savedBy(as(owner));
        SavedRecord none = NewRecord.of(module).savedBy(as(owner));
        put(above, upper);
        put(below, lower);
        put(left, emptied);
        sharing.id("deleteTerritory", Map.of("id", emptied));
        assertThat(listed(module, "is:" + upper)).containsExactlyInAnyOrder(above.id(), below.id());
        assertThat(listed(module, "is:" + lower)).containsExactly(below.id());
        assertThat(listed(module, "is_not:" + lower)).containsExactlyInAnyOrder(above.id(), left.id(), none.id());
        assertThat(listed(module, "is_empty")).containsExactlyInAnyOrder(left.id(), none.id());
        assertThat(listed(module, "is_not_empty")).containsExactlyInAnyOrder(above.id(), below.id());
        JsonNode row = list(module, "is:" + lower).get(0);
        assertThat(row.at("/territories/0/id").asLong()).isEqualTo(lower);
        assertThat(row.at("/territories/0/name").asText()).isNotEmpty();
        assertThat(as(owner).get(module + "?filter=territories:contains:x").status())
                .isEqualTo(422);
        assertThat(as(owner).get(module + "?filter=territories:is:x").status()).isEqualTo(422);
    }

    @Test
    @Tag("AC-13")
    void whoMayEditARecordPutsItIntoTerritoriesOnItsPage() {
        TestUser member = aUser().saved();
        long territory = sharing.territory(null, member);
        var lead = aLead().savedBy(as(owner));
        Session session = Session.of(EnishiUnderTest.server().http(), owner);
        String page = "/leads/record.xhtml?id=" + lead.id();
        var editing = Form.at(session, page, "details").press("edit-territories");
        Form.in(session, page, editing.body(), "details")
                .with("territories", territory)
                .press("save-territories");
        assertThat(as(member).get(lead.path()).status()).isEqualTo(200);
        assertThat(as(owner).get(lead.path()).json().at("/territories/0/id").asLong())
                .isEqualTo(territory);
        String name =
                as(owner).get(lead.path()).json().at("/territories/0/name").asText();
        String list = session.get("/leads/list.xhtml?columns=territories&filter=territories:is:" + territory)
                .body();
        assertThat(list).contains("<span class=\"en-tag\">" + name).contains("id=" + lead.id());

        String read =
                Session.of(EnishiUnderTest.server().http(), member).get(page).body();
        assertThat(read).contains(name).doesNotContain("id=\"edit-territories\"");

        editing = Form.at(session, page, "details").press("edit-territories");
        var form = Form.in(session, page, editing.body(), "details");
        assertThat(form.get("territories")).isEqualTo("" + territory);
        form.without("territories").press("save-territories");
        assertThat(as(member).get(lead.path()).status()).isEqualTo(404);
        JsonNode last = as(owner).get(lead.path() + "/timeline").json().at("/items/0");
        assertThat(last.get("kind").asText()).isEqualTo("TERRITORIES_CHANGED");
        assertThat(last.at("/changes/0/before").asText()).isEqualTo(name);
        assertThat(last.at("/changes/0/after").asText("")).isEmpty();
        assertThat(session.get(page + "&tab=timeline").body()).contains(name);
    }

    @Test
    @Tag("AC-13")
    void territoriesAreNoFieldToBeSentAlong() {
        long territory = sharing.territory(null);
        var lead = aLead().savedBy(as(owner));
        assertThat(as(owner)
                        .patch(lead.path(), Map.of("territories", List.of(territory)))
                        .status())
                .isEqualTo(422);
        assertThat(as(owner).get(lead.path()).json().at("/territories").isNull())
                .isTrue();
    }

    private List<Long> listed(String module, String condition) {
        List<Long> ids = new ArrayList<>();
        list(module, condition).forEach(i -> ids.add(i.get("id").asLong()));
        return ids;
    }

    private JsonNode list(String module, String condition) {
        return as(owner)
                .get(module + "?fields=territories&filter=territories:" + condition)
                .expect(200)
                .json()
                .get("items");
    }

    private void put(SavedRecord record, Long... territories) {
        as(owner)
                .put(record.path() + "/territories", Map.of("territories", List.of(territories)))
                .expect(204);
    }
}
