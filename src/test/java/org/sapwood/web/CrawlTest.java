package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Periods;
import org.sapwood.engine.CaseRow;

/** What holds for every page that anybody can come to. */
class CrawlTest {
    private static final List<String> PEOPLE =
            List.of("sam", "manager", "sunita", "owen", "ruth", "councillor", "jo", "ivy", "ade");

    /** The only numbers that a form asks for: what a team means to reach. */
    private static final Set<String> NUMBERS = Set.of("target");

    private static final Pattern INPUT = Pattern.compile("<(input|textarea|select)\\b([^>]*)>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

    private static final Map<String, Map<String, HttpResponse<String>>> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void walk() {
        PEOPLE.forEach(person -> PAGES.put(person, Crawl.of(person)));
    }

    @Test
    void everyLinkLeadsToAPage() {
        PAGES.forEach((person, pages) -> assertThat(pages).hasSizeGreaterThan(8).allSatisfy((address, page) -> {
            assertThat(page.statusCode()).as("%s at %s", person, address).isEqualTo(200);
            assertThat(page.body())
                    .as("%s at %s", person, address)
                    .doesNotContain("Optional[", "org.sapwood.", "Exception", ">null<");
        }));
    }

    @Test
    void noFormTakesTheValueOfAnIndicator() {
        Set<String> numbers = new TreeSet<>();
        each(body -> inputs(body).forEach(input -> {
            assertThat(input).doesNotContain("type=\"number\"", "type=\"file\"");
            if (input.contains("inputmode=\"decimal\"")) {
                numbers.add(name(input));
            }
        }));
        assertThat(numbers).isSubsetOf(NUMBERS).isNotEmpty();
    }

    /**
     * Workers stand only where one looks at one case, or says who a person is in the records: nowhere is anything listed,
     * summed or sorted by them.
     */
    @Test
    void noPageIsByWorker() {
        Set<String> workers = workers();
        assertThat(workers).hasSizeGreaterThan(50);
        Pattern any =
                Pattern.compile(workers.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));
        PAGES.forEach((person, pages) -> pages.forEach((address, page) -> {
            boolean oneCase = Crawl.shape(address).startsWith("/measures/*/cases/*") || address.startsWith("/people");
            Set<String> named = new TreeSet<>();
            Matcher found = any.matcher(page.body());
            while (found.find()) {
                named.add(found.group(1));
            }
            assertThat(named).as("%s at %s", person, address).hasSizeLessThanOrEqualTo(oneCase ? 2 : 0);
        }));
    }

    private static Set<String> workers() {
        Desk desk = ServedCounty.get().desk();
        Set<String> workers = new TreeSet<>();
        for (Measure measure : desk.computable(desk.catalogue().measures(List.of()))) {
            desk
                    .cases(measure, Periods.parse("2026-Q2").getFirst(), java.util.Optional.empty(), Level.UNIT)
                    .cases()
                    .stream()
                    .map(CaseRow::workerId)
                    .filter(java.util.Objects::nonNull)
                    .forEach(workers::add);
        }
        return workers;
    }

    private static void each(java.util.function.Consumer<String> look) {
        PAGES.values().forEach(pages -> pages.values().forEach(page -> look.accept(page.body())));
    }

    private static List<String> inputs(String body) {
        return INPUT.matcher(body).results().map(found -> found.group(2)).toList();
    }

    private static String name(String input) {
        Matcher name = NAME.matcher(input);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }
}
