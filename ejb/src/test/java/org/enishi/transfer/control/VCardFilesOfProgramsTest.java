package org.enishi.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.enishi.crm.entity.RecordType;
import org.enishi.transfer.boundary.Remark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A vCard file")
@Tag("CR-13")
class VCardFilesOfProgramsTest {

    @Test
    void ofOutlookInShiftJisGivesAContact() {
        MappedCard card = one(RecordType.CONTACT, "outlook-21-shift-jis.vcf");
        assertThat(card.values())
                .containsOnly(
                        entry("lastName", "髙橋"),
                        entry("firstName", "健一"),
                        entry("department", "第①営業部"),
                        entry("title", "部長"),
                        entry("email", "k.takahashi@minato-seiki.example"),
                        entry("secondaryEmail", "takahashi@home.example"),
                        entry("phone", "03-5550-0101"),
                        entry("mobile", "090-5550-0102"),
                        entry("fax", "03-5550-0103"),
                        entry("postalCode", "105-0022"),
                        entry("state", "東京都"),
                        entry("city", "港区"),
                        entry("street", "海岸1-2-3 みなとビル5F"),
                        entry("country", "日本"),
                        entry("website", "http://minato-seiki.example/"),
                        entry("birthday", LocalDate.of(1970, 4, 5)),
                        entry("leadSource", "IMPORT"),
                        entry("description", "展示会で名刺交換。\n次回は秋に連絡する。表示＝～①㈱ソ能十"));
        assertThat(card.company()).isEqualTo("みなと精機株式会社");
        assertThat(card.name()).isEqualTo("髙橋 健一");
        assertThat(card.remarks()).containsExactly(left("PHOTO", 1));
    }

    @Test
    void ofOutlookInShiftJisGivesALead() {
        MappedCard card = one(RecordType.LEAD, "outlook-21-shift-jis.vcf");
        assertThat(card.values())
                .containsEntry("company", "みなと精機株式会社")
                .containsEntry("source", "IMPORT")
                .doesNotContainKeys("department", "birthday", "leadSource");
        assertThat(card.remarks())
                .containsExactly(
                        Remark.of("transfer.vcard.remark.department", "第①営業部"), left("BDAY", 1), left("PHOTO", 1));
    }

    @Test
    void ofAnIphoneGivesReadingsAndHandles() {
        MappedCard card = one(RecordType.CONTACT, "iphone-30.vcf");
        assertThat(card.values())
                .containsOnly(
                        entry("lastName", "佐藤"),
                        entry("firstName", "花子"),
                        entry("lastNameReading", "さとう"),
                        entry("firstNameReading", "はなこ"),
                        entry("department", "人事部"),
                        entry("title", "課長"),
                        entry("email", "sato@aoba.example"),
                        entry("secondaryEmail", "hanako@home.example"),
                        entry("phone", "03-5550-0202"),
                        entry("mobile", "+81 90-5550-0201"),
                        entry("fax", "03-5550-0203"),
                        entry("postalCode", "980-0001"),
                        entry("state", "宮城県"),
                        entry("city", "仙台市青葉区"),
                        entry("street", "中央町4-5-6 あおばビル"),
                        entry("country", "日本"),
                        entry("otherPostalCode", "981-3100"),
                        entry("otherState", "宮城県"),
                        entry("otherCity", "仙台市泉区"),
                        entry("otherStreet", "丘の上7-8"),
                        entry("otherCountry", "日本"),
                        entry("website", "https://aoba.example/people"),
                        entry("linkedinHandle", "hanako-sato"),
                        entry("xHandle", "hanako_s"),
                        entry("facebookHandle", "100000000000123"),
                        entry("leadSource", "IMPORT"),
                        entry("description", "一行目\n二行目、カンマ, セミコロン;終わり\n\nあいうえおかきくけこさしすせそたちつてとなにぬねの"));
        assertThat(card.remarks())
                .containsExactly(
                        Remark.of("transfer.vcard.remark.birthday"),
                        left("EMAIL", 1),
                        left("IMPP", 1),
                        left("PHOTO", 1),
                        left("TEL", 1),
                        left("X-ABDATE", 1));
    }

