package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page in a real browser at three widths: it fits, it is accessible, and it asks nothing of anybody else. */
@Tag("browser")
class PagesBrowserTest {
    private static final int AT_ONCE = 2;

    private static OwnCounty county;

    @BeforeAll
    static void open() {
        county = OwnCounty.grown();
        Agreed.make(county);
        EveryPage.changeJo(county);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    /** Somebody's pages, or some of them. */
    private record Walk(String person, List<String> addresses) {}

    @Test
    void everyPageIsLookedAt() {
        Set<String> routes = Routes.ofPages(county.server());
        Set<String> seen = new TreeSet<>(EveryPage.NO_PAGES.keySet());
        EveryPage.byPerson()
                .values()
                .forEach(addresses ->
                        addresses.forEach(address -> Routes.of(address, routes).ifPresent(seen::add)));
        seen.addAll(EveryPage.OUTSIDE);
        seen.addAll(EveryPage.IN_THE_BEGINNING);
        Set<String> unseen = new TreeSet<>(routes);
        unseen.removeAll(seen);
        assertThat(unseen)
                .as("pages that no browser looks at; give each an address in EveryPage, with somebody who may open it")
                .isEmpty();
        assertThat(routes).containsAll(EveryPage.NO_PAGES.keySet());
    }

    @Test
    void everyPageIsAccessibleAndFits() throws Exception {
        assumeTrue(
                Browser.program().isPresent(),
                "There is no Chromium on this machine, so no page is looked at in a browser");
        Queue<Walk> walks = new ConcurrentLinkedQueue<>(walks());
        List<String> wrong = new ArrayList<>();
        try (ExecutorService lookers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<List<String>>> tasks = Collections.nCopies(AT_ONCE, () -> look(walks));
            for (Future<List<String>> found : lookers.invokeAll(tasks)) {
                wrong.addAll(found.get());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The longest first, so that nobody is left with one alone at the end. */
    private static List<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        for (Map.Entry<String, List<String>> one : EveryPage.byPerson().entrySet()) {
            List<String> addresses = one.getValue();
            int half = (addresses.size() + 1) / 2;
            walks.add(new Walk(one.getKey(), addresses.subList(0, half)));
            walks.add(new Walk(one.getKey(), addresses.subList(half, addresses.size())));
        }
        walks.sort(
                Comparator.comparingInt((Walk walk) -> walk.addresses().size()).reversed());
        return walks;
    }

    private static List<String> look(Queue<Walk> walks) {
        List<String> wrong = new ArrayList<>();
        try (Browser browser = new Browser(Browser.program().orElseThrow(), county.address())) {
            for (Walk walk = walks.poll(); walk != null; walk = walks.poll()) {
                Page page = browser.signedIn(walk.person(), 1280, true);
                for (String address : walk.addresses()) {
                    wrong.addAll(Look.at(page, walk.person(), address));
                }
                page.context().close();
            }
            browser.complaints().stream()
                    .filter(complaint -> !complaint.contains("/nowhere"))
                    .forEach(wrong::add);
        }
        return wrong;
    }

    @Test
    void theMenuIsOneLineOnADeskForEverybody() {
        assumeTrue(Browser.program().isPresent(), "There is no Chromium on this machine");
        try (Browser browser = new Browser(Browser.program().orElseThrow(), county.address())) {
            for (String person : EveryPage.byPerson().keySet()) {
                Page page = browser.signedIn(person, 1280, true);
                Object lines = page.evaluate("""
                        new Set([...document.querySelectorAll('.govuk-service-navigation__item, .govuk-service-navigation__service-name')]
                          .map(one => Math.round(one.getBoundingClientRect().bottom / 10))).size
                        """);
                assertThat(lines).as(person).isEqualTo(1);
                page.context().close();
            }
        }
    }

    @Test
    void theDoorIsAccessibleAndFits() {
        assumeTrue(Browser.program().isPresent(), "There is no Chromium on this machine");
        try (Browser browser = new Browser(Browser.program().orElseThrow(), county.address())) {
            Page page = browser.outside(1280);
            for (String address : EveryPage.OUTSIDE) {
                assertThat(Look.at(page, "nobody", address)).isEmpty();
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
