package org.enishi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aContact;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.Rest.encoded;
import static org.enishi.harness.TestUser.aUser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test has a user of its own, who sees nothing but what the test makes. */
@Tag("CR-12")
class ListsIT extends RestTest {

    private final Rest program = as(aUser().saved());

    @Test
    @Tag("QU-22")
    void namesAreInTheOrderOfTheirReading() {
        lead("渡辺", "わたなべ");
        lead("青木", "あおき");
        lead("加藤", "カトウ");
        lead("伊藤", "いとう");
        assertThat(names("leads")).containsExactly("青木", "伊藤", "加藤", "渡辺");
    }

    @Test
    void latinNamesAreInOrderWhateverTheirCaseAndAccents() {
        lead("zola", null);
        lead("Émile", null);
        lead("Adams", null);
        lead("fischer", null);
        assertThat(names("leads")).containsExactly("Adams", "Émile", "fischer", "zola");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "-name", "company", "-company", "createdAt", "-createdAt", "updatedAt", "-updatedAt"})
    void pageByPageTheListIsTheSameAsAtOnce(String sort) {
        twentyLeads();
        List<String> atOnce = names("leads?page[size]=200&sort=" + sort);
        assertThat(pages("leads?page[size]=3&sort=" + sort, "next")).isEqualTo(atOnce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "company", "-company", "createdAt", "-createdAt"})
    void backwardsPageByPageTheListIsTheSameAsAtOnce(String sort) {
        twentyLeads();
        List<String> before = new ArrayList<>(names("leads?page[size]=200&sort=" + sort));
        String last = before.remove(before.size() - 1);
        assertThat(last).isNotNull();
        assertThat(backwards("leads?sort=" + sort, before.size())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"company, 甲 乙 1 2", "-company, 乙 甲 2 1"})
    void whatHasNoCompanyComesLastWhicheverWay(String sort, String expected) {
        aLead().called("1", "", "", "").savedBy(program);
        aLead().called("乙", "", "", "").with("company", "bb").savedBy(program);
        aLead().called("甲", "", "", "").with("company", "aa").savedBy(program);
        aLead().called("2", "", "", "").savedBy(program);
        assertThat(String.join(" ", names("leads?sort=" + sort))).isEqualTo(expected);
    }

    @Test
    void descendingIsTheReverse() {
        lead("青木", "あおき");
        lead("加藤", "かとう");
        lead("渡辺", "わたなべ");
        List<String> up = names("leads?sort=name");
        Collections.reverse(up);
        assertThat(names("leads?sort=-name")).isEqualTo(up);
    }

    @Test
    void recordsMadeWhileSomebodyReadsDoNotShiftThePages() {
        lead("い", "い");
        lead("う", "う");
        JsonNode first = program.get("leads?page[size]=1").json();
        lead("あ", "あ");
        assertThat(names("leads?page[size]=1&page[after]=" + first.get("next").asText()))
                .containsExactly("う");
    }

    @ParameterizedTest
    @CsvSource({
        "あ, 青木",
        "か, ガイト",
        "さ, 佐藤",
        "た, 田中",
        "な, 中村",
        "は, パク",
        "ま, 松本",
        "や, 山田",
        "ら, 李",
        "わ, 渡辺",
        "A, Adams",
        "Z, zola"
    })
    void theQuickFilterFindsNamesByTheirInitial(String initial, String expected) {
        lead("青木", "あおき");
        lead("ガイト", null);
        lead("佐藤", "サトウ");
        lead("田中", "たなか");
        lead("中村", "なかむら");
        lead("パク", null);
        lead("松本", "まつもと");
        lead("山田", "ヤマダ");
        lead("李", "り");
        lead("渡辺", "わたなべ");
        lead("Adams", null);
        lead("zola", null);
        assertThat(names("leads?initial=" + encoded(initial))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "company:is:ミナト商事, 一",
        "company:is_not:ミナト商事, 二",
        "company:contains:みなと, 一",
        "company:contains:ＫＩＴＡ, 二",
        "company:starts_with:kita, 二",
        "title:is_empty, 二",
        "title:is_not_empty, 一",
        "employees:at_least:100, 一",
        "employees:at_most:99, 二",
        "status:is:QUALIFIED, 一",
        "emailOptOut:is:true, 二"
    })
    void aFilterFindsWhatItSays(String filter, String expected) {
        aLead().called("一", "", "いち", "")
                .with("company", "ミナト商事")
                .with("title", "部長")
                .with("employees", 100)
                .with("status", "QUALIFIED")
                .savedBy(program);
        aLead().called("二", "", "に", "")
                .with("company", "Kita Logistics")
                .with("employees", 99)
                .with("status", "CONTACTED")
                .with("emailOptOut", true)
                .savedBy(program);
        assertThat(names("leads?filter=" + encoded(filter))).containsExactly(expected);
    }

    @Test
    void severalFiltersNarrow() {
        aLead().called("一", "", "いち", "")
                .with("company", "甲")
                .with("title", "部長")
                .savedBy(program);
        aLead().called("二", "", "に", "").with("company", "甲").savedBy(program);
        String filters = "filter=" + encoded("company:is:甲") + "&filter=" + encoded("title:is:部長");
        assertThat(names("leads?" + filters)).containsExactly("一");
    }

    @Test
    void orOneOfThemSuffices() {
        aLead().called("一", "", "いち", "").with("company", "甲").savedBy(program);
        aLead().called("二", "", "に", "").with("title", "部長").savedBy(program);
        lead("三", "さん");
        String filters = "match=any&filter=" + encoded("company:is:甲") + "&filter=" + encoded("title:is:部長");
        assertThat(names("leads?" + filters)).containsExactly("一", "二");
    }

    @Test
    void mineAreThoseIOwn() {
        var role = org.enishi.harness.TestUser.unique("role");
        var superior = as(aUser().inRole(role).saved());
        aLead().savedBy(as(aUser().below(role).saved()));
        var mine = aLead().savedBy(superior);
        assertThat(superior.get("leads?filter=ownerId:is:me")
                        .json()
                        .get("items")
                        .findValuesAsText("id"))
                .containsExactly(String.valueOf(mine.id()));
    }

    @Test
    @Tag("CR-23")
    void onlyTheFieldsAskedForAreTold() {
        aContact().with("department", "x").savedBy(program);
        assertThat(program.get("contacts?fields=department")
                        .json()
                        .get("items")
                        .get(0)
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "version", "displayName", "department");
    }

    @ParameterizedTest
    @Tag("QU-18")
    @ValueSource(
            strings = {
                "sort=description",
                "sort=name;drop",
                "filter=nonsense:is:x",
                "filter=company",
                "filter=company:like:x",
                "filter=employees:at_least:many",
                "filter=createdAt:at_least:yesterday",
                "filter=employees:contains:1",
                "initial=ん%27",
                "fields=passwordHash",
                "page[size]=0",
                "page[size]=100000",
                "page[size]=-1",
                "page[after]=nonsense",
                "sort=createdAt&page[after]=Zh8xHzE"
            })
    void aQueryThatMakesNoSenseIsRefusedInWords(String query) {
        lead("一", "いち");
        assertThat(program.get("leads?" + query).status()).isEqualTo(422);
    }

    @Test
    @Tag("QU-18")
    void aPercentSignIsAPercentSign() {
        aLead().called("一", "", "いち", "").with("company", "100% Juice").savedBy(program);
        aLead().called("二", "", "に", "").with("company", "1000 Juice").savedBy(program);
        assertThat(names("leads?filter=" + encoded("company:contains:100%"))).containsExactly("一");
    }

    private void lead(String last, String reading) {
        var lead = aLead().with("lastName", last);
        if (reading != null) {
            lead.with("lastNameReading", reading);
        }
        lead.savedBy(program);
    }

    private void twentyLeads() {
        for (int i = 0; i < 20; i++) {
            // names and companies that several share, so that the id must break the tie; and some without a company
            var lead = aLead().called("名" + i % 4, "f" + i, "な" + i % 4, "");
            if (i % 5 > 1) {
                lead.with("company", "社" + i % 3);
            }
            lead.savedBy(program);
        }
    }

    private List<String> names(String path) {
        List<String> names = new ArrayList<>();
        program.get(path)
                .expect(200)
                .json()
                .get("items")
                .forEach(i -> names.add(i.get("displayName").asText()));
        return names;
    }

    private List<String> pages(String path, String way) {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = program.get(path + cursor).expect(200).json();
            page.get("items").forEach(i -> names.add(i.get("displayName").asText()));
            cursor =
                    page.path(way).isTextual() ? "&page[after]=" + page.get(way).asText() : null;
        }
        return names;
    }

    /** From the last record back to the first, three at a time. */
    private List<String> backwards(String path, int before) {
        JsonNode page = program.get(path + "&page[size]=" + before).expect(200).json();
        page = program.get(
                        path + "&page[size]=3&page[after]=" + page.get("next").asText())
                .expect(200)
                .json();
        List<String> names = new ArrayList<>();
        while (page.path("previous").isTextual()) {
            page = program.get(path + "&page[size]=3&page[after]="
                            + page.get("previous").asText())
                    .expect(200)
                    .json();
            List<String> these = new ArrayList<>();
            page.get("items").forEach(i -> these.add(i.get("displayName").asText()));
            names.addAll(0, these);
        }
        return names;
    }
}
