package org.enishi.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.enishi.crm.entity.RecordType;
import org.enishi.transfer.boundary.Remark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a card says")
@Tag("CR-13")
class CardMappingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "山田 太郎|山田|太郎",
                "山田　太郎|山田|太郎",
                "山田太郎|山田太郎|",
                "Yuki Tanaka|Tanaka|Yuki",
                "Anna Maria Berg|Berg|Anna Maria",
                "Tanaka, Yuki|Tanaka|Yuki",
                "Madonna|Madonna|",
                "スミス ジョン|スミス|ジョン"
            })
    void splitsAFormattedNameInTheOrderOfItsLanguage(String formatted, String last, String first) {
        MappedCard card = lead("3.0", "FN:" + formatted.replace(",", "\\,"));
        assertThat(card.values().get("lastName")).isEqualTo(last);
        assertThat(card.values().get("firstName")).isEqualTo(first);
    }

    @Test
    void keepsAStructuredLatinNameAsItIs() {
        assertThat(lead("3.0", "N:van der Berg;;;;", "FN:van der Berg").values())
                .containsEntry("lastName", "van der Berg")
                .doesNotContainKey("firstName");
    }

    @Test
    void takesAnOnlyGivenNameForTheName() {
        assertThat(lead("3.0", "N:;Yuki;;;", "FN:Yuki").values())
                .containsEntry("lastName", "Yuki")
                .doesNotContainKey("firstName");
    }

    @Test
    void readsHonorificsAndTellsWhichItDoesNotKnow() {
        MappedCard card = lead("3.0", "N:山田;太郎;;;様");
        assertThat(card.values()).containsEntry("salutation", "SAMA");
        assertThat(lead("3.0", "N:Berg;Anna;;Baroness;").remarks())
                .containsExactly(Remark.of("transfer.vcard.remark.namePart", "Baroness"));
    }

    @Test
    void doesNotMakeAPersonOfACompany() {
        MappedCard card = lead("3.0", "N:;;;;", "FN:みなと精機株式会社", "ORG:みなと精機株式会社;", "X-ABShowAs:COMPANY");
        assertThat(card.values()).doesNotContainKey("lastName").containsEntry("company", "みなと精機株式会社");
        assertThat(card.remarks()).containsExactly(Remark.of("transfer.vcard.remark.noPerson"));
    }

    @Test
    void takesSortStringsForReadingsOnlyInKana() {
        assertThat(lead("3.0", "N:山田;太郎", "SORT-STRING:やまだ たろう").values())
                .containsEntry("lastNameReading", "やまだ")
                .containsEntry("firstNameReading", "たろう");
        assertThat(lead("3.0", "N:Berg;Anna", "SORT-STRING:Berg").values()).doesNotContainKey("lastNameReading");
    }

    @Test
    void prefersWhatTheCardPrefers() {
        assertThat(lead(
                                "2.1",
                                "N:A;B",
                                "EMAIL;INTERNET:a@x.example",
                                "EMAIL;INTERNET;PREF:b@x.example",
                                "TEL;WORK:1111",
                                "TEL;WORK;PREF:2222")
                        .values())
                .containsEntry("email", "b@x.example")
                .containsEntry("secondaryEmail", "a@x.example")
                .containsEntry("phone", "2222");
        assertThat(lead(
                                "4.0",
                                "N:A;B",
                                "EMAIL;PREF=2:a@x.example",
                                "EMAIL;PREF=1:b@x.example",
                                "EMAIL;PREF=zz:c@x.example")
                        .values())
                .containsEntry("email", "b@x.example");
    }

    @Test
    void countsWhatHasNoPlace() {
        MappedCard card =
                lead("3.0", "N:A;B", "TEL;TYPE=WORK:1111", "TEL;TYPE=WORK:2222", "TEL;TYPE=WORK:3333", "X-SPOUSE:C");
        assertThat(card.remarks())
                .containsExactly(
                        Remark.of("transfer.vcard.remark.left", "TEL", 2),
                        Remark.of("transfer.vcard.remark.left", "X-SPOUSE", 1));
    }

    @Test
    void putsAHomeAddressWhereTheTypeHasAPlaceForIt() {
        String home = "ADR;TYPE=HOME:;;桜通9;名古屋市;愛知県;460-0001;日本";
        assertThat(lead("3.0", "N:A;B", home).values()).containsEntry("city", "名古屋市");
        assertThat(Samples.mapped(RecordType.CONTACT, "3.0", "N:A;B", home).values())
                .containsEntry("otherCity", "名古屋市")
                .doesNotContainKey("city");
    }

    @Test
    void findsHandlesHoweverTheyAreWritten() {
        assertThat(lead(
                                "3.0",
                                "N:A;B",
                                "X-SOCIALPROFILE;type=twitter;x-user=@anna:x-apple:@anna",
                                "IMPP;X-SERVICE-TYPE=Facebook:xmpp:anna.berg",
                                "URL:https://jp.linkedin.com/in/anna-berg?trk=x")
                        .values())
                .containsEntry("xHandle", "anna")
                .containsEntry("facebookHandle", "anna.berg")
                .containsEntry("linkedinHandle", "anna-berg")
                .doesNotContainKey("website");
    }

    private static MappedCard lead(String version, String... lines) {
        return Samples.mapped(RecordType.LEAD, version, lines);
    }
}
