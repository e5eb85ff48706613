package org.enishi.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Browser windows of one test, each with its own cookies. Whatever a page complains of in the console, and every
 * request that would leave this machine, fails the test; a failed test leaves pictures and a trace.
 */
public final class Browsing implements AfterEachCallback {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "");
    private static Chromium chromium;

    private final List<BrowserProfile> profiles = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private final Consumer<Page> watch = this::watch;

    /** A window 1280 wide. */
    public Page open(Language language) {
        return open(language, 1280, 900);
    }

    /** A window of a size. */
    public Page open(Language language, int width, int height) {
        return open(language, ColorScheme.LIGHT, width, height);
    }

    /** A window of a size, light or dark. */
    public Page open(Language language, ColorScheme scheme, int width, int height) {
        BrowserProfile profile = BrowserProfile.taken(browser(), language, scheme);
        profile.context().onPage(watch);
        profiles.add(profile);
        Page page = profile.context().newPage();
        page.setViewportSize(width, height);
        return page;
    }

    /** Enishi as browsers reach it: by a name other than the sandbox's, as cookies know no ports. */
    public static URI base() {
        return URI.create("http://localhost:" + EnishiUnderTest.server().http().getPort() + "/");
    }

    /** Says that a page complains in these words, and should: as when it shows an error on purpose. */
    public void expect(String words) {
        expected.add(Pattern.compile(words));
    }

    private void watch(Page page) {
        page.onConsoleMessage(message -> {
            boolean ours = !message.location()
                    .contains(EnishiUnderTest.sandbox().http().getAuthority());
            if (message.type().equals("error") && ours) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("Script error: " + error));
        page.onRequest(request -> {
            String host = URI.create(request.url().replaceAll("[^\\x21-\\x7e]|[|{}\\[\\]\"<>^`\\\\]", "_"))
                    .getHost();
            if (!HERE.contains(host == null ? "" : host)) {
                complaints.add("Request to elsewhere: " + request.url());
            }
        });
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        List<String> unexpected = complaints.stream()
                .filter(c -> expected.stream().noneMatch(e -> e.matcher(c).find()))
                .toList();
        Path pictures = EnishiUnderTest.directory().resolve("pictures");
        String name = (test.getRequiredTestClass().getSimpleName() + "."
                        + test.getRequiredTestMethod().getName() + "-" + test.getDisplayName())
                .replaceAll("[^\\p{L}\\p{N}.-]+", "_");
        for (BrowserProfile profile : profiles) {
            profile.context().offPage(watch);
            if (failed || !unexpected.isEmpty()) {
                profile.show(pictures, name + "-" + profiles.indexOf(profile));
            } else {
                profile.giveBack();
            }
        }
        profiles.clear();
        if (!failed && !unexpected.isEmpty()) {
            throw new AssertionError("The page complained:\n" + String.join("\n", unexpected));
        }
    }

    private static synchronized Browser browser() {
        if (chromium == null || !chromium.browser().isConnected()) {
            BrowserProfile.forget();
            chromium = Chromium.start();
        }
        return chromium.browser();
    }

    static synchronized void end() {
        if (chromium != null) {
            BrowserProfile.forget();
            chromium.close();
            chromium = null;
        }
    }
}
