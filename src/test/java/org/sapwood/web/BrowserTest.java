package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in a real browser: at three widths, by keyboard, without a script, with a checker of accessibility. */
@Tag("browser")
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String CASES = "/measures/assessments-45wd/cases?period=2026-Q2&team=T201";
    private static final List<String> PAGES = List.of(
            "/team/T201",
            "/team/T201/plan",
            "/team/T201/briefing",
            "/team/T201/briefings",
            "/team/T201/primes",
            "/team/T201/local-pis",
            "/team/T201/local-pis/begin",
            "/team/T201/local-pis/seen-and-told-in-a-month",
            "/team/T201/local-pis/seen-and-told-in-a-month/dry-run",
            "/team/T201/local-pis/seen-and-told-in-a-month/instead",
            "/team/T201/local-pis/seen-and-told-in-a-month/steps/sources",
            "/team/T201/local-pis/seen-and-told-in-a-month/steps/condition",
            "/team/T201/local-pis/seen-and-told-in-a-month/steps/check",
            "/measures",
            "/measures/assessments-45wd?team=T201",
            CASES,
            "/tree",
            "/tree/broken",
            "/tree/items/a-assessment-pace",
            "/tree/items/t201-assessments-45wd",
            "/tree/items/review-t201-q1",
            "/tree?on=2026-07-01",
            "/year",
            "/year/half-year",
            "/year/lessons/new",
            "/team/T201/reviews/2026-Q1",
            "/team/T201/curve/assessments-45wd",
            "/team/T201/curve/assessments-child-seen/write",
            "/help",
            "/notices",
            "/nowhere");
    /** Pages made for what somebody is, with the person who opens them. */
    private static final Map<String, List<String>> PAGES_OF_ROLES = Map.of(
            "ruth", List.of("/director"),
            "owen", List.of("/director"),
            "councillor", List.of("/members", "/members/p-fewer-changes", "/measures/assessments-45wd"),
            "ivy", List.of("/panel", "/measures/looked-after-seen-6w"),
            "sam", List.of("/principles"),
            "ade", List.of("/people", "/people/sam"));

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void everyPageIsAccessibleAndFits(int width) {
        Page page = browser.signedIn("manager", width, true);
        for (String path : PAGES) {
            page.navigate(path);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(path, width)));
            assertThat(sideways(page))
                    .as("sideways scroll of %s at %d", path, width)
                    .isZero();
            AxeResults found = new AxeBuilder(page).withTags(RULES).analyze();
            assertThat(found.getViolations()).as("%s at %d", path, width).isEmpty();
        }
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("/nowhere"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void pagesOfRolesAreAccessibleAndFit(int width) {
        PAGES_OF_ROLES.forEach((person, paths) -> {
            Page page = browser.signedIn(person, width, true);
            paths.forEach(path -> look(page, person + path, path, width));
        });
    }

    private static void look(Page page, String name, String path, int width) {
        page.navigate(path);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(name, width)));
        assertThat(sideways(page))
                .as("sideways scroll of %s at %d", name, width)
                .isZero();
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        AxeResults found = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(found.getViolations()).as("%s at %d", name, width).isEmpty();
        assertThat(sideways(page))
                .as("sideways scroll of %s at %d, all open", name, width)
                .isZero();
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

    private static int sideways(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static Path picture(String path, int width) {
        return PICTURES.resolve(path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + "-" + width + ".png");
    }
}
