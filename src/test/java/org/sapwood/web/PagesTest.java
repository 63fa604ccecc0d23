package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Score;

/** Pages over HTTP, without a script, as the people of the demo. */
class PagesTest {
    private static final String MEASURE = "assessments-45wd";
    private static final String OWN = "T201";

    private final Desk desk = ServedCounty.get().desk();
    private final Period quarter =
            Periods.quarterOf(YearMonth.from(desk.snapshot().extractedOn()));
    private final Measure measure = desk.catalogue().library().measures().get(MEASURE);

    @Test
    void nobodyIsLetInUnasked() {
        Visitor visitor = new Visitor();
        HttpResponse<String> page = visitor.get("/team/" + OWN);
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("Choose whom to be").doesNotContain("Prime indicators");
        assertThat(visitor.hasSession()).isFalse();
    }

    @Test
    void aManagerArrivesAtTheirTeam() {
        HttpResponse<String> page = Visitor.signedIn("manager").get("/");
        assertThat(page.uri().getPath()).isEqualTo("/team/" + OWN);
        assertThat(page.body()).contains("Orrismere Assessment 1", "Tom Hesketh", measure.title());
    }

    @Test
    void theFigureOfATeamIsThatOfTheEngine() {
        Score score = desk.scores(List.of(measure), List.of(quarter), Level.UNIT).stream()
                .filter(one -> one.unit().equals(OWN))
                .findFirst()
                .orElseThrow();
        assertThat(Visitor.signedIn("manager").get("/team/" + OWN).body())
                .contains(
                        "<strong>" + score.value().orElseThrow() + "%</strong>",
                        score.numerator() + " of " + score.denominator());
    }

