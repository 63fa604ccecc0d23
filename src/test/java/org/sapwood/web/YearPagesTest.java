package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.year.Prospects;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.Score;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.GateAnswer;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.TurnTheCurve;
import org.sapwood.tree.year.Miss;

/** The year, reviews that stay as they were, curves, lessons, and teams that moved or ended. */
class YearPagesTest {
    private final Desk desk = ServedCounty.get().desk();
    private final LocalDate day = desk.snapshot().extractedOn();
    private final FinancialYear year = FinancialYear.of(day);

    @Test
    void theYearShowsItsStagesAndWhoCanMendWhatIsInTheWay() {
        String body = Visitor.signedIn("sam").get("/year").body();
        assertThat(body)
                .contains("We are between two stages", "Next: Half-year gate, from 1 October 2026")
                .contains("Who can mend it: the manager of each team", "things are in the way", "What 2025/26 taught");
        assertThat(Visitor.signedIn("sam").get("/year?year=2024/25").body()).contains("The year 2024/25");
        assertThat(Visitor.signedIn("sam").get("/year?year=lately").statusCode())
                .isEqualTo(400);
    }

    /** Both halves counted by plain loops over what the engine says of each prime indicator and over the tree. */
    @Test
    void theSurpriseIndexIsCountedInBothDirections() {
        Tree tree = ServedCounty.get().tree();
        int imposed = 0;
        for (ChangeFromAbove change : tree.items(ChangeFromAbove.class)) {
            LocalDate signed = tree.signedPlan(change.team(), year)
                    .flatMap(plan -> plan.signedOn())
                    .orElse(LocalDate.MAX);
            imposed += !change.on().isBefore(signed) ? 1 : 0;
        }
        List<Miss> misses = Prospects.of(desk, tree, year, day).shortSoFar();
        int unforeseen = 0;
        for (Miss miss : misses) {
            boolean warned = false;
            for (GateAnswer answer : tree.items(GateAnswer.class)) {
                warned |= answer.team().equals(miss.team())
                        && answer.measure().equals(miss.measure())
                        && !answer.on().isAfter(LocalDate.of(2026, 10, 31));
            }
            unforeseen += warned ? 0 : 1;
            assertThat(isShort(miss)).as(miss.toString()).isTrue();
        }
        assertThat(imposed).isPositive();
        assertThat(Visitor.signedIn("ruth").get("/year").body())
                .contains("<strong>" + (unforeseen + imposed) + "</strong>")
                .contains(unforeseen + " of " + misses.size() + " that are short");
    }

    private boolean isShort(Miss miss) {
        Measure measure = desk.catalogue().library().measures().get(miss.measure());
        Period soFar = Periods.parse("2026-04..2026-09").stream()
                .reduce((first, last) -> new Period("half", first.first(), last.last()))
                .orElseThrow();
        Score score = score(measure, soFar, miss.team());
        return Prospects.of(desk, ServedCounty.get().tree(), year, day)
                .of(miss.team(), miss.measure())
                .orElseThrow()
                .soFar()
                .orElseThrow()
                .value()
                .equals(score.value());
    }

