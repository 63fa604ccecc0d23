package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.Vantage;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.Score;

/** Pages as they were on a day: what had been said by then, the figures of what had ended by then, and nothing to change. */
class AsAtPagesTest {
    private static final String A_DAY = "on=2026-08-20";
    private static final String ANEW = "for April to June 2026, the last quarter that had ended by that day";
    private static final String NO_FIGURES = "No load of records reaches back to that day, so figures are not shown.";

    /** Where something can be written, asked, answered or taken away. */
    private static final Pattern TO_CHANGE = Pattern.compile(
            "href=\"(/[^\"?]*/(?:new|edit|write|begin|sign|acknowledge|read"
                    + "|answer|question|challenge|help|proposal|change-from-above|briefing-given|explained|add|leave-out|agree"
                    + "|propose|actions|settle|done|expectation)|[^\"]*[?&;]as=[^\"]*|/team/T201/plan/(?:items|targets)/[^\"]*)\"");

    private final Desk desk = ServedCounty.get().desk();
    private final Period quarter = Periods.parse("2026-Q1").getFirst();

    @ParameterizedTest
    @CsvSource({
        "manager,/team/T201",
        "manager,/team/T201/plan",
        "manager,/team/T201/primes",
        "manager,/team/T201/briefings",
        "manager,/team/T201/curve/assessments-45wd",
        "manager,/measures/assessments-45wd?team=T201",
        "manager,/voices",
        "manager,/tree",
        "sam,/principles",
        "sam,/tree/items/t201-assessments-45wd",
        "owen,/director",
        "ruth,/director",
        "ruth,/measures/assessments-45wd",
        "ruth,/voices",
        "ruth,/voices/challenge-45-days",
        "ruth,/year",
        "councillor,/measures/assessments-45wd",
        "councillor,/members",
        "councillor,/members/p-early-and-seen",
        "ivy,/panel",
        "ivy,/voices"
    })
    void everyPageIsShownAsItWasAndNothingCanBeChangedThere(String person, String page) {
        Visitor visitor = Visitor.signedIn(person);
        String on = page + (page.contains("?") ? "&" : "?") + "on=";
        assertThat(visitor.get(page).body())
                .contains("class=\"sapwood-as-at\"")
                .doesNotContain("Nothing can be changed");
        for (String day : List.of("2026-08-20", "2026-10-01", "2015-01-01")) {
            var answer = visitor.get(on + day);
            boolean isThere = !day.equals("2015-01-01") || !page.matches(".*/(items|voices|members)/.*");
            assertThat(answer.statusCode()).as(day).isEqualTo(isThere ? 200 : 404);
            if (isThere) {
                assertNothingToChange(answer.body());
            }
        }
        for (String wrong : List.of("2036-08-01", "lately", "2026-02-30", "-999999-01-01")) {
            assertThat(visitor.get(on + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    private static void assertNothingToChange(String body) {
        String main = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
        assertThat(main)
                .contains("As it was on ", "Nothing can be changed here.", "Show it as it is now")
                .doesNotContain("method=\"post\"", "Optional[", "class=\"govuk-button\"")
                .containsOnlyOnce("<form");
        assertThat(TO_CHANGE.matcher(main).results().map(found -> found.group(1)))
                .isEmpty();
    }

    @Test
    void aBriefingAndAReviewKnowNothingOfWhatCameLater() {
        Visitor manager = Visitor.signedIn("manager");
        String review = "/team/T201/reviews/2026-Q1";
        assertThat(manager.get(review).statusCode()).isEqualTo(200);
        var then = manager.get(review + "?on=2026-08-20");
        assertThat(then.statusCode()).isEqualTo(200);
        assertNothingToChange(then.body());
        assertThat(manager.get(review + "?on=2026-06-01").statusCode())
                .as("before it was written")
                .isEqualTo(404);
        String briefing = "/team/T201/briefing/";
        var past = manager.get(briefing + "2026-Q1?" + A_DAY);
        assertNothingToChange(past.body());
        assertThat(past.body()).contains("worked out anew from the records of 30 September 2026");
        assertThat(manager.get(briefing + "2026-Q2?" + A_DAY).body())
                .contains("July to September 2026 was not over on 20 August 2026");
        assertNothingToChange(manager.get("/team/T201/briefing?" + A_DAY).body());
        assertThat(manager.get("/team/T201/briefing?on=2015-01-01").statusCode())
                .as("a briefing is made of figures, and no load reaches back so far")
                .isEqualTo(400);
        assertThat(manager.get("/team/T201/briefings?on=2026-04-01").body()).doesNotContain("/briefing/2026-Q1");
        assertThat(manager.get("/team/T201/curve/assessments-45wd?on=2025-12-31")
                        .body())
                .contains("not over yet");
    }

    @ParameterizedTest
    @CsvSource({
        "manager,/team/T201,true",
        "manager,/team/T201/plan,true",
        "manager,/measures/assessments-45wd?team=T201,true",
        "councillor,/measures/assessments-45wd,true",
        "councillor,/members,true",
        "ivy,/panel,true",
        "ruth,/director,false",
        "ruth,/year/half-year,false"
    })
    void aPageSaysWhereItsFiguresComeFrom(String person, String page, boolean ofQuarter) {
        Visitor visitor = Visitor.signedIn(person);
        String on = page + (page.contains("?") ? "&" : "?");
        assertThat(visitor.get(on + A_DAY).body())
                .contains("worked out anew from the records of 30 September 2026")
                .contains(ofQuarter ? ANEW : "with the months of the year that had ended by that day");
        assertThat(visitor.get(on + "on=2026-10-01").body())
                .contains("Figures come from the records of 30 September 2026.");
        assertThat(visitor.get(on + "on=2015-01-01").body())
                .contains(NO_FIGURES)
                .doesNotContain("sapwood-figure__value", "is likely", "are likely");
        assertThat(visitor.get(page).body()).doesNotContain("worked out anew", "Figures come from the records");
    }

    /** So that the test above looks for what there is. */
    @Test
    void onTheSamePagesThereIsMuchToChangeNow() {
        Visitor manager = Visitor.signedIn("manager");
        for (String page : List.of("/team/T201", "/team/T201/plan", "/measures/assessments-45wd?team=T201", "/tree")) {
            assertThat(TO_CHANGE.matcher(manager.get(page).body()).results())
                    .as(page)
                    .isNotEmpty();
        }
        assertThat(TO_CHANGE
                        .matcher(Visitor.signedIn("ivy").get("/panel").body())
                        .results())
                .isNotEmpty();
    }

    @Test
    void theDayIsAskedForOnTheSameTeamsPage() {
        Visitor manager = Visitor.signedIn("manager");
        String page = "/measures/assessments-45wd?team=T201";
        for (String day : List.of("", "&" + A_DAY, "&on=2015-01-01")) {
            assertThat(manager.get(page + day).body())
                    .as(day)
                    .contains("<input type=\"hidden\" name=\"team\" value=\"T201\">");
        }
        assertThat(manager.get(page + "&" + A_DAY).body()).contains("href=\"" + page + "\">Show it as it is now");
        assertThat(manager.get("/tree?whole&" + A_DAY).body())
                .contains("href=\"/tree?whole=\">Show it as it is now", "name=\"whole\" value=\"\"");
    }

    /** Days beside the ends of quarters, counted on the fingers. */
    @Test
    void onlyAQuarterThatHadEndedHasFigures() {
        assertThat(Vantage.on(desk, LocalDate.of(2026, 6, 29)).quarter().text()).isEqualTo("2025-Q4");
        assertThat(Vantage.on(desk, LocalDate.of(2026, 6, 30)).quarter().text()).isEqualTo("2026-Q1");
        assertThat(Vantage.on(desk, LocalDate.of(2026, 9, 29)).basis()).isEqualTo(Vantage.Basis.ANEW);
        assertThat(Vantage.on(desk, LocalDate.of(2026, 9, 30)).basis()).isEqualTo(Vantage.Basis.AS_EXTRACTED);
        assertThat(Vantage.on(desk, LocalDate.of(2019, 9, 30)).basis()).isEqualTo(Vantage.Basis.NONE);
    }

    @Test
    void figuresAreOfTheQuarterThatHadEnded() {
        Measure measure = desk.catalogue().library().measures().get("assessments-45wd");
        Score team = score(measure, Level.UNIT, "T201");
        String counts = InFigures.counts(measure, team);
        Visitor manager = Visitor.signedIn("manager");
        for (String page : List.of("/team/T201?", "/measures/assessments-45wd?team=T201&")) {
            assertThat(manager.get(page + A_DAY).body()).as(page).contains(counts);
        }
        String plan = manager.get("/team/T201/plan?" + A_DAY).body();
        assertThat(plan).contains(InFigures.value(measure, Optional.of(team)), "the months up to 20 August 2026 went");
        assertThat(manager.get("/team/T201").body()).doesNotContain(counts);
    }

    private Score score(Measure measure, Level level, String unit) {
        return desk.scores(List.of(measure), List.of(quarter), level).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasSaidLaterIsNotThereYet() {
        Visitor director = Visitor.signedIn("ruth");
        String later = "Does a student on placement count";
        for (String page : List.of("/voices", "/director", "/measures/looked-after-workers-3plus")) {
            assertThat(director.get(page + "?" + A_DAY).body()).as(page).doesNotContain(later);
            assertThat(director.get(page + "?on=2026-08-27").body()).as(page).contains(later);
        }
        Visitor manager = Visitor.signedIn("manager");
        String question = "When we wait two weeks for an interpreter";
        for (String page : List.of("/team/T201/plan?", "/measures/assessments-45wd?team=T201&")) {
            assertThat(manager.get(page + "on=2026-09-09").body()).as(page).doesNotContain(question);
            assertThat(manager.get(page + "on=2026-09-10").body()).as(page).contains(question);
        }
        assertThat(director.get("/voices/question-t403-workers?" + A_DAY).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsLateIsLateOnThatDay() {
        Visitor director = Visitor.signedIn("ruth");
        assertThat(director.get("/director?on=2026-08-20").body())
                .contains("The twelve flats are promised", "The 45 days make us close before")
                .doesNotContain("Past the promised day");
        assertThat(director.get("/director?on=2026-09-05").body()).contains("Past the promised day: 1");
        assertThat(director.get("/voices?on=2026-08-20").body()).doesNotContain("govuk-tag--red");
        assertThat(director.get("/voices?on=2026-09-05").body()).contains("govuk-tag--red");
    }

    @Test
    void aTargetThatWasNotAgreedYetIsNotShown() {
        String page = "/measures/assessments-45wd?team=T201&on=";
        String why = "the families who need longer get longer";
        Visitor manager = Visitor.signedIn("manager");
        assertThat(manager.get(page + "2026-04-21").body()).doesNotContain(why);
        assertThat(manager.get(page + "2026-07-01").body()).contains(why);
    }

    @Test
    void membersAndThePanelReadNoMoreOfAQuarterThanOutsideIsToldOfItAnyway() {
        List<String> told = new ArrayList<>();
        for (String day : List.of("2026-07-01", "2026-08-20", "2026-09-29")) {
            Visitor member = Visitor.signedIn("councillor");
            String page = member.get("/members?on=" + day).body();
            told.add(page.substring(page.indexOf("<h2"), page.indexOf("<details"))
                    .replace(day, ""));
            told.add(teams(member.get("/measures/assessments-45wd?on=" + day).body()));
        }
        assertThat(told.get(2)).isEqualTo(told.get(0)).isEqualTo(told.get(4));
        assertThat(told.get(3)).isEqualTo(told.get(1)).isEqualTo(told.get(5)).isNotEmpty();
        Visitor panel = Visitor.signedIn("ivy");
        String body = panel.get("/panel?" + A_DAY).body();
        Matcher figure = Pattern.compile(
                        "href=\"/measures/([a-z0-9-]+)\\?on=2026-08-20\">[^<]*</a>:\\s*<strong>([^<]*)</strong>")
                .matcher(body);
        int figures = 0;
        while (figure.find()) {
            figures++;
            assertThat(panel.get("/measures/" + figure.group(1) + "?on=2026-07-02")
                            .body())
                    .contains("sapwood-figure__value\">" + figure.group(2));
        }
        assertThat(figures).isPositive();
    }

    /** The table of teams, each with its figure or the word that it is withheld. */
    private static String teams(String body) {
        int begins = body.indexOf("aria-labelledby=\"by-team\"");
        return body.substring(begins, body.indexOf("</table>", begins)).replaceAll("on=[0-9-]+", "");
    }

    @Test
    void rightsAreThoseOfToday() {
        assertThat(Visitor.signedIn("sam").get("/director?" + A_DAY).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("sam").get("/members?on=lately").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("councillor").get("/team/T201?" + A_DAY).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("councillor")
                        .get("/measures/assessments-45wd?team=T201&" + A_DAY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("councillor")
                        .get("/team/T201/plan?" + A_DAY)
                        .body())
                .contains("You see what the team says")
                .doesNotContain(ANEW);
    }
}
