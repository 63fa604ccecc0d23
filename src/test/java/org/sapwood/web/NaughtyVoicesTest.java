package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed into a form of the voices stands on its page as it was typed, and does nothing there. */
class NaughtyVoicesTest {
    private static final Pattern SAID =
            Pattern.compile("<(p|dd) class=\"[^\"]*sapwood-said\">(.*?)</\\1>", Pattern.DOTALL);

    /** @param fixed what is chosen and not written */
    private record Written(String who, String form, List<String> texts, Map<String, String> fixed) {
        @Override
        public String toString() {
            return who + " " + form;
        }
    }

    static List<Written> forms() {
        Map<String, String> day = Map.of("promised-day", "2", "promised-month", "11", "promised-year", "2026");
        return List.of(
                new Written(
                        "sam",
                        "/team/T201/measures/assessments-45wd/challenge",
                        List.of("words", "evidence"),
                        with(day, "subject", "target")),
                new Written("manager", "/tree/items/t201-assessments-45wd/help", List.of("words"), day),
                new Written(
                        "sam",
                        "/tree/items/t201-assessments-45wd/question",
                        List.of("words"),
                        with(day, "sort", "question")),
                new Written(
                        "owen",
                        "/tree/items/t201-assessments-45wd/question",
                        List.of("words", "reason", "help"),
                        with(day, "about", "t201-assessments-45wd")),
                new Written("sam", "/team/T201/proposal", List.of("words"), day),
                new Written(
                        "ivy",
                        "/expectations/new",
                        List.of("words", "evidence"),
                        Map.of("of", "carers", "since-day", "1", "since-month", "9", "since-year", "2026")),
                new Written(
                        "owen",
                        "/team/T201/change-from-above",
                        List.of("words", "reason", "displaces", "resource"),
                        Map.of("about", "t201-assessments-45wd")));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsTypedStandsThereAsItWasTyped(Written form) {
        Visitor visitor = Visitor.signedIn(form.who());
        String token = visitor.token(form.form());
        for (int turn = 0; turn < NaughtyStrings.ALL.size(); turn++) {
            Map<String, String> fields = with(form.fixed(), "_csrf", token);
            for (String text : form.texts()) {
                int one = (turn + form.texts().indexOf(text)) % NaughtyStrings.ALL.size();
                fields.put(text, NaughtyStrings.ALL.get(one));
            }
            HttpResponse<String> page = visitor.post(form.form(), fields);
            assertThat(page.statusCode()).as("%s %s", form, fields).isEqualTo(200);
            form.texts().forEach(text -> shown(page, fields.get(text)));
            HttpResponse<String> back = visitor.press(page, "/undo");
            assertThat(back.uri().getPath()).isEqualTo("/voices");
            assertThat(back.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answersStandThereAsTheyWereTyped() {
        Visitor director = Visitor.signedIn("ruth");
        for (String text : NaughtyStrings.ALL) {
            HttpResponse<String> page = director.send("/voices/proposal-t601-matching/answer", "words", text);
            assertThat(page.statusCode()).isEqualTo(200);
            shown(page, text);
            assertThat(director.press(page, "/undo").body()).contains("Answer promised by");
        }
    }

    /** Half a pair and a nought are no text: what can be said of them is said, and what was typed stays. */
    @Test
    void whatNoDatabaseKeepsIsRefusedInWords() {
        Visitor visitor = Visitor.signedIn("sam");
        HttpResponse<String> page = visitor.send(
                "/team/T201/proposal",
                Map.of(
                        "words", "a nought \u0000 here",
                        "promised-day", "2",
                        "promised-month", "11",
                        "promised-year", "2026"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("this holds a character that cannot be kept");
        HttpResponse<String> tooLong = visitor.send(
                "/team/T201/proposal",
                Map.of(
                        "words", "x".repeat(10_001),
                        "promised-day", "2",
                        "promised-month", "11",
                        "promised-year", "2026"));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("characters long; shorten it to 10", "x".repeat(10_001));
        visitor.press(visitor.get("/team/T201/proposal"), "/draft/drop");
    }

    private static void shown(HttpResponse<String> page, String typed) {
        Matcher said = SAID.matcher(page.body());
        String all = said.results().map(found -> unescaped(found.group(2))).collect(Collectors.joining("\n"));
        assertThat(all).contains(typed.strip());
        if (typed.contains("<")) {
            assertThat(page.body()).doesNotContain(typed);
        }
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
