package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A browser and a county of its own for those who act out the article's cycle through the real forms. */
abstract class Stage {
    /** What a browser's console says when somebody is refused, which is what they should be. */
    private static final String REFUSED = "Failed to load resource: the server responded with a status of 4";

    private static OwnCounty county;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.program().isPresent(), "There is no Chromium on this machine, so nobody acts in a browser");
        county = OwnCounty.grown();
        browser = new Browser(Browser.program().orElseThrow(), county.address());
    }

    @AfterAll
    static void close() {
        if (browser == null) {
            return;
        }
        List<String> complaints = browser.complaints();
        browser.close();
        county.close();
        browser = null;
        assertThat(complaints).filteredOn(one -> !one.contains(REFUSED)).isEmpty();
    }

    static Actor actor(String person) {
        return Actor.of(browser, person);
    }

    /** The page of somebody who has not signed in yet. */
    static Page visitor() {
        return browser.outside(1280);
    }

    static Actor withoutScript(String person) {
        return Actor.withoutScript(browser, person);
    }
}
