package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.year.Prospect;
import org.sapwood.briefing.year.Prospects;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.Score;
import org.sapwood.insight.Projection;
import org.sapwood.insight.RunRate;
import org.sapwood.tree.TreeFiles;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.tree.thread.Teams;
import org.sapwood.tree.year.HalfYearGate;
import org.sapwood.web.frame.Words;

/** The half-year gate: who is likely to miss, by another way to count; and it opens only when somebody else settles it. */
class HalfYearTest {
    private final Desk desk = ServedCounty.get().desk();
    private final LocalDate day = desk.snapshot().extractedOn();
    private final FinancialYear year = FinancialYear.of(day);

    /** Scores of single months, one measure at a time, and the direction worked out anew. */
    @Test
    void theListOfLikelyMissesIsThatOfAPlainLoopOverMonths() throws java.io.IOException {
        Tree tree = TreeFiles.tree(TreeFiles.read(Path.of("packs/example-county/tree")));
        Prospects prospects = Prospects.of(desk, tree, year, day);
        TreeSet<String> expected = new TreeSet<>();
        Map<String, Map<String, Score>> known = new HashMap<>();
        for (PrimeSet set : Teams.primeSets(tree, desk.catalogue().library(), year, day)) {
            for (String id : set.measures()) {
                Measure measure = desk.catalogue().library().measures().get(id);
                if (measure != null && isShareOfEvents(measure)) {
                    course(set.team(), measure, tree, known.computeIfAbsent(id, any -> months(measure)))
                            .ifPresent(course -> expected.add(set.team() + " " + id + " " + course));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(prospects.all().stream()
                        .filter(one -> one.course().isMiss())
                        .map(one -> one.team().id() + " " + one.measure().id() + " " + one.course())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(prospects.months()).isEqualTo(6);
    }

    private boolean isShareOfEvents(Measure measure) {
        return measure.scoring() instanceof Scoring.Proportion
                && measure.countOf() == CountOf.CASES
                && desk.catalogue()
                                .library()
                                .populations()
                                .get(measure.population())
                                .countsWhen()
                        == CountsWhen.COUNTED_ON;
    }

    private Map<String, Score> months(Measure measure) {
        Map<String, Score> byMonthAndTeam = new HashMap<>();
        for (YearMonth month = YearMonth.of(2025, 4);
                month.isBefore(YearMonth.of(2026, 10));
                month = month.plusMonths(1)) {
            for (Score score : desk.scores(List.of(measure), List.of(new Period("m", month, month)), Level.UNIT)) {
                byMonthAndTeam.put(month + " " + score.unit(), score);
            }
        }
        return byMonthAndTeam;
    }

    private Optional<String> course(String team, Measure measure, Tree tree, Map<String, Score> scores) {
        Optional<BigDecimal> target = target(team, measure, tree);
        List<Projection.Month> before = counted(team, scores, YearMonth.of(2025, 4), 12);
        List<Projection.Month> soFar = counted(team, scores, YearMonth.of(2026, 4), 6);
        Optional<Projection.Likely> likely = new RunRate().yearEnd(new Projection.Year(soFar, before));
        if (likely.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        boolean low = isShort(measure, percent(measure, likely.get().low()), target.get());
        boolean high = isShort(measure, percent(measure, likely.get().high()), target.get());
        return low && high ? Optional.of("WILL_LIKELY_MISS") : low || high ? Optional.of("MAY_MISS") : Optional.empty();
    }

    private static List<Projection.Month> counted(String team, Map<String, Score> scores, YearMonth first, int months) {
        List<Projection.Month> counted = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            Score score = scores.get(first.plusMonths(month) + " " + team);
            counted.add(
                    score == null
                            ? new Projection.Month(0, 0)
                            : new Projection.Month(score.numerator(), score.denominator()));
        }
        return counted;
    }

    private static BigDecimal percent(Measure measure, double share) {
        return BigDecimal.valueOf(share * 100).setScale(measure.decimals(), RoundingMode.HALF_UP);
    }

    private static boolean isShort(Measure measure, BigDecimal value, BigDecimal target) {
        return measure.improvement() instanceof Improvement.Increase
                ? value.compareTo(target) < 0
                : value.compareTo(target) > 0;
    }

    /** No measure of the example is good between two values and has cases that are projected. */
    private Optional<BigDecimal> target(String team, Measure measure, Tree tree) {
        if (measure.improvement() instanceof Improvement.None || measure.improvement() instanceof Improvement.Range) {
            assertThat(measure.improvement()).isInstanceOf(Improvement.None.class);
            return Optional.empty();
        }
        BigDecimal found = null;
        for (TargetAgreed target : tree.items(TargetAgreed.class)) {
            if (target.team().equals(team)
                    && target.year().equals(year)
                    && target.measure().equals(measure.id())
                    && target.agreedBy().isPresent()) {
                found = target.at();
            }
        }
        for (var target : measure.targets()) {
            found = found == null && target.year().equals("2026/27") ? target.at() : found;
        }
        return Optional.ofNullable(found);
    }

    @Test
    void theGateOpensOnlyWhenSomebodyElseSettlesTheAnswer() {
        Visitor manager = Visitor.signedIn("manager");
        String page = manager.get("/year/half-year").body();
        assertThat(page.indexOf("Your team")).isPositive().isLessThan(page.indexOf("Other teams"));
        Prospect prospect = anyMiss();
        String form = "/team/T201/gate/" + prospect.measure().id();
        HttpResponse<String> answered =
                manager.send(form, "answered", "accepted", "words", "Because a child's pace comes first");
        assertThat(answered.body()).contains("Because a child", "Waits for somebody senior.");
        assertThat(open(prospect)).isPresent();
        String settle = "/year/half-year/" + answer(prospect) + "/settle";
        assertThat(Visitor.signedIn("owen").get("/year/half-year").body()).contains("href=\"" + settle + "\"");
        assertThat(manager.get(settle).statusCode())
                .as("nobody settles their own")
                .isEqualTo(404);
        assertThat(Visitor.signedIn("sam").get(form).statusCode()).isEqualTo(404);
        HttpResponse<String> settled = Visitor.signedIn("owen").send(settle);
        assertThat(settled.statusCode()).isEqualTo(200);
        assertThat(open(prospect)).isEmpty();
        manager.send(form, "answered", "recovery_plan", "words", "We try once more");
        assertThat(open(prospect)).as("written anew").contains("its recovery plan is not acknowledged");
        Visitor.signedIn("owen").send(settle);
        assertThat(open(prospect)).isEmpty();
    }

    private Prospect anyMiss() {
        Tree tree = ServedCounty.get().tree();
        return Prospects.of(desk, tree, year, day).all().stream()
                .filter(one -> one.team().id().equals("T201") && one.course().isMiss())
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> open(Prospect prospect) {
        return new HalfYearGate(ServedCounty.get().tree(), year).missing(prospect.miss());
    }

    private String answer(Prospect prospect) {
        return new HalfYearGate(ServedCounty.get().tree(), year)
                .answers(prospect.miss())
                .getFirst()
                .id();
    }

    @Test
    void figuresOfOtherTeamsAreNotShown() {
        String body = Visitor.signedIn("manager").get("/year/half-year").body();
        String others = body.substring(body.indexOf("Other teams"), body.indexOf("The others"));
        assertThat(others).contains("Not shown: it is another team").doesNotContain("% so far", "/gate/", "/settle");
        assertThat(Visitor.signedIn("ruth").get("/year/half-year").body()).contains("% so far");
        assertThat(Visitor.signedIn("councillor").get("/year/half-year").body()).doesNotContain("% so far");
    }

    /** What stands beside the questions is said in the reader's language as the questions are. */
    @Test
    void whoeverReadsWelshReadsTheFactsOfTheFormInWelsh() {
        Visitor sunita = Visitor.signedIn("sunita");
        sunita.get("/language/cy");
        assertThat(sunita.get("/team/T204/gate/assessments-45wd").body())
                .contains(Words.welsh().say("half-year.title"), Words.welsh().say("half-year.so-far"))
                .doesNotContain("Half-year gate", "The year so far", "Likely year end");
    }
}
