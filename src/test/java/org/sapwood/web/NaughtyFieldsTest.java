package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed into any field of any form is taken, or asked about with all that was typed still there. No page that
 * comes of it fails, or does what was typed.
 */
class NaughtyFieldsTest {
    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"(/[^\"]+)\"");
    private static final Set<String> NOT_WRITTEN_IN = Set.of("/sign-in", "/sign-out");
    private static final int REFUSED = 422;

    /** What would be an element of the page if it were not written as text. */
    private static final List<String> ALIVE = List.of(
            "<script>alert",
            "<img src=x",
            "<svg/onload",
            "<b>out</b>",
            "<h1>out</h1>",
            "<!-- a comment",
            "<style>body");

    private record Found(String person, String page, String action) {}

    @Test
    void nothingTypedIsLostOrDoesAnything() {
        int refused = 0;
        int taken = 0;
        try (OwnCounty county = OwnCounty.grown()) {
            EveryPage.changeJo(county);
            List<Found> forms = forms(county);
            assertThat(forms).hasSizeGreaterThan(30);
            for (Found form : forms) {
                Visitor visitor = county.signedIn(form.person());
                HttpResponse<String> page = visitor.get(form.page());
                for (int turn = 0; turn < NaughtyStrings.ALL.size() && isThere(page, form); turn++) {
                    HttpResponse<String> answer = send(visitor, page, form, turn);
                    if (answer.statusCode() == REFUSED) {
                        refused++;
                        page = answer;
                    } else {
                        taken++;
                        page = visitor.get(form.page());
                    }
                }
            }
            System.out.printf("Forms typed into: %d; refused %d times, taken %d times%n", forms.size(), refused, taken);
        }
        assertThat(refused).isPositive();
        assertThat(taken).isPositive();
    }

    /** One of each shape, with the person who is offered it. */
    private static List<Found> forms(OwnCounty county) {
        Set<String> shapes = new HashSet<>();
        List<Found> found = new ArrayList<>();
        EveryPage.byPerson().forEach((person, addresses) -> {
            Visitor visitor = county.signedIn(person);
            for (String address : addresses) {
                HttpResponse<String> page = visitor.get(address);
                for (Matcher form = FORM.matcher(page.body()); form.find(); ) {
                    String action = form.group(1);
                    if (!NOT_WRITTEN_IN.contains(action)
                            && !Filled.of(page, action).written().isEmpty()
                            && shapes.add(Crawl.shape(action))) {
                        found.add(new Found(person, address, action));
                    }
                }
            }
        });
        return found;
    }

    private static boolean isThere(HttpResponse<String> page, Found form) {
        return page.body().contains("action=\"" + form.action() + "\"");
    }

    private static HttpResponse<String> send(Visitor visitor, HttpResponse<String> page, Found form, int turn) {
        Filled filled = Filled.of(page, form.action());
        List<String> fields = filled.written();
        for (int field = 0; field < fields.size(); field++) {
            filled.with(fields.get(field), typed(turn + field));
        }
        HttpResponse<String> answer = filled.send(visitor);
        String what = form + " " + typed(turn);
        assertThat(answer.statusCode()).as(what).isIn(200, REFUSED);
        assertThat(ALIVE.stream().filter(answer.body()::contains)).as(what).isEmpty();
        if (answer.statusCode() == REFUSED) {
            Filled again = Filled.of(answer, form.action());
            for (int field = 0; field < fields.size(); field++) {
                assertThat(again.value(fields.get(field)))
                        .as(what + " in " + fields.get(field))
                        .isEqualTo(typed(turn + field));
            }
        }
        return answer;
    }

    private static String typed(int turn) {
        return NaughtyStrings.ALL.get(turn % NaughtyStrings.ALL.size());
    }
}
