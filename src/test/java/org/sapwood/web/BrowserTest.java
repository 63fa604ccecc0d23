package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a team's page to its cases in a real browser, by keyboard and without a script. */
@Tag("browser")
class BrowserTest {
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(
                Browser.program().isPresent(),
                "There is no Chromium on this machine, so no page is looked at in a browser");
        browser = new Browser(Browser.program().orElseThrow());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageWorksWithoutScript() {
        Page page = browser.signedIn("manager", 1280, false);
        page.locator("tbody th a").first().click();
        page.locator("a", new Page.LocatorOptions().setHasText("See the cases behind"))
                .click();
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1").textContent()).startsWith("Case ");
        assertThat(page.locator("main").textContent()).contains("What the record says");
    }

    @Test
    void theKeyboardAloneReachesTheCases() {
        Page page = browser.signedIn("manager", 1280, true);
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Skip to main content");
        page.keyboard().press("Enter");
        for (int step = 0; step < 30 && !focused(page).startsWith("See cases"); step++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/cases?**");
        assertThat(page.locator("h1").textContent()).startsWith("Cases: ");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }
}
