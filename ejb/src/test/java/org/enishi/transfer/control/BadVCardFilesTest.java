package org.enishi.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.Rejected;
import org.enishi.transfer.boundary.Remark;
import org.enishi.transfer.boundary.Unreadable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A vCard file that isn't as it should be")
@Tag("QU-18")
class BadVCardFilesTest {

    private static final String[] NOBODY = {"N:渡辺;葵;;;"};

    @Test
    void spoilsOnlyTheCardsThatAreBroken() {
        VCardFile file = Samples.open(Samples.file("broken.vcf"));
        assertThat(file.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(file.outside()).containsExactly(new Unreadable(0, 1, Remark.of("transfer.vcard.error.outside")));
        List<ReadPerson> people = Samples.read(RecordType.LEAD, Samples.file("broken.vcf"));
        assertThat(people.stream().map(ReadPerson::unreadable).filter(u -> u != null))
                .containsExactly(
                        new Unreadable(2, 9, Remark.of("transfer.vcard.error.unclosed")),
                        new Unreadable(3, 15, Remark.of("transfer.vcard.error.charset", "UTF-8")),
                        new Unreadable(4, 19, Remark.of("transfer.vcard.error.unknownCharset", "X-NO-SUCH-SET")),
                        new Unreadable(5, 21, Remark.of("transfer.vcard.error.group")),
                        new Unreadable(7, 36, Remark.of("transfer.vcard.error.unclosed")));
        assertThat(people.get(0).card().remarks()).containsExactly(Remark.of("transfer.vcard.remark.line", 6));
        assertThat(people.get(5).card().values()).containsEntry("lastName", "秘書");
        assertThat(people.get(5).card().remarks()).containsExactly(Remark.of("transfer.vcard.remark.left", "AGENT", 1));
    }

    @Test
    void isRefusedWhenEmptyTooLargeBinaryOrNoVcard() {
        assertRefused("transfer.error.empty", new byte[0]);
        assertRefused("transfer.error.tooLarge", new byte[(int) Samples.MAX_BYTES + 1]);
        assertRefused("transfer.error.binary", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        assertRefused("transfer.vcard.error.noCards", "name,email\n渡辺,w@x.example".getBytes(StandardCharsets.UTF_8));
        assertRefused("transfer.error.binary", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8});
    }

    @Test
    void isRefusedWithMoreCardsThanMayBe() {
        byte[] many = "BEGIN:VCARD\r\nEND:VCARD\r\n".repeat(1_001).getBytes(StandardCharsets.US_ASCII);
        assertRefused("transfer.vcard.error.tooManyCards", many);
    }

    @Test
    void mayNotNestCardsWithoutEnd() {
        String deep = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:A;B\r\nAGENT:\r\n" + "BEGIN:VCARD\r\nAGENT:\r\n".repeat(50_000);
        List<ReadPerson> people = Samples.read(RecordType.LEAD, deep.getBytes(StandardCharsets.US_ASCII));
        assertThat(people).hasSize(1);
        assertThat(people.get(0).unreadable().reason())
                .isEqualTo(Remark.of("transfer.vcard.error.nested", CardCutting.MAX_DEPTH));
    }

    @Test
    void mayNotHaveEndlessLinesOrLinesWithoutNumber() {
        byte[] longLine = Samples.card(StandardCharsets.UTF_8, "3.0", "N:A;B", "NOTE:" + "あ".repeat(30_000));
        byte[] manyLines = Samples.card(StandardCharsets.UTF_8, "3.0", "N:A;B", "TEL:1\r\n".repeat(2_500));
        assertThat(reason(longLine)).isEqualTo(Remark.of("transfer.vcard.error.longLine", CardReading.MAX_LINE));
        assertThat(reason(manyLines)).isEqualTo(Remark.of("transfer.vcard.error.manyLines", CardCutting.MAX_LINES));
    }

    @Test
    void mayNotHaveEndlessParameters() {
        byte[] file = Samples.card(StandardCharsets.UTF_8, "3.0", "N:A;B", "TEL" + ";x".repeat(20_000) + ":123");
        assertThat(reason(file)).isEqualTo(Remark.of("transfer.vcard.error.longHeader", CardReading.MAX_HEADER));
    }

    @Test
    void isReadInTimeHoweverManyLineBreaksItsNamesHave() {
        String[] name = {"N;ENCODING=QUOTED-PRINTABLE:" + "=0D=0A".repeat(10_000) + "A;B"};
        assertThat(Samples.read(RecordType.LEAD, Samples.card(StandardCharsets.UTF_8, "2.1", name))
                        .get(0)
                        .card()
                        .values())
                .containsEntry("lastName", "A");
    }

    @Test
    void withBrokenCharactersIsNotTakenForAnotherCharacterSet() {
        byte[] whole = Samples.card(StandardCharsets.UTF_8, "3.0", NOBODY);
        byte[] cut = new String(whole, StandardCharsets.ISO_8859_1)
                .replace(";;;", "\u00e3\u0081;;")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason(cut)).isEqualTo(Remark.of("transfer.vcard.error.charset", "UTF-8"));
    }

    @Test
    void whoseQuotedPrintableDoesNotFitItsCharacterSetIsRefused() {
        byte[] file =
                Samples.card(StandardCharsets.UTF_8, "2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=8E=52;=93=63");
        assertThat(reason(file)).isEqualTo(Remark.of("transfer.vcard.error.charset", "UTF-8"));
    }

    @Test
    void canNotSmuggleInLinesThroughACharacterSet() {
        byte[] ebcdic =
                Samples.card(StandardCharsets.ISO_8859_1, "2.1", "N:A;B", "NOTE;CHARSET=Cp037:\u0081\u0025\u0082");
        assertThat(reason(ebcdic)).isEqualTo(Remark.of("transfer.vcard.error.charset", "Cp037"));
    }

    @Test
    void neverEndsInAnythingButARefusal() {
        var random = new Random(20_261_101);
        for (String name : List.of("iphone-30.vcf", "outlook-21-shift-jis.vcf", "google-40.vcf")) {
            byte[] file = Samples.file(name);
            for (int round = 0; round < 300; round++) {
                byte[] damaged =
                        Arrays.copyOf(file, random.nextInt(20) == 0 ? random.nextInt(file.length) : file.length);
                for (int i = 0; i < 8 && damaged.length > 0; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) (1 + random.nextInt(255));
                }
                readOrRefuse(damaged);
            }
        }
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertThat(Samples.read(RecordType.CONTACT, file))
                    .allSatisfy(p -> assertThat(p.card() == null).isEqualTo(p.unreadable() != null));
        } catch (Rejected refused) {
            assertThat(refused.key()).startsWith("transfer.");
        }
    }

    private static Remark reason(byte[] file) {
        return Samples.read(RecordType.LEAD, file).get(0).unreadable().reason();
    }

    private static void assertRefused(String key, byte[] file) {
        assertThatThrownBy(() -> Samples.open(file))
                .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
