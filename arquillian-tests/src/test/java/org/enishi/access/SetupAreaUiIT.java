package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.enishi.harness.Language;
import org.enishi.harness.SignInPage;
import org.enishi.harness.UiTest;
import org.enishi.harness.WebPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The set-up area in a browser. */
class SetupAreaUiIT extends UiTest {

    @Test
    @Tag("AC-01")
    @Tag("AC-04")
    void anAdministratorMakesAUserAndAProfileForThem() {
        Page page = signedIn(aUser().withProfile("Administrator").saved(), Language.JAPANESE, "/");
        page.locator("#user-button").click();
        page.locator("#to-setup").click();
        page.locator("#new").click();
        String name = unique("browsed");
        page.locator("#lastName").fill("試験");
        page.locator("#userName").fill(name);
        page.locator("#email").fill("nowhere");
        page.locator("#password").fill("long enough for all");
        page.keyboard().press("Control+Enter");
        page.locator("#email-error").waitFor();
        assertThat(page.locator("*:focus").getAttribute("id")).isEqualTo("email");
        page.locator("#email").fill(name + "@example.com");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("user.xhtml?id="));

        page.navigate("/setup/profiles.xhtml");
        page.locator("#new").click();
        page.locator("#name").fill(name);
        page.locator("#copy").click();
        page.waitForURL(url -> url.contains("profile.xhtml?id="));
        page.locator("#p-LEADS_EXPORT").check();
        assertThat(page.locator("[data-changes]").innerText()).contains("見込み客の書出");
        assertThat(page.locator("td.is-diff").count()).isEqualTo(1);
        page.locator("#save").click();
        page.locator("[data-toast]").waitFor();
        assertThat(page.locator("#p-LEADS_EXPORT").isChecked()).isTrue();
    }

    @Test
    @Tag("AC-10")
    void aRoleIsMovedByKeyboardOrMouseOnceItIsSaidWhatThatMeans() {
        String upper = unique("upper");
        String lower = unique("lower");
        aUser().inRole(upper).saved();
        var worker = aUser().inRole(lower).saved();
        aLead().savedBy(as(worker));
        // narrowed: of many roles, as other tests leave them, not all are drawn
        String narrowed = "/setup/roles.xhtml?q=" + lower;
        Page page = signedIn(aUser().withProfile("Administrator").saved(), Language.JAPANESE, narrowed);
        line(page, lower).locator("a[href$='#parent']").press("Enter");
        page.waitForURL(url -> url.contains("role.xhtml"));
        assertThat(page.locator("*:focus").getAttribute("id")).isEqualTo("parent");
        page.keyboard().type(upper);
        page.keyboard().press("Control+Enter");
        page.locator("#effects").waitFor();
        assertThat(page.locator("#effects").innerText()).contains("見込み客 1 件が新しく見えるようになります");
        assertThat(page.locator("*:focus").getAttribute("id")).isEqualTo("effects");
        page.keyboard().press("Escape");
        page.locator("#save").waitFor();
        page.keyboard().press("Control+Enter");
        page.locator("#save-anyway").waitFor();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("roles.xhtml"));
        page.navigate(narrowed);
        assertThat(line(page, lower).getAttribute("data-depth")).isEqualTo("1");

        line(page, lower).dragTo(page.locator("[data-drop=top]"));
        page.waitForURL(url -> url.contains("below=top"));
        assertThat(page.locator("#effects").innerText()).contains("1 件が見えなくなります");
    }

    private static Locator line(Page page, String role) {
        return page.locator("[data-node]").filter(new Locator.FilterOptions().setHasText(role));
    }

    @Test
    @Tag("QU-21")
    void everyPageIsWellInLightAndDarkWideAndNarrow() {
        List<String> flaws = new ArrayList<>();
        look(Language.JAPANESE, ColorScheme.LIGHT, 1280, flaws);
        look(Language.ENGLISH, ColorScheme.DARK, 360, flaws);
        assertThat(flaws).isEmpty();
    }

    private void look(Language language, ColorScheme scheme, int width, List<String> flaws) {
        Page page = browsing.open(language, scheme, width, 800);
        var user = aUser().withProfile("Administrator").speaking(language.tag()).saved();
        new SignInPage(page).open("/").signIn(user);
        List<String> addresses = new ArrayList<>(WebPages.all());
        addresses.removeIf(a -> !a.startsWith("/setup/") || a.equals("/setup/profile.xhtml"));
        addresses.add("/setup/user.xhtml?id=" + user.id());
        page.navigate("/setup/profiles.xhtml");
        addresses.add(page.locator("tbody a").first().getAttribute("href"));
        for (String address : addresses) {
            page.navigate(address);
            findings(page).forEach(f -> flaws.add(address + ": " + f));
            if (width(page) > width) {
                flaws.add(address + " is wider than " + width + ": " + width(page));
            }
            if (page.locator("h1").count() != 1 || page.content().contains("???")) {
                flaws.add(address + " lacks its heading or a text");
            }
        }
    }
}
