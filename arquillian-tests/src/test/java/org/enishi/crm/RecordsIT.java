package org.enishi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aContact;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.NewRecord.anAccount;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.enishi.harness.NewRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CR-23")
class RecordsIT extends RestTest {

    private final Rest program = as(aUser().saved());

    private static Map<String, Object> person() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("salutation", "SAMA");
        values.put("lastName", "髙橋");
        values.put("firstName", "さくら");
        values.put("lastNameReading", "たかはし");
        values.put("firstNameReading", "さくら");
        values.put("title", "営業部長");
        values.put("email", unique("sakura") + "@example.jp");
        values.put("secondaryEmail", unique("second") + "@example.jp");
        values.put("phone", "03-1234-5678");
        values.put("mobile", "+81 90 1234 5678");
        values.put("fax", "03-1234-5679");
        values.put("website", "https://example.jp/takahashi");
        values.put("emailOptOut", true);
        values.put("description", "一行目\n二行目 😀");
        values.put("tags", List.of("展示会", "重要"));
        values.put("categories", List.of("顧客"));
        values.put("linkedinHandle", "sakura-takahashi");
        values.put("facebookHandle", "sakura.takahashi");
        values.put("xHandle", "sakura_t");
        values.put("mastodonHandle", "@sakura@social.example");
        values.put("postalCode", "100-0001");
        values.put("state", "東京都");
        values.put("city", "千代田区");
        values.put("street", "千代田1-1");
        values.put("country", "日本");
        return values;
    }

    @Test
    @Tag("CR-01")
    void aLeadKeepsEveryField() {
        Map<String, Object> values = person();
        values.put("company", "みなと商事株式会社");
        values.put("source", "EXHIBITION");
        values.put("status", "CONTACTED");
        values.put("rating", "HIGH");
        values.put("industry", "TRADE");
        values.put("employees", 120);
        values.put("annualRevenue", 1234567.89);
        assertThat(kept("leads", values)).isEqualTo(asText(values));
    }

    @Test
    @Tag("CR-02")
    void aContactKeepsEveryField() {
        Map<String, Object> values = person();
        values.put("accountId", anAccount().savedBy(program).id());
        values.put("reportsToId", aContact().savedBy(program).id());
        values.put("department", "第一営業部");
        values.put("birthday", "1985-02-28");
        values.put("leadSource", "REFERRAL");
        values.put("otherPostalCode", "530-0001");
        values.put("otherState", "大阪府");
        values.put("otherCity", "大阪市北区");
        values.put("otherStreet", "梅田2-2");
        values.put("otherCountry", "日本");
        assertThat(kept("contacts", values)).isEqualTo(asText(values));
    }

    @Test
    void aNewRecordIsItsMakers() {
        var user = aUser().saved();
        var lead = aLead().savedBy(as(user));
        assertThat(as(user).get(lead.path()).json().get("ownerId").asLong()).isEqualTo(user.id());
    }

    @Test
    void aRecordMadeForSomebodyElseIsMade() {
        var other = aUser().saved();
        var made = program.post("leads", Map.of("lastName", "髙橋", "ownerId", other.id()))
                .expect(201);
        assertThat(made.json().path("displayName").asText()).isEqualTo("髙橋");
        assertThat(made.json().has("email")).isFalse();
        as(other).get("leads/" + made.json().path("id").asLong()).expect(200);
    }

    @Test
    void aProblemIsToldWhateverLanguageIsAskedFor() {
        program.with("Accept-Language", ";;;q=x").get("leads/1").expect(404);
    }

    @Test
    void aNewRecordHasAnAddress() {
        var answer = aLead().tryBy(program).expect(201);
        assertThat(answer.header("Location"))
                .endsWith("/api/v1/leads/" + answer.json().get("id").asLong());
    }

    @Test
    void aPatchChangesWhatItNames() {
        var lead = aLead().with("title", "before").savedBy(program);
        program.patch(lead.path(), Map.of("title", "after")).expect(204);
        assertThat(program.get(lead.path()).json().get("title").asText()).isEqualTo("after");
    }

    @Test
    void aPatchLeavesWhatItDoesNotName() {
        var lead = aLead().with("company", "stays").savedBy(program);
        program.patch(lead.path(), Map.of("title", "after")).expect(204);
        assertThat(program.get(lead.path()).json().get("company").asText()).isEqualTo("stays");
    }

    @Test
    void aPatchWithNullEmptiesAField() {
        var lead = aLead().with("title", "before").savedBy(program);
        program.sendText("PATCH", lead.path(), "{\"title\":null}", "application/merge-patch+json")
                .expect(204);
        assertThat(program.get(lead.path()).json().path("title").isTextual()).isFalse();
    }

    @Test
    void theTagOfARecordChangesWithIt() {
        var lead = aLead().savedBy(program);
        String before = program.get(lead.path()).header("ETag");
        program.patch(lead.path(), Map.of("title", "after")).expect(204);
        assertThat(program.get(lead.path()).header("ETag")).isNotEqualTo(before);
    }

    @Test
    @Tag("CR-09")
    void aPatchOfWhatWasSeenIsTaken() {
        var lead = aLead().savedBy(program);
        String seen = program.get(lead.path()).header("ETag");
        assertThat(program.with("If-Match", seen)
                        .patch(lead.path(), Map.of("title", "after"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    @Tag("CR-09")
    void aPatchOfAnOlderVersionIsRefused() {
        assertThat(stalePatch().status()).isEqualTo(412);
    }

    @Test
    @Tag("CR-09")
    void theRefusalOfAStalePatchShowsBothValues() {
        assertThat(stalePatch().body()).contains("theirs").contains("mine");
    }

    @Test
    @Tag("CR-09")
    void aRefusedPatchChangesNothing() {
        var lead = aLead().savedBy(program);
        String seen = program.get(lead.path()).header("ETag");
        program.patch(lead.path(), Map.of("title", "theirs")).expect(204);
        program.with("If-Match", seen).patch(lead.path(), Map.of("title", "mine"));
        assertThat(program.get(lead.path()).json().get("title").asText()).isEqualTo("theirs");
    }

    @Test
    void aDeletedRecordIsGone() {
        var lead = aLead().savedBy(program);
        program.delete(lead.path()).expect(204);
        assertThat(program.get(lead.path()).status()).isEqualTo(404);
    }

    @Test
    @Tag("CR-11")
    void aSecondRecordWithTheSameAddressIsToldOf() {
        String email = unique("twice") + "@example.com";
        var first = aLead().with("email", email).savedBy(program);
        var second = aLead().with("email", email).tryBy(program);
        assertThat(second.expect(409).body()).contains(String.valueOf(first.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "email, not an address",
        "phone, call me",
        "website, javascript:alert(1)",
        "employees, -1",
        "employees, 1.5",
        "annualRevenue, much",
        "status, SLEEPING",
        "ownerId, 999999999",
        "nonsense, x",
        "createdAt, 2020-01-01T00:00:00Z",
        "createdBy, 1",
        "id, 1",
        "version, 1",
        "territories, 1",
        "territorySetId, 1",
        "profile, Administrator",
        "permissions, USERS"
    })
    void whatIsWrongIsSaidOfItsField(String field, String value) {
        var answer = aLead().with(field, value).tryBy(program).expect(422);
        assertThat(answer.json().get("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void aRecordWithoutANameIsRefused() {
        assertThat(program.post("leads", Map.of("title", "x")).status()).isEqualTo(422);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(aLead().with("lastName", "長".repeat(81)).tryBy(program).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "null", "{\"lastName\":", "\u0000"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        var answer = program.sendText("POST", "leads", body, "application/json");
        assertThat(answer.status()).isBetween(400, 422);
    }

    @Test
    void aProblemSpeaksTheProgramsLanguage() {
        var answer = program.with("Accept-Language", "ja").get("leads/999999999999");
        assertThat(answer.json().get("detail").asText()).containsPattern("[ぁ-ん]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"leads/0", "leads/999999999999", "leads/abc", "leads/-1", "nothing", "leads/1/related/none"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(program.get(path).status()).isEqualTo(404);
    }

    @Test
    void aWrongMethodIsAProblem() {
        var answer = program.post("me", Map.of());
        assertThat(answer.status() + " " + answer.header("Content-Type")).startsWith("405 application/problem+json");
    }

    private org.enishi.harness.Answer stalePatch() {
        NewRecord.SavedRecord lead = aLead().with("title", "base").savedBy(program);
        String seen = program.get(lead.path()).header("ETag");
        program.patch(lead.path(), Map.of("title", "theirs")).expect(204);
        return program.with("If-Match", seen).patch(lead.path(), Map.of("title", "mine"));
    }

    private Map<String, String> kept(String module, Map<String, Object> values) {
        long id = program.post(module, values).expect(201).json().get("id").asLong();
        JsonNode read = program.get(module + "/" + id).expect(200).json();
        Map<String, String> kept = new TreeMap<>();
        values.keySet().forEach(field -> kept.put(field, text(read.path(field))));
        return kept;
    }

    private static Map<String, String> asText(Map<String, Object> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((field, value) -> texts.put(
                field, value instanceof List<?> list ? String.join(", ", list.toArray(String[]::new)) : value + ""));
        return texts;
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        var parts = new java.util.ArrayList<String>();
        value.forEach(v -> parts.add(v.asText()));
        return String.join(", ", parts);
    }
}
