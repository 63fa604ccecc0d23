package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said and asked, in a real browser: every page and every form at three widths. */
@Tag("browser")
class VoicesBrowserTest {
    private static final Map<String, List<String>> PAGES = Map.of(
            "sam",
            List.of(
                    "/voices",
                    "/voices/challenge-45-days",
                    "/voices/change-t406-dentists",
                    "/tree/items/t201-assessments-45wd",
                    "/team/T201/measures/assessments-45wd/challenge",
                    "/tree/items/t201-assessments-45wd/question",
                    "/tree/items/t201-assessments-45wd/help",
                    "/team/T201/proposal",
                    "/expectations/new",
                    "/leaf",
                    "/leaf/not-right/measures/assessments-45wd"),
            "ruth",
            List.of(
                    "/voices",
                    "/voices/question-t403-workers",
                    "/voices/challenge-45-days/answer",
                    "/voices/carers-respite-request/answer",
                    "/team/T201/measures/assessments-45wd/question",
                    "/team/T201/change-from-above",
                    "/team/T201/briefing-given",
                    "/team/T201/explained"));

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
        PAGES.forEach((person, paths) -> {
            Page page = browser.signedIn(person, width, true);
            paths.forEach(path -> look(page, person, path, width));
        });
        assertThat(browser.complaints()).isEmpty();
    }

    private static void look(Page page, String person, String path, int width) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        String name = "voices-" + person + path.replaceAll("[^a-z0-9]+", "-") + "-" + width + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots").resolve(name)));
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll of %s at %d", path, width)
                .isEqualTo(0);
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .as("%s at %d", path, width)
                .isEmpty();
    }
}
