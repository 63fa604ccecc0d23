package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything by keyboard alone: from the door to a case, and a form from its first field to the button that sends it. */
@Tag("browser")
class KeyboardStoryTest extends Stage {
    private static final int FURTHEST = 120;

    @Test
    void fromTheDoorToTheWhyOfACase() {
        Page page = visitor();
        page.navigate("/sign-in");
        tabTo(page, "Skip to main content");
        page.keyboard().press("Enter");
        tabTo(page, "Sam Okoro");
        page.keyboard().press("Enter");
        page.waitForURL("**/leaf");
        tabTo(page, "Skip to main content");
        page.keyboard().press("Enter");
        tabTo(page, "A1");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/**");
        assertThat(page.locator("main").innerText()).contains("What the record says");
    }

    @Test
    void aDecisionOfThePlanIsWrittenAndSent() {
        Page page = visitor();
        page.navigate("/sign-in");
        tabTo(page, "Sunita Varma");
        page.keyboard().press("Enter");
        page.waitForURL("**/team/T204");
        page.navigate("/team/T204/plan/items/assessments-slowest-tenth");
        tabToField(page, "decision");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        tabToField(page, "why");
        page.keyboard().type("Court cases, each of them known");
        tabToField(page, "by-day");
        page.keyboard().type("27");
        page.keyboard().press("Tab");
        page.keyboard().type("11");
        page.keyboard().press("Tab");
        page.keyboard().type("2026");
        tabTo(page, "Send");
        page.keyboard().press("Enter");
        page.waitForURL("**/team/T204/plan?kept=*");
        assertThat(page.locator("main").innerText()).contains("Watch", "Court cases, each of them known");
    }

    /** Presses the tabulator until something whose words begin so has the focus, and shows that it has. */
    private static void tabTo(Page page, String words) {
        for (int step = 0; step < FURTHEST; step++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate("document.activeElement.textContent.trim()"))
                    .startsWith(words)) {
                isSeen(page);
                return;
            }
        }
        throw new AssertionError("the tabulator does not lead to \"" + words + "\" on " + page.url());
    }

    private static void tabToField(Page page, String name) {
        for (int step = 0; step < FURTHEST; step++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.name"))) {
                isSeen(page);
                return;
            }
        }
        throw new AssertionError("the tabulator does not lead to the field " + name + " on " + page.url());
    }

    /** Whatever has the focus looks different from how it looks without. */
    private static void isSeen(Page page) {
        assertThat((boolean) page.evaluate("""
                        (() => {
                          const one = document.activeElement;
                          const mark = one.type === 'radio' || one.type === 'checkbox' ? [one.nextElementSibling, '::before'] : [one, null];
                          const look = () => { const s = getComputedStyle(...mark); return [s.outline, s.boxShadow, s.backgroundColor].join(); };
                          const focused = look();
                          one.blur();
                          const plain = look();
                          one.focus();
                          return focused !== plain;
                        })()
                        """))
                .as("one sees that the focus is on %s", page.evaluate("document.activeElement.outerHTML"))
                .isTrue();
    }
}
