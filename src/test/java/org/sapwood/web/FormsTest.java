package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form loses nothing that was typed, whatever happens to it. */
class FormsTest {
    private static final String FORM = "/team/T204/plan/items/enquiries-repeat-6m";
    private static final String OTHER = "/team/T201/plan/items/enquiries-repeat-6m";

    @Test
    void whatIsSentIsOnThePlanAndCanBeTakenBack() {
        Visitor manager = Visitor.signedIn("manager");
        HttpResponse<String> plan = manager.send(OTHER, "decision", "hold", "why", "Few <b>& all</b> read");
        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(plan.uri().getPath()).isEqualTo("/team/T201/plan");
        assertThat(plan.body()).contains("Few &lt;b&gt;&amp; all&lt;/b&gt; read", "Take it back");
        HttpResponse<String> back = manager.press(plan, "/undo");
        assertThat(back.body()).doesNotContain("Few &lt;b").contains("Few; each is read by the manager");
    }

    @Test
    void aMistakeIsNamedAndWhatWasTypedStaysHereAndAsADraft() {
        Visitor manager = Visitor.signedIn("manager");
        HttpResponse<String> wrong =
                manager.send(OTHER, "why", "", "who", "Ellie", "by-day", "31", "by-month", "2", "by-year", "2027");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("There is a problem", "What the team decides: choose an answer", "Why: write something here")
                .contains("By when: there is no such day in the calendar", "value=\"Ellie\"");
        assertThat(manager.get(OTHER).body()).contains("You began this and have not sent it", "value=\"Ellie\"");
        manager.press(manager.get(OTHER), "/draft/drop");
        assertThat(manager.get(OTHER).body()).doesNotContain("value=\"Ellie\"");
    }

    @Test
    void whoeverSavesSecondIsShownWhatTheFirstWrote() {
        Visitor first = Visitor.signedIn("manager");
        Visitor second = Visitor.signedIn("sam");
        String measure = "/team/T201/plan/items/assessments-slowest-tenth";
        HttpResponse<String> opened = second.get(measure);
        first.send(measure, "decision", "hold", "why", "The first was here");
        HttpResponse<String> conflict = second.press(opened, measure, Map.of("decision", "watch", "why", "The second"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Tom Hesketh changed this while you were writing", "The first was here", "The second");
        HttpResponse<String> again = second.press(conflict, measure, Map.of("decision", "watch", "why", "The second"));
        assertThat(again.body()).contains("The second").doesNotContain("The first was here");
    }

    @Test
    void aFormOfAnotherTeamIsNotThere() {
        assertThat(Visitor.signedIn("manager").get(FORM).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn("councillor").get(OTHER).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn("manager")
                        .get("/team/T201/plan/items/nothing")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "20026", "0026", "two", "-1", "١٢٣٤"})
    void yearsOutOfTheWorldAreAskedAgain(String year) {
        HttpResponse<String> page = Visitor.signedIn("manager")
                .send(OTHER, "decision", "", "why", "x", "by-day", "3", "by-month", "3", "by-year", year);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body().contains("By when: ")).isEqualTo(!year.equals("2026"));
    }

    @Test
    void aDraftIsOnlyItsAuthors() {
        Visitor manager = Visitor.signedIn("manager");
        Map<String, String> typed = new LinkedHashMap<>(Map.of("form", OTHER, "why", "Half a thought"));
        typed.put("_csrf", manager.token(OTHER));
        assertThat(manager.post("/draft", typed).statusCode()).isEqualTo(204);
        assertThat(manager.get(OTHER).body()).contains("Half a thought");
        assertThat(Visitor.signedIn("sam").get(OTHER).body()).doesNotContain("Half a thought");
        manager.press(manager.get(OTHER), "/draft/drop");
    }

    @Test
    void aFormSentAfterSigningOutIsNotLost() {
        Visitor manager = Visitor.signedIn("manager");
        HttpResponse<String> opened = manager.get(OTHER);
        manager.press(opened, "/sign-out");
        Map<String, String> typed = Map.of("decision", "watch", "why", "Written over a long lunch");
        HttpResponse<String> stale = manager.press(opened, OTHER, typed);
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("Nothing that you typed is lost", "Written over a long lunch");
        manager.signIn("manager");
        HttpResponse<String> again = manager.press(stale, OTHER);
        HttpResponse<String> kept = again.statusCode() == 403 ? manager.press(again, OTHER) : again;
        assertThat(kept.uri().getPath()).isEqualTo("/team/T201/plan");
        assertThat(kept.body()).contains("Written over a long lunch");
        manager.press(kept, "/undo");
    }

    @Test
    void aFormSentByWhoeverWasAwayTooLongIsNotLost() {
        Visitor manager = Visitor.signedIn("manager");
        HttpResponse<String> opened = manager.get(OTHER);
        manager.forgetSession();
        HttpResponse<String> away =
                manager.press(opened, OTHER, Map.of("decision", "watch", "why", "Back from a visit"));
        assertThat(away.statusCode()).isEqualTo(401);
        assertThat(away.body()).contains("Back from a visit", "Send it again");
    }

    @Test
    void farTooMuchIsSaidToBeSo() {
        Visitor manager = Visitor.signedIn("manager");
        HttpResponse<String> page = manager.send(OTHER, "decision", "watch", "why", "x".repeat(10_001));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Why: this is 10,001 characters long; shorten it to 10,000");
        manager.press(manager.get(OTHER), "/draft/drop");
        HttpResponse<String> far = manager.send(OTHER, "decision", "watch", "why", "x".repeat(5_000_000));
        assertThat(far.statusCode()).isEqualTo(413);
        assertThat(far.body()).contains("That is too much at once");
    }
}
