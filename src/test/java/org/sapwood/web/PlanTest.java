package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.engine.Score;

/** A plan from its decisions to its signature, walked by hand. */
class PlanTest {
    private static final String OPEN = "/team/T204/plan";
    private static final String SIGNED = "/team/T201/plan";

    @Test
    void aPlanIsSignedOnceEveryPrimeIndicatorIsDecided() {
        Visitor manager = Visitor.signedIn("sunita");
        HttpResponse<String> refused = manager.send(OPEN + "/sign");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The team has not decided about", "Say improve, hold or watch, and why");
        manager.send(OPEN + "/items/assessments-slowest-tenth", "decision", "watch", "why", "Court cases");
        manager.send(OPEN + "/items/enquiries-repeat-6m", "decision", "hold", "why", "Few, and each is read");
        HttpResponse<String> signed = manager.send(OPEN + "/sign");
        assertThat(signed.uri().getPath()).isEqualTo(OPEN);
        assertThat(signed.body()).contains("Signed by Sunita Varma on 5 October 2026");
        HttpResponse<String> twice = manager.send(OPEN + "/sign");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("is already signed, by Sunita Varma");
        HttpResponse<String> back = manager.press(signed, "/undo");
        assertThat(back.body()).contains("Not signed yet");
    }

    @Test
    void aWorkerSaysThatTheyHaveReadIt() {
        Visitor worker = Visitor.signedIn("sam");
        assertThat(worker.get(SIGNED).body()).contains("I have read this plan");
        HttpResponse<String> read = worker.send(SIGNED + "/acknowledge");
        assertThat(read.body()).doesNotContain("I have read this plan");
        assertThat(worker.get(SIGNED + "/sign").statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn("owen").get(SIGNED + "/acknowledge").statusCode())
                .isEqualTo(404);
        worker.press(read, "/undo");
    }

    @Test
    void aTargetIsProposedByTheTeamAndAgreedBySomebodyElse() {
        Visitor manager = Visitor.signedIn("sunita");
        HttpResponse<String> plan = manager.send(
                OPEN + "/targets/assessments-child-seen", "target", "97.5", "why", "All but those who had moved");
        assertThat(plan.body()).contains(": 97.5, proposed by Sunita Varma. All but those who had moved");
        assertThat(plan.body()).doesNotContain("Agree this target");
        Visitor service = Visitor.signedIn("ruth");
        String agree = link(service.get(OPEN), "/targets/", "/agree");
        assertThat(manager.get(agree).statusCode()).isEqualTo(404);
        assertThat(service.send(agree).statusCode()).isEqualTo(200);
    }

    @Test
    void aTargetOfASignedPlanMovesOnlyFromAboveAndWithTheTeamsConsent() {
        HttpResponse<String> refused = Visitor.signedIn("manager")
                .send(SIGNED + "/targets/assessments-45wd", "target", "99", "why", "Because somebody rang");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("its prime PIs and targets are locked", "what it displaces", "99");
    }

    @Test
    void anActionIsAgreedAndDone() {
        Visitor manager = Visitor.signedIn("manager");
        HttpResponse<String> plan = manager.send(
                SIGNED + "/items/assessments-nfa/actions",
                Map.of(
                        "what",
                        "Ring the two schools",
                        "who",
                        "Sam Okoro",
                        "by-day",
                        "1",
                        "by-month",
                        "12",
                        "by-year",
                        "2026"));
        assertThat(plan.body()).contains("Ring the two schools", "Sam Okoro, 1 December 2026");
        Visitor worker = Visitor.signedIn("sam");
        assertThat(worker.get("/leaf").body()).contains("Ring the two schools");
        String item = link(plan, "/tree/items/action-", "");
        String done = "/actions/" + item.substring("/tree/items/".length()) + "/done";
        assertThat(Visitor.signedIn("jo").get(done).statusCode()).isEqualTo(404);
        worker.send(done, "done-day", "4", "done-month", "10", "done-year", "2026");
        assertThat(worker.get(SIGNED).body()).contains("done on 4 October 2026");
        assertThat(worker.get("/leaf").body()).doesNotContain("Ring the two schools");
    }

    /** With no year before of its own, the share so far is what is likely: counted here month by month. */
    @Test
    void theLikelyYearEndIsTheShareSoFar() {
        Desk desk = ServedCounty.get().desk();
        Measure measure = desk.catalogue().library().measures().get("assessments-45wd");
        long met = 0;
        long judged = 0;
        for (YearMonth month = YearMonth.of(2026, 4);
                !month.isAfter(YearMonth.of(2026, 9));
                month = month.plusMonths(1)) {
            Period period = new Period(month.toString(), month, month);
            for (Score score : desk.scores(List.of(measure), List.of(period), Level.UNIT)) {
                met += score.unit().equals("T201") ? score.numerator() : 0;
                judged += score.unit().equals("T201") ? score.denominator() : 0;
            }
        }
        BigDecimal share =
                BigDecimal.valueOf(100L * met).divide(BigDecimal.valueOf(judged), 0, java.math.RoundingMode.HALF_EVEN);
        assertThat(Visitor.signedIn("manager").get(SIGNED).body()).contains(share + "% (");
    }

    @Test
    void whoeverDoesNotAnswerForATeamSeesItsWordsAlone() {
        assertThat(Visitor.signedIn("councillor").get(SIGNED).body())
                .contains("You see what the team says", "Manager and worker look at every assessment at day 20")
                .doesNotContain("Likely year end", "Propose a target", "/plan/items/");
    }

    private static String link(HttpResponse<String> page, String start, String end) {
        int at = page.body().indexOf("href=\"" + start);
        assertThat(at).as("a link to %s", start).isPositive();
        String address = page.body().substring(at + 6, page.body().indexOf('"', at + 6));
        assertThat(address).endsWith(end);
        return address;
    }
}
