package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A county on its first day: there are records, and nobody has planned, said or asked anything. */
@Tag("browser")
class EmptyCountyBrowserTest {
    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>(Map.of(
            "manager",
            List.of(
                    "/team/T201",
                    "/team/T201/plan",
                    "/team/T201/plan/begin",
                    "/team/T201/briefing",
                    "/team/T201/briefings",
                    "/team/T201/primes",
                    "/team/T201/local-pis",
                    "/tree",
                    "/tree/broken",
                    "/year",
                    "/year/half-year",
                    "/voices",
                    "/principles"),
            "ruth",
            List.of("/director", "/tree/plans/new"),
            "councillor",
            List.of("/members"),
            "ivy",
            List.of("/panel"),
            "sam",
            List.of("/leaf")));

    @Test
    void pagesWithNothingOnThemSayWhatToDo() {
        assumeTrue(Browser.program().isPresent(), "There is no Chromium on this machine");
        List<String> wrong = new ArrayList<>();
        try (OwnCounty county = OwnCounty.bare();
                Browser browser = new Browser(Browser.program().orElseThrow(), county.address())) {
            PAGES.forEach((person, addresses) -> {
                Page page = browser.signedIn(person, 1280, true);
                addresses.forEach(address -> wrong.addAll(Look.at(page, "empty-" + person, address)));
            });
            wrong.addAll(browser.complaints());
        }
        assertThat(wrong).isEmpty();
    }
}
