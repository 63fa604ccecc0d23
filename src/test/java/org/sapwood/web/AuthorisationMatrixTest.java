package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every route of the running app for everybody at every distance, against an oracle that does not know the policy. */
class AuthorisationMatrixTest {
    private static final int FEWEST_CELLS = 10_000;
    private static final int AT_ONCE = 2;
    private static final Pattern CASE = Pattern.compile("/cases/([^?\"/]+)\\?");
    private static final MatrixCounty COUNTY = new MatrixCounty();

    private final List<MatrixRule> rules = MatrixRules.all(COUNTY);

    @AfterAll
    static void close() {
        COUNTY.close();
    }

    @Test
    void everyRouteHasARule() {
        Set<String> without = routes();
        rules.forEach(rule -> without.remove(rule.route()));
        assertThat(without)
                .as("routes without a rule; write for each one line into MatrixRules.all, such as"
                        + " add(\"GET /thing/{id}\", teams(\"/thing/%%s\"), (who, cell) -> openTo(who.isStaff()))")
                .isEmpty();
    }

    @Test
    void noRuleIsForARouteThatIsNotThere() {
        assertThat(routes()).containsAll(rules.stream().map(MatrixRule::route).collect(Collectors.toSet()));
    }

    private static Set<String> routes() {
        return Routes.of(COUNTY.server());
    }

    @Test
    void everybodyGetsWhatTheOracleSays() throws Exception {
        Map<String, Integer> cells = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<List<String>>> tasks = COUNTY.people().stream()
                    .map(who -> (Callable<List<String>>) () -> ask(who))
                    .toList();
            for (Future<List<String>> found : workers.invokeAll(tasks)) {
                wrong.addAll(of(found));
            }
        }
        int people = COUNTY.people().size();
        rules.forEach(rule -> cells.merge(rule.route(), rule.cells().size() * people, Integer::sum));
        int all = cells.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("Authorisation matrix: %,d cells, %d people, %s%n", all, people, cells);
        assertThat(wrong.stream().limit(40))
                .as(wrong.size() + " of " + all + " cells")
                .isEmpty();
        assertThat(all).isGreaterThanOrEqualTo(FEWEST_CELLS);
    }

    private static List<String> of(Future<List<String>> found) throws InterruptedException {
        try {
            return found.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> ask(MatrixWho who) {
        Visitor visitor = COUNTY.signedIn(who);
        String token = visitor.token("/help");
        List<String> wrong = new ArrayList<>();
        for (MatrixRule rule : rules) {
            for (MatrixCell cell : rule.cells()) {
                HttpResponse<String> response = send(visitor, rule, cell, token);
                MatrixAnswer expected = rule.of(who, cell);
                MatrixAnswer actual = MatrixAnswer.of(response);
                String what =
                        who.id() + ": " + rule.route() + " as " + cell.path() + (cell.told() ? " with a reason" : "");
                if (!rule.fits(expected, actual)) {
                    wrong.add(what + " gave " + actual + " (" + response.statusCode() + "), not " + expected);
                } else if (who.isPosted()) {
                    rule.cases().ifPresent(which -> compare(what, casesOn(response), which.apply(who, cell), wrong));
                }
            }
        }
        return wrong;
    }

    private static HttpResponse<String> send(Visitor visitor, MatrixRule rule, MatrixCell cell, String token) {
        if (rule.isChange()) {
            Map<String, String> form = new LinkedHashMap<>(cell.form());
            form.put("_csrf", token);
            return visitor.postAndStay(cell.path(), form);
        }
        if (cell.told() && cell.path().startsWith("/api/")) {
            return visitor.getForAReason(cell.path(), "For the matrix");
        }
        if (cell.told()) {
            visitor.postAndStay("/reason", Map.of("reason", "For the matrix", "back", cell.path(), "_csrf", token));
        }
        return visitor.getAndStay(cell.path());
    }

    private static Set<String> casesOn(HttpResponse<String> page) {
        Set<String> cases = new TreeSet<>();
        Matcher link = CASE.matcher(page.body());
        while (link.find()) {
            cases.add(link.group(1));
        }
        return cases;
    }

    private static void compare(String what, Set<String> shown, Set<String> expected, List<String> wrong) {
        if (!shown.equals(expected)) {
            wrong.add(what + " shows " + shown.size() + " cases, not " + expected.size());
        }
    }
}
