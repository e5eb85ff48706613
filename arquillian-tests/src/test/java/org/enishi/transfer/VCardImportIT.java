package org.enishi.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.enishi.harness.Answer;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People from vCard files as programs export them, over the API. The files are those of the reader's own tests. */
@Tag("CR-13")
class VCardImportIT extends RestTest {

    private static final Path FILES = Path.of("..", "ejb", "src", "test", "resources", "org", "enishi", "transfer");

    private final Rest program = as(aUser().saved());

    @ParameterizedTest
    @CsvSource({
        "phone-21-undeclared-windows-31j.vcf, windows-31j",
        "iphone-30.vcf, utf-8",
        "google-30.vcf, utf-8",
        "google-40.vcf, utf-8"
    })
    void theCharactersOfAFileAreFoundOut(String file, String charset) {
        assertThat(send("leads", "?dryRun=true", read(file))
                        .json()
                        .get("charset")
                        .asText())
                .isEqualToIgnoringCase(charset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outlook-21-shift-jis.vcf",
                "phone-21-undeclared-windows-31j.vcf",
                "iphone-30.vcf",
                "google-30.vcf",
                "google-40.vcf"
            })
    void everybodyInAFileComesIn(String file) {
        send("contacts", "", read(file)).expect(200);
        int cards = new String(read(file), StandardCharsets.ISO_8859_1).split("BEGIN:VCARD").length - 1;
        assertThat(program.get("contacts?page[size]=200").json().get("items")).hasSize(cards);
    }

    @Test
    void japaneseNamesComeInWithTheirReading() {
        send("leads", "", read("iphone-30.vcf")).expect(200);
        JsonNode hanako = program.get("leads?fields=lastName,lastNameReading,firstNameReading&initial=%E3%81%95")
                .json()
                .get("items")
                .get(0);
        assertThat(hanako.get("lastName").asText()
                        + hanako.get("lastNameReading").asText()
                        + hanako.get("firstNameReading").asText())
                .isEqualTo("佐藤さとうはなこ");
    }

    @Test
    void charactersOfTheFilesOwnDeclarationAreRead() {
        send("leads", "", read("outlook-21-shift-jis.vcf")).expect(200);
        // 髙, unlike 高, is in no character set but Microsoft's own Shift_JIS
        assertThat(program.get("leads?fields=lastName").json().get("items").findValuesAsText("lastName"))
                .contains("髙橋");
    }

    @Test
    void aPreviewAddsNobody() {
        send("leads", "?dryRun=true", card("Somebody", unique("a") + "@example.com"))
                .expect(200);
        assertThat(program.get("leads").json().get("items")).isEmpty();
    }

    @Test
    void whoIsThereAlreadyIsLeftOut() {
        byte[] card = card("Twice", unique("twice") + "@example.com");
        send("leads", "", card).expect(200);
        send("leads", "", card).expect(200);
        assertThat(program.get("leads").json().get("items")).hasSize(1);
    }

    @Test
    void whoIsThereAlreadyIsAddedIfThatIsWanted() {
        byte[] card = card("Twice", unique("twice") + "@example.com");
        send("leads", "", card).expect(200);
        send("leads", "?duplicates=create", card).expect(200);
        assertThat(program.get("leads").json().get("items")).hasSize(2);
    }

    @Test
    void whatIsRefusedIsListedWithTheReason() {
        byte[] file = bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Good;One;;;\r\nFN:One Good\r\nEND:VCARD\r\n"
                + "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:\r\nEMAIL:nameless@example.com\r\nEND:VCARD\r\n");
        JsonNode refused = send("leads", "", file).expect(200).json().get("refused");
        assertThat(refused.get(0).at("/reason/detail").asText()
                        + refused.get(0).path("problems").toString())
                .hasSizeGreaterThan(10);
    }

    @Test
    void besideSomebodyRefusedTheOthersComeIn() {
        byte[] file = bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:\r\nEND:VCARD\r\n"
                + "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Good;One;;;\r\nFN:One Good\r\nEND:VCARD\r\n");
        send("leads", "", file).expect(200);
        assertThat(program.get("leads").json().get("items").findValuesAsText("displayName"))
                .hasSize(1);
    }

    @Test
    void aBrokenFileStillGivesWhatIsWhole() {
        JsonNode result = send("leads", "", read("broken.vcf")).expect(200).json();
        assertThat(result.get("created")).isNotEmpty();
    }

    @ParameterizedTest
    @Tag("QU-18")
    @ValueSource(strings = {"", "nonsense", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "\u0000\u0001\u0002"})
    void whatIsNoVcardIsRefused(String text) {
        assertThat(send("leads", "", bytes(text)).status()).isBetween(400, 422);
    }

    @Test
    @Tag("QU-18")
    void aFileThatIsTooLargeIsRefused() {
        assertThat(send("leads", "", bytes("BEGIN:VCARD\r\nNOTE:" + "x".repeat(6_000_000)))
                        .status())
                .isBetween(413, 422);
    }

    @Test
    @Tag("AC-05")
    void withoutThePermissionNobodyIsImported() {
        var reader = as(aUser().withPermissions("LEADS_VIEW", "LEADS_CREATE").saved());
        var answer = reader.sendBytes("POST", "leads/imports", card("A", "a@example.com"), "text/vcard");
        assertThat(answer.status()).isEqualTo(403);
    }

    private Answer send(String module, String query, byte[] file) {
        return program.sendBytes("POST", module + "/imports" + query, file, "text/vcard");
    }

    private static byte[] card(String last, String email) {
        return bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + last + ";;;;\r\nFN:" + last + "\r\nEMAIL:" + email
                + "\r\nEND:VCARD\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(FILES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
