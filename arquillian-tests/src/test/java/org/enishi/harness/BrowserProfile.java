package org.enishi.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody's browser: cookies and windows of their own. One test after the other has it, and finds it without cookies
 * and windows; only styles and scripts stay in its cache, as in people's browsers.
 */
record BrowserProfile(BrowserContext context, Language language, ColorScheme scheme) {

    private static final double PATIENCE = 15_000;

    private static final List<BrowserProfile> FREE = new ArrayList<>();

    static synchronized BrowserProfile taken(Browser browser, Language language, ColorScheme scheme) {
        BrowserProfile profile = FREE.stream()
                .filter(free -> free.language == language && free.scheme == scheme)
                .findFirst()
                .orElseGet(() -> made(browser, language, scheme));
        FREE.remove(profile);
        profile.context.tracing().startChunk();
        return profile;
    }

    private static BrowserProfile made(Browser browser, Language language, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setBaseURL(Browsing.base().toString())
                .setLocale(language.browserLocale())
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(scheme)
                .setExtraHTTPHeaders(Map.of(Visitors.FORWARDED, Visitors.address())));
        context.setDefaultTimeout(PATIENCE);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        return new BrowserProfile(context, language, scheme);
    }

    /** After a test that went well. */
    void giveBack() {
        context.tracing().stopChunk();
        context.pages().forEach(Page::close);
        context.clearCookies();
        synchronized (BrowserProfile.class) {
            FREE.add(this);
        }
    }

    /** After a test that failed: leaves pictures and a trace. */
    void show(Path pictures, String name) {
        for (Page page : context.pages()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(pictures.resolve(name + "-" + context.pages().indexOf(page) + ".png")));
        }
        context.tracing().stopChunk(new Tracing.StopChunkOptions().setPath(pictures.resolve(name + ".zip")));
        context.close();
    }

    /** The browser that they belong to is gone. */
    static synchronized void forget() {
        FREE.clear();
    }
}
