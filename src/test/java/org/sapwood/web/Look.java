package org.sapwood.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as it is on a telephone, on a tablet and on a desk, and says what is wrong with it. */
final class Look {
    private static final int[] WIDTHS = {1280, 768, 320};
    private static final int HEIGHT = 900;
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String CHECKER = checker();

    private final Page page;
    private final String name;
    private final List<String> wrong = new ArrayList<>();

    private Look(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /**
     * Opens an address and looks at it.
     *
     * @param who opens it, for the names of the pictures
     * @return what is wrong, in words; empty when nothing is
     */
    static List<String> at(Page page, String who, String address) {
        page.setViewportSize(WIDTHS[0], HEIGHT);
        Response response = page.navigate(address);
        int expected = address.equals("/nowhere") ? 404 : 200;
        Look look = new Look(page, (who + address).replaceAll("[^A-Za-z0-9]+", "-"));
        if (response.status() != expected) {
            return List.of(who + " gets " + response.status() + " at " + address);
        }
        giveReason(page);
        return look.atEachWidth();
    }

    /** Looks at the page as it is shown now. */
    static List<String> now(Page page, String name) {
        return new Look(page, name).atEachWidth();
    }

    private static void giveReason(Page page) {
        if (page.locator("form[action='/reason']").count() > 0) {
            page.locator("#reason").fill("A complaint that came in today");
            page.locator("form[action='/reason'] button").click();
        }
    }

    private List<String> atEachWidth() {
        page.evaluate(CHECKER);
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
            fits(width, "");
            open(true);
            fits(width, " with everything unfolded");
            accessible(width);
            open(false);
        }
        return wrong;
    }

    private void open(boolean open) {
        page.evaluate("open => document.querySelectorAll('details').forEach(one => one.open = open)", open);
    }

    private void fits(int width, String how) {
        int sideways =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (sideways != 0) {
            wrong.add(name + " is " + sideways + " pixels too wide at " + width + how);
        }
    }

    /** The checker itself is asked, and for faults alone: what passed is many times as long, and nobody reads it. */
    private void accessible(int width) {
        Object found = page.evaluate("""
                async rules => (await axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']}))
                  .violations.map(one => one.id + ', ' + one.help + ': ' + one.nodes.map(node => node.html).join(' '))
                """, RULES);
        for (Object fault : (List<?>) found) {
            wrong.add(name + " at " + width + ": " + fault);
        }
    }

    private static String checker() {
        try (InputStream script = Look.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