    @Test
    void aFigureOpensToItsCases() {
        String body = Visitor.signedIn("manager").get(cases(OWN)).body();
        List<CaseRow> rows = casesOf(OWN);
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(body).contains("/cases/" + row.caseId() + "?"));
        assertThat(body).contains(rows.size() + " cases that you may see");
    }

    @Test
    void casesOfOthersAreNotThere() {
        CaseRow theirs = casesOf("T203").getFirst();
        Visitor manager = Visitor.signedIn("manager");
        assertThat(manager.get(cases("T203")).body())
                .contains("0 cases that you may see")
                .doesNotContain(theirs.caseId());
        assertThat(manager.get(why(theirs)).statusCode()).isEqualTo(404);
    }

    @Test
    void anAnalystSaysWhyBeforeACaseIsShown() {
        Visitor analyst = Visitor.signedIn("jo");
        CaseRow any = casesOf(OWN).getFirst();
        HttpResponse<String> asked = analyst.get(why(any));
        assertThat(asked.body()).contains("Why do you look?").doesNotContain("What the record says");
        HttpResponse<String> blank = analyst.post("/reason", reason(analyst, any, "  "));
        assertThat(blank.body()).contains("Why do you look?").doesNotContain("What the record says");
        HttpResponse<String> told = analyst.post("/reason", reason(analyst, any, "Checking the figure for the return"));
        assertThat(told.uri().getPath()).endsWith("/cases/" + any.caseId());
        assertThat(told.body()).contains("What the record says");
        assertThat(analyst.get(why(casesOf("T203").getFirst())).body())
                .as("the reason for one case opens no other")
                .contains("Why do you look?");
    }

    private Map<String, String> reason(Visitor visitor, CaseRow row, String text) {
        return Map.of("reason", text, "back", why(row), "_csrf", visitor.token(why(row)));
    }

    @Test
    void aReasonLeadsNowhereElse() {
        Visitor analyst = Visitor.signedIn("jo");
        CaseRow any = casesOf(OWN).getFirst();
        String token = analyst.token(why(any));
        HttpResponse<String> page =
                analyst.post("/reason", Map.of("reason", "Because", "back", "//elsewhere.example/", "_csrf", token));
        assertThat(page.uri().getHost()).isEqualTo("localhost");
        assertThat(page.uri().getPath()).isEqualTo("/measures");
    }

    @Test
    void aWorkerArrivesAtTheirOwnLeafAndNobodyElseHasOne() {
        HttpResponse<String> page = Visitor.signedIn("sam").get("/");
        assertThat(page.uri().getPath()).isEqualTo("/leaf");
        assertThat(page.body()).contains("This page is yours");
        for (String other : List.of("councillor", "ivy", "ade")) {
            assertThat(Visitor.signedIn(other).get("/leaf").body()).as(other).doesNotContain("/cases/");
        }
    }

    @Test
    void aWorkerSeesOnlyTheirOwnCases() {
        Visitor worker = Visitor.signedIn("sam");
        CaseRow theirs = casesOf("T203").getFirst();
        assertThat(worker.get(why(theirs)).statusCode()).isEqualTo(404);
        assertThat(worker.get(cases("T203")).body()).contains("0 cases that you may see");
    }

    @Test
    void figuresOfAnotherTeamAreNotThere() {
        Visitor manager = Visitor.signedIn("manager");
        assertThat(manager.get("/team/T203").statusCode()).isEqualTo(404);
        assertThat(manager.get("/measures/" + MEASURE + "?team=T203").statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/measures/" + MEASURE).body())
                .as("only as it may be told")
                .contains("Tarnwick Assessment", "Why are some figures withheld?")
                .doesNotContain("?team=T203");
        assertThat(Visitor.signedIn("owen").get("/team/T203").statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn("ruth").get("/measures/" + MEASURE).body()).contains("Tarnwick Assessment");
        assertThat(Visitor.signedIn("councillor").get("/measures/" + MEASURE).body())
                .contains("Tarnwick Assessment")
                .doesNotContain("?team=", "/cases");
    }

    @Test
    void aTeamsPageShowsThePrimeIndicatorsOfTheTree() {
        String body = Visitor.signedIn("manager").get("/team/" + OWN).body();
        assertThat(body).contains("Your team looks after 7 prime indicators");
        String plan = Visitor.signedIn("manager").get("/team/" + OWN + "/plan").body();
        assertThat(plan).contains("Signed by Tom Hesketh", "Manager and worker look at every assessment at day 20");
    }

    @Test
    void anAddressThatLacksSomethingSaysSo() {
        for (String path : List.of("/audit/viewer", "/audit/person")) {
            HttpResponse<String> page = Visitor.signedIn("ade").get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(400);
            assertThat(page.body()).contains("That address is not complete", "Nothing has been changed");
        }
    }

    @Test
    void brokenThreadsSayWhoCanMendThem() {
        assertThat(Visitor.signedIn("manager").get("/tree/broken").body())
                .contains("answers nobody&#39;s expectation".replace("&#39;", "'"), "Who can mend it:");
        assertThat(Visitor.signedIn("ivy").get("/tree/broken").statusCode()).isEqualTo(404);
    }

    @Test
    void whoSawACaseIsInTheTrail() {
        CaseRow row = casesOf(OWN).getFirst();
        long before = ServedCounty.get().seen(row.personId());
        Visitor.signedIn("manager").get(why(row));
        assertThat(ServedCounty.get().seen(row.personId())).isEqualTo(before + 1);
        Visitor.signedIn("councillor").get(why(row));
        assertThat(ServedCounty.get().seen(row.personId())).isEqualTo(before + 1);
    }

    @Test
    void anElectedMemberSeesNoCase() {
        Visitor member = Visitor.signedIn("councillor");
        CaseRow any = casesOf(OWN).getFirst();
        assertThat(member.get(cases(OWN)).body())
                .contains("0 cases that you may see")
                .doesNotContain(any.caseId());
        assertThat(member.get(why(any)).statusCode()).isEqualTo(404);
    }

    @Test
    void everyMeasureHasItsPage() {
        Visitor analyst = Visitor.signedIn("jo");
        List<Measure> all = desk.computable(desk.catalogue().measures(List.of()));
        assertThat(all).hasSizeGreaterThan(45).allSatisfy(one -> {
            HttpResponse<String> page = analyst.get("/measures/" + one.id());
            assertThat(page.statusCode()).as(one.id()).isEqualTo(200);
            assertThat(page.body()).contains("Good practice", "Good outcome", "What it misses");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/team/T999",
                "/team/S02",
                "/measures/nothing",
                "/measures/nothing/cases?period=2026-Q2",
                "/measures/" + MEASURE + "?team=T999",
                "/nowhere",
                "/assets/nothing.css",
                "/assets/../messages.properties"
            })
    void whatIsNotThereSaysSo(String path) {
        HttpResponse<String> page = Visitor.signedIn("manager").get(path);
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body()).doesNotContain("Exception", "org.sapwood", "skip =");
    }

    @Test
    void aPeriodThatIsNoneIsExplained() {
        HttpResponse<String> page = Visitor.signedIn("manager").get("/measures/" + MEASURE + "/cases?period=soon");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("\"soon\" is not a period", "Write a month 2025-03");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Visitor visitor = Visitor.signedIn("manager");
        HttpResponse<String> page = visitor.post("/sign-out", Map.of());
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This form is too old");
        assertThat(visitor.get("/team/" + OWN).uri().getPath()).isEqualTo("/team/" + OWN);
    }

    @Test
    void everyPageIsSentUnderAStrictPolicyAndKeptByNobody() {
        HttpResponse<String> page = Visitor.signedIn("manager").get("/team/" + OWN);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.body()).doesNotContain(" style=", "<script>", "onclick");
    }

    @Test
    void theStyleSheetAsksForNoTypeface() {
        assertThat(new Visitor().get("/assets/govuk-frontend.min.css").body())
                .contains("--govuk-frontend-version:\"6.6.0\"")
                .doesNotContain("@font-face", "/fonts/");
    }

    private String cases(String team) {
        return "/measures/" + MEASURE + "/cases?period=" + quarter.text() + "&team=" + team;
    }

    private String why(CaseRow row) {
        return "/measures/" + MEASURE + "/cases/" + row.caseId() + "?period=" + quarter.text();
    }

    private List<CaseRow> casesOf(String team) {
        return desk.cases(measure, quarter, Optional.of(team), Level.UNIT).cases();
    }
}
