package org.enishi.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.enishi.harness.Language;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("CR-13")
class VCardImportUiIT extends UiTest {

    private static final String ADDRESS = "/import/vcard.xhtml?type=contacts";
    private static final String BROKEN_OFF = "BEGIN:VCARD\nVERSION:3.0\nN:切れた;人;;;\n";

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFileIsLookedAtBeforePeopleAreAdded(Language language) {
        Page page = importing(language);
        assertAccessible(page);
        choose(
                page,
                "people.vcf",
                card("新しい", unique("new") + "@example.com") + card("おかしな", "no address") + BROKEN_OFF);

        assertThat(page.locator("#preview-title")).containsText("people.vcf");
        assertThat(page.locator("#preview-title")).isFocused();
        assertThat(tallies(page)).containsText(new String[] {
            language.text("1 人を登録します", "1 will be added"),
            language.text("1 人は、登録できない値", "1 has values"),
            language.text("1 件あります", "1 can't be read")
        });
        assertThat(page.locator("tr[data-outcome=INVALID] dd .en-error")).hasCount(1);
        assertThat(page.locator("tr[data-outcome=UNREADABLE] .en-at")).containsText("13");
        assertAccessible(page);

        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result-title")).isFocused();
        assertThat(page.locator("tr[data-outcome=NEW] a")).hasCount(1);
        assertAccessible(page);
        page.locator("tr[data-outcome=NEW] a").click();
        assertThat(page.locator("h1")).containsText("新しい");
    }

    @Test
    void peopleAlreadyThereAreLeftOutUnlessTheyAreWanted() {
        Page page = importing(Language.ENGLISH);
        String file = card("二度", unique("twice") + "@example.com");
        choose(page, "first.vcf", file + file);
        assertThat(tallies(page)).containsText(new String[] {"1 will be added", "1 is in the file twice"});
        page.locator("#run").click();
        assertThat(tallies(page)).containsText(new String[] {"1 was added", "1 was left out"});

        page.locator("#another").click();
        choose(page, "second.vcf", file);
        assertThat(page.locator("tr[data-outcome=DUPLICATE] a")).hasCount(1);
        assertThat(page.locator("#run")).isHidden();
        page.locator("#create").check();
        page.locator("#run").click();
        assertThat(tallies(page)).containsText(new String[] {"1 was added"});
    }

    @Test
    void whatCannotBeTakenIsRefusedAtTheFile() {
        Page page = importing(Language.ENGLISH);
        choose(page, "letter.vcf", "Dear all");
        assertThat(page.locator("#file-error")).containsText("no vCard");
        assertThat(page.locator("#file")).isFocused();
        assertThat(page.locator("#file")).hasAttribute("aria-invalid", "true");
        choose(page, "large.vcf", "x".repeat(5_300_000));
        assertThat(page.locator("#file-error")).containsText("5 MB");
        assertThat(page.locator("#run")).hasCount(0);
    }

    /** The server's own check, should a page lack the script's. */
    @Test
    void theServerRefusesWhatIsTooLargeItself() {
        Page page = importing(Language.ENGLISH);
        page.evaluate("document.getElementById('file').dataset.max = '99999999'");
        choose(page, "large.vcf", "x".repeat(5_300_000));
        assertThat(page.locator("#file-error")).containsText("5 MB");
    }

    @Test
    void nothingIsMadeOfAnotherFileThanTheOneLookedAt() {
        Page page = importing(Language.ENGLISH);
        choose(page, "seen.vcf", card("見た", unique("seen") + "@example.com"));
        assertThat(page.locator("#preview-title")).containsText("seen.vcf");
        page.evaluate(
                "text => { const other = new DataTransfer(); other.items.add(new File([text], 'other.vcf'));"
                        + " document.getElementById('file').files = other.files; }",
                card("見ていない", unique("unseen") + "@example.com"));
        page.locator("#run").click();
        assertThat(page.locator("#outcome .en-note-warn")).containsText("nothing was added");
        assertThat(page.locator("#preview-title")).containsText("other.vcf");
    }

    @Test
    void aFileCanBeDroppedOnANarrowPage() {
        Page page = importing(Language.JAPANESE);
        page.setViewportSize(360, 740);
        assertFits(page);
        page.evaluate(
                "text => { const data = new DataTransfer(); data.items.add(new File([text], 'dropped.vcf'));"
                        + " document.querySelector('[data-drop]').dispatchEvent("
                        + "new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }",
                card("落とした", unique("dropped") + "@example.com"));
        assertThat(page.locator("#preview-title")).containsText("dropped.vcf");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    @Tag("AC-05")
    void withoutThePermissionThereIsNoEntryAndNoPage() {
        var user = aUser().withPermissions("CONTACTS_VIEW", "CONTACTS_CREATE").saved();
        Page page = signedIn(user, Language.ENGLISH, "/contacts/list.xhtml");
        assertThat(page.locator("a[href*='/import/']")).hasCount(0);
        browsing.expect("403");
        assertThat(page.navigate(ADDRESS).status()).isEqualTo(403);
    }

    private Page importing(Language language) {
        var user = aUser().speaking(language.tag()).saved();
        return signedIn(user, language, ADDRESS);
    }

    private static void choose(Page page, String name, String text) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/vcard", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator tallies(Page page) {
        return page.locator("#outcome .en-tallies li");
    }

    private static String card(String family, String email) {
        return "BEGIN:VCARD\nVERSION:3.0\nN:" + family + ";人;;;\nFN:" + family + " 人\nEMAIL:" + email + "\nEND:VCARD\n";
    }
}
