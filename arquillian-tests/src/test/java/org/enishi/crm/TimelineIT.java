package org.enishi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CR-17")
class TimelineIT extends RestTest {

    private final Rest program = as(aUser().saved());
    private final SavedRecord lead = aLead().with("title", "課長").savedBy(program);

    @Test
    void newestComesFirst() {
        program.patch(lead.path(), Map.of("title", "部長")).expect(204);
        assertThat(kinds("")).containsExactly("CHANGED", "CREATED");
    }

    @Test
    void aChangeTellsWhatAFieldWasAndBecame() {
        program.patch(lead.path(), Map.of("title", "部長")).expect(204);
        JsonNode change = entries("").get(0).get("changes").get(0);
        assertThat(List.of(
                        change.get("field").asText(),
                        change.get("before").asText(),
                        change.get("after").asText()))
                .containsExactly("title", "課長", "部長");
    }

    @Test
    void aChangeTellsWhoMadeItAndWhence() {
        JsonNode entry = entries("").get(0);
        assertThat(entry.get("actor").asText() + " " + entry.get("origin").asText())
                .contains("試験")
                .endsWith("REST");
    }

    @Test
    void aPatchThatChangesNothingIsNoChange() {
        program.patch(lead.path(), Map.of("title", "課長")).expect(204);
        assertThat(kinds("")).containsExactly("CREATED");
    }

    @Test
    @Tag("CR-06")
    void aNoteIsToldOf() {
        note("会いました");
        assertThat(kinds("")).containsExactly("NOTE_ADDED", "CREATED");
    }

    @Test
    void onlyTheKindsAskedForAreTold() {
        note("会いました");
        program.patch(lead.path(), Map.of("title", "部長")).expect(204);
        assertThat(kinds("?kind=NOTE_ADDED")).containsExactly("NOTE_ADDED");
    }

    @Test
    void onlyWhatOnePersonDidIsTold() {
        String role = TestUser.unique("role");
        TestUser superior = aUser().inRole(role).saved();
        SavedRecord theirs = aLead().savedBy(as(aUser().below(role).saved()));
        as(superior).patch(theirs.path(), Map.of("title", "x")).expect(204);
        var entries = as(superior).get(theirs.path() + "/timeline?by=" + superior.id());
        assertThat(entries.json().get("items").findValuesAsText("kind")).containsExactly("CHANGED");
    }

    @Test
    void pageByPageItIsTheSame() {
        for (int i = 0; i < 7; i++) {
            note("note " + i);
        }
        List<String> texts = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = program.get(lead.path() + "/timeline?page[size]=2" + cursor)
                    .expect(200)
                    .json();
            page.get("items")
                    .forEach(i -> texts.add(i.get("kind").asText()
                            + i.path("payload").path("text").asText()));
            cursor = page.path("next").isTextual()
                    ? "&page[after]=" + page.get("next").asText()
                    : null;
        }
        assertThat(texts)
                .containsExactly(
                        "NOTE_ADDEDnote 6",
                        "NOTE_ADDEDnote 5",
                        "NOTE_ADDEDnote 4",
                        "NOTE_ADDEDnote 3",
                        "NOTE_ADDEDnote 2",
                        "NOTE_ADDEDnote 1",
                        "NOTE_ADDEDnote 0",
                        "CREATED");
    }

    @Test
    @Tag("CR-06")
    void notesAreListedNewestFirst() {
        note("first");
        note("second");
        assertThat(program.get(lead.path() + "/related/notes")
                        .json()
                        .get("items")
                        .findValuesAsText("text"))
                .containsExactly("second", "first");
    }

    @Test
    @Tag("CR-06")
    void anEmptyNoteIsRefused() {
        assertThat(program.post(lead.path() + "/related/notes", Map.of("text", " \n"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("CR-06")
    void aNoteThatIsTooLongIsRefused() {
        assertThat(program.post(lead.path() + "/related/notes", Map.of("text", "長".repeat(32_001)))
                        .status())
                .isEqualTo(422);
    }

    private void note(String text) {
        program.post(lead.path() + "/related/notes", Map.of("text", text)).expect(201);
    }

    private List<String> kinds(String query) {
        return entries(query).findValuesAsText("kind");
    }

    private JsonNode entries(String query) {
        return program.get(lead.path() + "/timeline" + query).expect(200).json().get("items");
    }
}
