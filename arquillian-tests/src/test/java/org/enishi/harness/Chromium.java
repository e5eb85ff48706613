package org.enishi.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of a run: Chromium as the machine has it, or else as Playwright fetches it. */
final class Chromium implements AutoCloseable {

    private static final List<String> COMMANDS = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "chrome.exe",
            "msedge.exe");
    private static final List<String> PLACES = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/snap/bin",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Optional<Path> found = onThisMachine();
        if (found.isEmpty()) {
            fetch();
        }
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        found.ifPresent(options::setExecutablePath);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw none(e);
        }
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> onThisMachine() {
        Stream<String> path =
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        return Stream.concat(PLACES.stream(), path)
                .map(Path::of)
                .flatMap(place -> Files.isDirectory(place) ? COMMANDS.stream().map(place::resolve) : Stream.of(place))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static void fetch() {
        try {
            var install = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                    .createProcessBuilder();
            install.command().addAll(List.of("install", "chromium"));
            int result = install.redirectErrorStream(true)
                    .redirectOutput(EnishiUnderTest.directory()
                            .resolve("chromium-install.log")
                            .toFile())
                    .start()
                    .waitFor();
            if (result != 0) {
                throw none(null);
            }
        } catch (IOException e) {
            throw none(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw none(e);
        }
    }

    private static IllegalStateException none(Exception cause) {
        return new IllegalStateException(
                "No Chromium for the tests in a browser: install one (on Debian: apt-get install -y chromium"
                        + " fonts-noto-cjk), or let Playwright reach its download server",
                cause);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