    @Test
    void ofGoogleIn30GivesEachOfItsPeople() {
        List<ReadPerson> people = Samples.read(RecordType.CONTACT, Samples.file("google-30.vcf"));
        assertThat(people).extracting(ReadPerson::number).containsExactly(1, 2);
        assertThat(people).extracting(ReadPerson::line).containsExactly(1, 20);
        assertThat(people.get(0).card().values())
                .containsOnly(
                        entry("lastName", "Berg"),
                        entry("firstName", "Anna Maria"),
                        entry("salutation", "MS"),
                        entry("title", "Einkauf"),
                        entry("email", "anna.berg@nordlicht.example"),
                        entry("mobile", "+49 151 5550301"),
                        entry("phone", "+49 30 5550302"),
                        entry("otherStreet", "Seestraße 9"),
                        entry("otherCity", "Berlin"),
                        entry("otherPostalCode", "13353"),
                        entry("otherCountry", "Deutschland"),
                        entry("birthday", LocalDate.of(1985, 2, 12)),
                        entry("linkedinHandle", "anna-berg"),
                        entry("website", "http://nordlicht.example"),
                        entry("categories", "myContacts,Messe 2026"),
                        entry("leadSource", "IMPORT"),
                        entry("description", "Kommt aus Kiel."));
        assertThat(people.get(0).card().name()).isEqualTo("Anna Maria Berg");
        assertThat(people.get(0).card().remarks()).containsExactly(left("NICKNAME", 1));
        assertThat(people.get(1).card().values())
                .containsEntry("lastNameReading", "すずき")
                .containsEntry("firstNameReading", "いちろう");
    }

    @Test
    void ofGoogleIn40WithAByteOrderMarkIsRead() {
        MappedCard card = one(RecordType.CONTACT, "google-40.vcf");
        assertThat(card.values())
                .containsOnly(
                        entry("lastName", "伊藤"),
                        entry("firstName", "さくら"),
                        entry("lastNameReading", "いとう"),
                        entry("firstNameReading", "さくら"),
                        entry("department", "開発部 第二課"),
                        entry("title", "技師"),
                        entry("email", "ito@higashi.example"),
                        entry("secondaryEmail", "sakura@home.example"),
                        entry("phone", "+81-3-5550-0401 x12"),
                        entry("mobile", "+81-90-5550-0402"),
                        entry("otherStreet", "桜通9"),
                        entry("otherCity", "名古屋市"),
                        entry("otherState", "愛知県"),
                        entry("otherPostalCode", "460-0001"),
                        entry("otherCountry", "日本"),
                        entry("facebookHandle", "sakura.ito"),
                        entry("mastodonHandle", "@sakura@mstdn.example"),
                        entry("leadSource", "IMPORT"));
        assertThat(card.remarks())
                .containsExactly(
                        Remark.of("transfer.vcard.remark.birthday"), left("ANNIVERSARY", 1), left("GENDER", 1));
    }

    @Test
    void ofAJapaneseTelephoneIsReadThoughItDeclaresNoCharacterSet() {
        byte[] file = Samples.file("phone-21-undeclared-windows-31j.vcf");
        assertThat(Samples.open(file).charset()).isEqualTo(TextDecoding.WINDOWS_31J);
        List<ReadPerson> people = Samples.read(RecordType.LEAD, file);
        assertThat(people.get(0).card().values())
                .containsOnly(
                        entry("lastName", "山田"),
                        entry("firstName", "太郎"),
                        entry("lastNameReading", "ヤマダ"),
                        entry("firstNameReading", "タロウ"),
                        entry("mobile", "09055500501"),
                        entry("phone", "0455550502"),
                        entry("email", "taro@keitai.example"),
                        entry("source", "IMPORT"),
                        entry("description", "①髙﨑にて"));
        assertThat(people.get(1).card().values())
                .containsEntry("lastNameReading", "ナカムラ")
                .containsEntry("firstNameReading", "ジロウ");
        assertThat(people).allSatisfy(p -> assertThat(p.card().remarks()).isEmpty());
    }

    @Test
    void inUtf16OrIso2022IsReadToo() {
        String[] lines = {"N:渡辺;葵;;;", "NOTE:了解"};
        byte[] utf16 = Samples.card(StandardCharsets.UTF_16, "3.0", lines);
        byte[] jis = Samples.card(TextDecoding.ISO_2022_JP, "3.0", lines);
        assertThat(List.of(utf16, jis))
                .allSatisfy(file -> assertThat(Samples.read(RecordType.LEAD, file)
                                .get(0)
                                .card()
                                .values())
                        .containsEntry("lastName", "渡辺")
                        .containsEntry("firstName", "葵")
                        .containsEntry("description", "了解"));
    }

    @Test
    void mayMixCharacterSetsThatItsLinesDeclare() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("渡辺;葵".getBytes(TextDecoding.WINDOWS_31J));
        bytes.writeBytes("\r\nTITLE:社長\r\nNOTE;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Caf=E9\r\nEND:VCARD"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(Samples.read(RecordType.LEAD, bytes.toByteArray())
                        .get(0)
                        .card()
                        .values())
                .containsEntry("lastName", "渡辺")
                .containsEntry("firstName", "葵")
                .containsEntry("title", "社長")
                .containsEntry("description", "Café");
    }

    private static MappedCard one(RecordType type, String file) {
        List<ReadPerson> people = Samples.read(type, Samples.file(file));
        assertThat(people).hasSize(1);
        assertThat(people.get(0).unreadable()).isNull();
        return people.get(0).card();
    }

    private static Remark left(String property, int count) {
        return Remark.of("transfer.vcard.remark.left", property, count);
    }
}