    private Score score(Measure measure, Period period, String team) {
        return desk.scores(List.of(measure), List.of(period), Level.UNIT).stream()
                .filter(one -> one.unit().equals(team))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReviewFreezesWhatTheEngineSaysAndNobodyTypesAFigure() {
        Visitor manager = Visitor.signedIn("manager");
        String address = "/team/T201/reviews/2026-Q2";
        HttpResponse<String> form = manager.get(address);
        assertThat(form.uri().getPath()).isEqualTo(address + "/write");
        assertThat(form.body()).doesNotContain("name=\"value\"", "inputmode=\"decimal\"");
        HttpResponse<String> page =
                manager.send(address + "/write", "words", "We rang <i>every</i> family", "value", "99");
        assertThat(page.uri().getPath()).isEqualTo(address);
        assertThat(page.body())
                .contains("We rang &lt;i&gt;every", desk.snapshot().id());
        QuarterlyReview kept = review("T201", 2);
        assertThat(kept.figures()).isNotEmpty().allSatisfy(figure -> {
            Measure measure = desk.catalogue().library().measures().get(figure.measure());
            Score score = score(measure, Periods.parse("2026-Q2").getFirst(), "T201");
            assertThat(figure.definition()).isEqualTo(measure.hash());
            assertThat(figure.value()).isEqualTo(score.value());
            assertThat(figure.denominator().orElseThrow().longValue()).isEqualTo(score.denominator());
        });
        manager.send(address + "/write", "words", "Other words");
        assertThat(review("T201", 2).figures()).isEqualTo(kept.figures());
        assertThat(review("T201", 2).words()).isEqualTo("Other words");
        assertThat(Visitor.signedIn("sam").get(address + "/write").statusCode()).isEqualTo(404);
        assertThat(manager.get("/team/T201/reviews/2026-Q3").body()).contains("is not over in the records");
        assertThat(manager.get("/team/T201/reviews/soon").statusCode()).isEqualTo(404);
    }

    private static QuarterlyReview review(String team, int quarter) {
        return ServedCounty.get().tree().items(QuarterlyReview.class).stream()
                .filter(one -> one.team().equals(team) && one.quarter() == quarter)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReviewReadsItsFiguresFromItselfAndShowsWhatStillWaits() {
        QuarterlyReview first = review("T205", 1);
        String body = Visitor.signedIn("owen").get("/team/T205/reviews/2026-Q1").body();
        first.figures().stream()
                .filter(this::isShare)
                .forEach(figure -> assertThat(body)
                        .contains(figure.numerator().orElseThrow().toPlainString() + " of "
                                + figure.denominator().orElseThrow().toPlainString()));
        assertThat(body).contains("Waiting for an answer now", "The 45 days make us close", "and is late");
        assertThat(Visitor.signedIn("owen").get("/team/T205").body()).contains("The 45 days make us close");
    }

    private boolean isShare(QuarterlyReview.Figure figure) {
        return desk.catalogue().library().measures().get(figure.measure()).scoring() instanceof Scoring.Proportion;
    }

    @Test
    void aCurveFreezesHistoryAndForecast() {
        Visitor manager = Visitor.signedIn("manager");
        String address = "/team/T201/curve/assessments-child-seen";
        HttpResponse<String> page = manager.send(
                address + "/write",
                Map.of(
                        "helping", "A calm start\nA second visit",
                        "hindering", "Holidays",
                        "partners", "Schools",
                        "works", "Going together",
                        "idea", "Ring first"));
        assertThat(page.body()).contains("A calm start", "If nothing is done", "Quarters of the team");
        TurnTheCurve sheet = sheet();
        Measure measure = desk.catalogue().library().measures().get(sheet.measure());
        assertThat(sheet.definition()).contains(measure.hash());
        assertThat(page.body()).doesNotContain("has been changed since the sheet was written");
        assertThat(sheet.history())
                .hasSize(8)
                .allSatisfy(point -> assertThat(
                                score(measure, Periods.parse(point.period()).getFirst(), "T201")
                                        .value())
                        .contains(point.value()));
        Score lastYear = score(measure, Periods.parse("rolling12:2026-09").getFirst(), "T201");
        assertThat(sheet.forecast())
                .extracting(TurnTheCurve.Ahead::period)
                .containsExactly("2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2", "rolling12:2027-09");
        assertThat(sheet.forecast()).allSatisfy(ahead -> {
            assertThat(ahead.value()).isEqualTo(lastYear.value().orElseThrow());
            assertThat(ahead.low().orElseThrow()).isLessThan(ahead.value());
        });
    }

    @Test
    void aSheetIsForThoseWhoSeeTheTeam() {
        assertThat(Visitor.signedIn("councillor")
                        .get("/team/T201/curve/assessments-45wd")
                        .statusCode())
                .isEqualTo(404);
    }

    private TurnTheCurve sheet() {
        return ServedCounty.get().tree().items(TurnTheCurve.class).stream()
                .filter(one -> one.team().equals("T201") && one.year().equals(year))
                .filter(one -> one.measure().equals("assessments-child-seen"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLessonBecomesAnExpectationThatIsAnswered() {
        HttpResponse<String> page = Visitor.signedIn("sam")
                .send("/year/lessons/new", "words", "Ring on the first day", "year", year.toString());
        assertThat(page.body()).contains("Ring on the first day");
        List<String> links = new ArrayList<>();
        var link = java.util.regex.Pattern.compile("href=\"(/year/lessons/lesson-[0-9a-f-]+/expectation)\"")
                .matcher(page.body());
        while (link.find()) {
            links.add(link.group(1));
        }
        HttpResponse<String> proposed = Visitor.signedIn("sam")
                .send(links.getLast(), "of", "people_who_use_services", "words", "Ring us on the first day");
        assertThat(proposed.body()).contains("It led to this expectation: Ring us on the first day");
        String item = "/tree/items/from-" + links.getLast().split("/", -1)[3];
        String root = "/voices/from-" + links.getLast().split("/", -1)[3] + "/answer";
        assertThat(Visitor.signedIn("sam").get(root).statusCode()).isEqualTo(404);
        Visitor.signedIn("ruth").send(root, "accepted", "yes", "words", "Yes, from April");
        assertThat(Visitor.signedIn("ivy").get(item).body())
                .contains("Yes, from April", "Taken up", "What 2026/27 taught: Ring on the first day")
                .contains("Changed: Where it stands, Answer");
    }

    @Test
    void pagesOfTheTreeAreShownAsTheyWereOnADay() {
        Visitor director = Visitor.signedIn("ruth");
        for (String page : List.of("/tree", "/tree/broken", "/year", "/year/half-year", "/team/T201/primes")) {
            assertThat(director.get(page + "?on=2026-08-01").body())
                    .as(page)
                    .contains("As it was on 1 August 2026. Nothing can be changed here.");
            assertThat(director.get(page + "?on=2036-08-01").statusCode())
                    .as(page)
                    .isEqualTo(400);
        }
        String said = "Each assessment that is open at day 30 is talked through on Tuesdays";
        assertThat(director.get("/year/half-year").body()).contains(said);
        assertThat(director.get("/year/half-year?on=2026-10-01").body()).contains(said);
        assertThat(director.get("/year/half-year?on=2026-09-20").body()).doesNotContain(said);
    }

    @Test
    void aTeamThatEndedOrMovedSaysSo() {
        Visitor director = Visitor.signedIn("ruth");
        assertThat(director.get("/team/T320").body())
                .contains("This team ended on 1 October 2025; it belonged to Assessment and Family Safeguarding South");
        assertThat(director.get("/team/T408").body())
                .contains("Until 1 April 2025 this team belonged to Children Looked After. Since then it belongs to"
                        + " Permanence");
        assertThat(director.get("/team/T201").body()).doesNotContain("This team ");
    }
}
