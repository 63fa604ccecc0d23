package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody in front of a browser: opens pages, follows links, fills in forms by what their labels say, and reads. */
final class Actor {
    private final Page page;

    private Actor(Page page) {
        this.page = page;
    }

    static Actor of(Browser browser, String person) {
        return new Actor(browser.signedIn(person, 1280, true));
    }

    /** The same with a browser that runs no script. */
    static Actor withoutScript(Browser browser, String person) {
        return new Actor(browser.signedIn(person, 1280, false));
    }

    Actor opens(String address) {
        Response response = page.navigate(address);
        assertThat(response.status()).as(address).isEqualTo(200);
        return this;
    }

    /** What is not there for them, whatever they type into the address line. */
    Actor findsNothingAt(String... addresses) {
        for (String address : addresses) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(404);
        }
        return this;
    }

    /** A link that begins with these words; the first of them. */
    Actor follows(String words) {
        Locator link = page.locator("a", new Page.LocatorOptions().setHasText(starting(words)));
        assertThat(link.count()).as("a link \"%s\" on %s", words, where()).isPositive();
        link.first().click();
        return this;
    }

    private static Pattern starting(String words) {
        return Pattern.compile("^\\s*" + plain(words));
    }

    /** The browser knows no quoted part of a pattern. */
    private static String plain(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }

    /** In a row, a list item or a section that holds these words. */
    Actor followsBeside(String words, String link) {
        Locator beside = page.locator("tr, li", new Page.LocatorOptions().setHasText(words))
                .first()
                .locator("a", new Locator.LocatorOptions().setHasText(starting(link)));
        assertThat(beside.count())
                .as("a link \"%s\" beside \"%s\" on %s", link, words, where())
                .isPositive();
        beside.first().click();
        return this;
    }

    Actor unfolds(String words) {
        page.locator("summary", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    Actor reads(String... words) {
        assertThat(squeezed(page.locator("body").innerText())).as(where()).contains(words);
        return this;
    }

    Actor doesNotRead(String... words) {
        assertThat(squeezed(page.locator("main").innerText())).as(where()).doesNotContain(words);
        return this;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    Actor writes(String label, String words) {
        field(label).fill(words);
        return this;
    }

    /** A radio button or a box, by its own label. */
    Actor chooses(String label) {
        field(label).check();
        return this;
    }

    Actor picks(String label, String option) {
        Locator field = field(label);
        String value = field.locator("option", new Locator.LocatorOptions().setHasText(option))
                .first()
                .getAttribute("value");
        field.selectOption(value);
        return this;
    }

    private Locator field(String label) {
        Pattern text = Pattern.compile("^\\s*" + plain(label) + "(\\s*\\(optional\\))?\\s*$");
        Locator found = page.locator("main label", new Page.LocatorOptions().setHasText(text));
        assertThat(found.count()).as("a field \"%s\" on %s", label, where()).isPositive();
        return page.locator("[id='" + found.first().getAttribute("for") + "']");
    }

    /** @param legend of the three parts of a day */
    Actor onDay(String legend, int day, int month, int year) {
        Locator group = page.locator("fieldset:has(.govuk-date-input)", new Page.LocatorOptions().setHasText(legend))
                .first();
        List<Integer> parts = List.of(day, month, year);
        for (int part = 0; part < parts.size(); part++) {
            group.locator("input").nth(part).fill(parts.get(part).toString());
        }
        return this;
    }

    /** Presses a button by its words. */
    Actor presses(String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(starting(button)))
                .first()
                .click();
        return this;
    }

    Actor sends() {
        return presses("Send");
    }

    /** What was sent came back with a list of what is wrong. */
    Actor isTold(String... mistakes) {
        Locator summary = page.locator(".govuk-error-summary");
        assertThat(summary.count()).as("what is wrong, on %s", where()).isEqualTo(1);
        assertThat(squeezed(summary.innerText())).contains(mistakes);
        return this;
    }

    /** What was sent has been kept, and can be taken back. */
    Actor hasDone() {
        assertThat(page.locator(".govuk-error-summary").count())
                .as("%s: %s", where(), page.locator("main").innerText())
                .isZero();
        assertThat(page.locator("form[action='/undo']").count()).as(where()).isEqualTo(1);
        return this;
    }

    Actor takesItBack() {
        return presses("Take it back");
    }

    /** The address of the page, without what follows its {@code ?}. */
    String where() {
        return URI.create(page.url()).getPath();
    }

    Page page() {
        return page;
    }
}
