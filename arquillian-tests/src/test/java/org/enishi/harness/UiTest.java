package org.enishi.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test in a real browser, against the EAR on Payara Server. */
public abstract class UiTest extends RestTest {

    @RegisterExtension
    protected final Browsing browsing = new Browsing();

    /** A window in which this user is signed in, in a language, at an address of Enishi. */
    protected Page signedIn(TestUser user, Language language, String address) {
        Page page = browsing.open(language);
        new SignInPage(page).open(address).signIn(user);
        return page;
    }

    /** axe finds nothing on the page as it is now. */
    protected static void assertAccessible(Page page) {
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " -- " + node.getHtml() + " -- "
                                        + node.getFailureSummary()))
                        .toList();
        assertThat(found).as("what axe finds at " + page.url()).isEmpty();
    }

    /** Nothing makes the page wider than its window. */
    protected static void assertFits(Page page) {
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }
}
