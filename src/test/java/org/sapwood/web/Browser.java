package org.sapwood.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine. Its pages tell what their console said and what they asked of other machines. */
final class Browser implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Browser(Path program) {
        this(program, ServedCounty.get().address());
    }

    /** @param address of the server whose pages are opened */
    Browser(Path program, String address) {
        this.address = address;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Empty when this machine has none: ./check installs it where it may. */
    static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of somebody who has signed in. */
    Page signedIn(String person, int width, boolean script) {
        Page page = page(width, script);
        page.navigate("/sign-in");
        page.locator("form:has(input[value='" + person + "']) button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** A page of nobody who is known. */
    Page outside(int width) {
        return page(width, true);
    }

    private Page page(int width, boolean script) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script)
                .setBaseURL(address));
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(page.url() + ": " + message.text()));
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address)) {
                complaints.add(page.url() + " asks for " + request.url());
            }
        });
        return page;
    }

    /** What the pages' consoles said, and what they asked of other machines. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
