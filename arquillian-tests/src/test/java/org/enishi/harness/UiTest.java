package org.enishi.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test in a real browser, against the EAR on Payara Server. */
public abstract class UiTest extends RestTest {

    @RegisterExtension
    protected final Browsing browsing = new Browsing();

    /** A window in which this user is signed in, in a language, at an address of Enishi. */
    protected Page signedIn(TestUser user, Language language, String address) {
        Page page = signedIn(user, language);
        page.navigate(address);
        return page;
    }

    /** A window in which this user is signed in, in a language, at no address yet. */
    protected Page signedIn(TestUser user, Language language) {
        Page page = browsing.open(language);
        enter(page, user);
        return page;
    }

    /**
     * Lets a window into a session of this user, begun without a browser: most tests are about what comes after
     * signing in, and every one of them would pay for that page.
     */
    protected static void enter(Page page, TestUser user) {
        String base = Browsing.base().toString();
        page.context()
                .addCookies(Session.of(EnishiUnderTest.server().http(), user).cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(base))
                        .toList());
    }

    /** axe finds nothing on the page as it is now. */
    protected static void assertAccessible(Page page) {
        assertThat(findings(page)).as("what axe finds at " + page.url()).isEmpty();
    }

    /** What axe finds on the page as it is now. */
    protected static List<String> findings(Page page) {
        // what it finds well needn't be told in detail: for most of its time it does that
        var onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        // in one go: our pages have no frames, for whose sake it would open a window more each time
        return new AxeBuilder(page)
                .options(onlyViolations).setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " -- " + node.getHtml() + " -- "
                                        + node.getFailureSummary()))
                        .toList();
    }

    /** Nothing makes the page wider than its window. */
    protected static void assertFits(Page page) {
        assertThat(width(page)).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    protected static int width(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }
}
