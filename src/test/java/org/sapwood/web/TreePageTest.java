package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tree as a page: own twigs first, everything on it opens. */
class TreePageTest {
    private static final String OWN = "T201";

    @Test
    void everythingOnTheTreeOpensToItsThread() {
        Visitor visitor = Visitor.signedIn("manager");
        Matcher link = Pattern.compile("href=\"(/tree/items/[^\"]+)\"")
                .matcher(visitor.get("/tree?whole").body());
        Set<String> items = new TreeSet<>();
        while (link.find()) {
            items.add(link.group(1));
        }
        assertThat(items).hasSizeGreaterThan(15).allSatisfy(item -> {
            HttpResponse<String> page = visitor.get(item);
            assertThat(page.statusCode()).as(item).isEqualTo(200);
            assertThat(page.body()).contains("Written by").doesNotContain("Optional[");
        });
        assertThat(visitor.get("/tree/items/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theTreeBeginsWithTheTwigsOfOnesOwnTeam() {
        Visitor manager = Visitor.signedIn("manager");
        String own = manager.get("/tree").body();
        Set<String> primes = measuresIn(manager.get("/team/" + OWN).body());
        assertThat(measuresIn(own)).isNotEmpty().isSubsetOf(primes);
        assertThat(own).contains("Show the whole tree", "/tree?whole");
        String whole = manager.get("/tree?whole").body();
        assertThat(measuresIn(whole)).hasSizeGreaterThan(primes.size()).containsAll(measuresIn(own));
        assertThat(whole).contains("Show the twigs of my team");
        assertThat(Visitor.signedIn("ruth").get("/tree").body()).doesNotContain("Show the whole tree");
    }

    private static Set<String> measuresIn(String body) {
        Matcher link = Pattern.compile("href=\"/measures/([a-z0-9-]+)").matcher(body);
        Set<String> measures = new TreeSet<>();
        while (link.find()) {
            measures.add(link.group(1));
        }
        return measures;
    }
}
