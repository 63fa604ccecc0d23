package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Teams;
import org.sapwood.briefing.workshop.DryRun;
import org.sapwood.briefing.workshop.Instead;
import org.sapwood.briefing.workshop.Likeness;
import org.sapwood.briefing.workshop.Ours;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.MeasureOfSuccess;

/** A dry run against plain loops over the cases of measures that the packs have. */
class DryRunTest {
    private final Desk desk = ServedCounty.get().desk();
    private final Unit team = Teams.find(
                    desk.catalogue().library().organisation(),
                    "T201",
                    desk.snapshot().extractedOn())
            .orElseThrow();

    private static MeasureOfSuccess found(String population, String condition) {
        MeasureOfSuccess.Sources none = new MeasureOfSuccess.Sources(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new MeasureOfSuccess(
                "Ours",
                "T201",
                new FinancialYear(2026),
                Aspect.HOW_WELL,
                none,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(population),
                Optional.of(condition),
                Optional.empty(),
                List.of(),
                MeasureOfSuccess.State.DRAFT,
                Optional.empty());
    }

    private DryRun run(String population, String condition) {
        Measure trial = Ours.trial(desk.catalogue().library(), "ours", found(population, condition))
                .orElseThrow();
        return DryRun.of(desk, trial, team);
    }

    private List<Map<String, Object>> facts(String measure, Period period) {
        Measure known = desk.catalogue().library().measures().get(measure);
        return desk.cases(known, period, Optional.of("T201"), Level.UNIT).cases().stream()
                .map(CaseRow::facts)
                .toList();
    }

    private static List<Period> twoYears() {
        List<Period> quarters = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2024, 10);
                month.isBefore(YearMonth.of(2026, 10));
                month = month.plusMonths(3)) {
            quarters.add(Periods.quarterOf(month));
        }
        return quarters;
    }

    @Test
    void quartersAreCountedAsAPlainLoopCountsThem() {
        DryRun run = run("assessments_completed", "working_days_taken <= 30 and child_seen = 'Y'");
        assertThat(run.quarters()).extracting(DryRun.Quarter::period).isEqualTo(twoYears());
        long blank = 0;
        long cases = 0;
        for (DryRun.Quarter quarter : run.quarters()) {
            long met = 0;
            long notMet = 0;
            List<Map<String, Object>> all = facts("assessments-45wd", quarter.period());
            for (Map<String, Object> facts : all) {
                Long days = (Long) facts.get("working_days_taken");
                String seen = (String) facts.get("child_seen");
                blank += seen == null ? 1 : 0;
                boolean no = (days != null && days > 30) || (seen != null && !seen.equals("Y"));
                boolean yes = days != null && days <= 30 && "Y".equals(seen);
                met += yes ? 1 : 0;
                notMet += no ? 1 : 0;
            }
            cases += all.size();
            assertThat(quarter)
                    .isEqualTo(
                            new DryRun.Quarter(quarter.period(), all.size(), met, notMet, all.size() - met - notMet));
        }
        assertThat(cases).isPositive();
        assertThat(run.cases()).isEqualTo(cases);
        assertThat(run.yearly()).isEqualTo(Math.round(cases / 2.0));
        assertThat(run.gaps()).contains(new DryRun.Gap("child_seen", blank, cases));
        assertThat(run.detectable()).isPresent();
    }

    @Test
    void whatThePacksSayAlreadyIsRecognised() {
        DryRun same = run("assessments_completed", "(working_days_taken<=45)");
        Likeness first = same.alike().getFirst();
        assertThat(first.other().id()).isEqualTo("assessments-45wd");
        assertThat(first.sameCondition()).isTrue();
        DryRun near = run("assessments_completed", "working_days_taken <= 43");
        Likeness likeness = near.alike().stream()
                .filter(one -> one.other().id().equals("assessments-45wd"))
                .findFirst()
                .orElseThrow();
        long compared = 0;
        long alike = 0;
        for (Period quarter : twoYears()) {
            for (Map<String, Object> facts : facts("assessments-45wd", quarter)) {
                Long days = (Long) facts.get("working_days_taken");
                if (days != null && facts.get("started") != null) {
                    compared++;
                    alike += (days <= 43) == (days <= 45) ? 1 : 0;
                }
            }
        }
        assertThat(likeness.sameCondition()).isFalse();
        assertThat(likeness.compared()).isEqualTo(compared);
        assertThat(likeness.same()).isEqualTo(alike);
    }

    @Test
    void statesAreTakenOnTheLastDayOfEachQuarter() {
        DryRun run = run("assessments_open", "workdays(started, as_at) <= 45");
        for (DryRun.Quarter quarter : run.quarters()) {
            assertThat(quarter.cases())
                    .isEqualTo(facts("assessments-open-over-45wd", quarter.period())
                            .size());
        }
        assertThat(run.yearly())
                .isEqualTo(Math.round((double) run.cases() / run.quarters().size()));
    }

    @Test
    void whatThereIsInsteadHasTheEnginesFigureOfLastYear() {
        Instead instead = Instead.of(desk, team, found("assessments_completed", "working_days_taken <= 30"));
        assertThat(instead.year().text()).isEqualTo("2025/26");
        assertThat(instead.lines().getFirst().sameCases()).isTrue();
        Instead.Line line = instead.lines().stream()
                .filter(one -> one.measure().id().equals("assessments-45wd"))
                .findFirst()
                .orElseThrow();
        long met = facts("assessments-45wd", instead.year()).stream()
                .filter(facts -> facts.get("started") != null
                        && facts.get("working_days_taken") instanceof Long days
                        && days <= 45)
                .count();
        assertThat(line.score().numerator()).isEqualTo(met);
    }
}
