package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Unknowns;
import org.sapwood.engine.LendingOracle.Case;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;

/** Every score of every kind of measure, against plain loops over the same random records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTest {
    private static final List<Period> PERIODS = Stream.of(
                    "2024-06",
                    "2024-07",
                    "2026-03",
                    "2025-Q4",
                    "2024-Q2",
                    "2025/26",
                    "2024/25",
                    "rolling12:2026-02",
                    "2023-01..2023-04")
            .flatMap(text -> Periods.parse(text).stream())
            .toList();

    private final Library library = LendingPack.library();
    private final List<Lending.Loan> loans = Lending.random(7, 900);
    private final LendingOracle oracle = new LendingOracle(library, loans);
    private Engine engine;

    @BeforeAll
    void open(@TempDir Path folder) {
        engine = new Engine(
                library,
                DuckStore.open(
                        folder, Lending.written(folder, "s1", loans), library, Settings.usual(), Progress.silent()));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void everyScoreIsWhatPlainLoopsCount() {
        for (Level level : Level.values()) {
            for (Measure measure : library.measures().values()) {
                for (Period period : PERIODS) {
                    Map<String, Expected> expected = expected(measure, period, level);
                    List<Score> scores = engine.scores(List.of(measure), List.of(period), level, Scope.everything());
                    assertThat(scores)
                            .as("%s in %s by %s", measure.id(), period.text(), level)
                            .extracting(Score::unit)
                            .containsExactlyElementsOf(expected.keySet());
                    scores.forEach(score -> assertThat(Expected.of(score))
                            .as("%s in %s at %s", measure.id(), period.text(), score.unit())
                            .isEqualTo(expected.get(score.unit())));
                }
            }
        }
    }

    @Test
    void theCasesBehindAFigureAddUpToIt() {
        for (Definition definition : Stream.concat(
                        library.measures().values().stream(), library.rules().values().stream())
                .toList()) {
            for (Period period : PERIODS.subList(1, 6)) {
                for (Level level : List.of(Level.UNIT, Level.SERVICE)) {
                    engine.scores(List.of(definition), List.of(period), level, Scope.everything())
                            .forEach(score -> assertThat(listed(definition, score))
                                    .as("%s in %s at %s", definition.id(), period.text(), score.unit())
                                    .containsExactly(score.numerator(), score.excluded(), score.cannotTell()));
                }
            }
        }
    }

    private List<Long> listed(Definition definition, Score score) {
        CaseList list =
                engine.cases(definition, score.period(), Optional.of(score.unit()), score.level(), Scope.everything());
        assertThat(list.cases()).extracting(CaseRow::caseId).isSorted().doesNotHaveDuplicates();
        Map<String, Outcome> outcomes = new TreeMap<>();
        boolean persons = definition instanceof Measure measure && measure.countOf() == CountOf.PERSONS;
        for (CaseRow row : list.cases()) {
            String key = !persons ? row.caseId() : row.personId() == null ? "c" + row.caseId() : "p" + row.personId();
            outcomes.merge(key, row.outcome(), EngineTest::either);
        }
        return List.of(
                count(outcomes, Outcome.Met.class),
                count(outcomes, Outcome.Excluded.class),
                count(outcomes, Outcome.CannotTell.class));
    }

    private static long count(Map<String, Outcome> outcomes, Class<? extends Outcome> kind) {
        return outcomes.values().stream().filter(kind::isInstance).count();
    }

    /** The outcome of a person with both: three-valued or. */
    private static Outcome either(Outcome one, Outcome other) {
        return Stream.of(one, other)
                .max(Comparator.comparingInt(EngineTest::strength))
                .orElseThrow();
    }

    private static int strength(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Excluded _ -> 0;
            case Outcome.NotMet _ -> 1;
            case Outcome.CannotTell _ -> 2;
            case Outcome.Met _ -> 3;
        };
    }

    private record Expected(long denominator, long numerator, long excluded, long cannotTell, String value) {
        static Expected of(Score score) {
            return new Expected(
                    score.denominator(),
                    score.numerator(),
                    score.excluded(),
                    score.cannotTell(),
                    score.value().map(BigDecimal::toPlainString).orElse(""));
        }
    }

    private Map<String, Expected> expected(Measure measure, Period period, Level level) {
        Map<String, Map<String, Outcome>> outcomes = new TreeMap<>();
        Map<String, List<BigDecimal>> values = new HashMap<>();
        for (Case one : oracle.cases(measure, period)) {
            String unit =
                    library.organisation().at(level, one.team(), one.month().atEndOfMonth());
            Outcome outcome = oracle.outcome(measure, one);
            if (isUntold(measure, period) && !(outcome instanceof Outcome.Excluded)) {
                outcome = new Outcome.CannotTell();
            }
            boolean persons = measure.countOf() == CountOf.PERSONS;
            String key = !persons ? one.id() : one.person() == null ? "c" + one.id() : "p" + one.person();
            outcomes.computeIfAbsent(unit, any -> new TreeMap<>()).merge(key, outcome, EngineTest::either);
            if (outcome instanceof Outcome.Met) {
                fact(measure)
                        .map(name -> one.facts().get(name))
                        .ifPresent(value -> values.computeIfAbsent(unit, any -> new ArrayList<>())
                                .add(new BigDecimal(value.toString())));
            }
        }
        Map<String, Expected> expected = new TreeMap<>();
        outcomes.forEach((unit, ofUnit) ->
                expected.put(unit, figure(measure, unit, period, ofUnit, values.getOrDefault(unit, List.of()))));
        expected.values().removeIf(one -> one.denominator() + one.excluded() == 0);
        return expected;
    }

    private Expected figure(
            Measure measure, String unit, Period period, Map<String, Outcome> outcomes, List<BigDecimal> values) {
        long met = count(outcomes, Outcome.Met.class);
        long excluded = count(outcomes, Outcome.Excluded.class);
        long cannotTell = count(outcomes, Outcome.CannotTell.class);
        long kept = outcomes.size() - excluded;
        long denominator = measure.unknowns() == Unknowns.KEEP ? kept : kept - cannotTell;
        String value = denominator == 0 || isUntold(measure, period)
                ? ""
                : value(measure, unit, period, met, denominator, values);
        return new Expected(denominator, met, excluded, cannotTell, value);
    }

    /** The records begin in February 2022: before then less than one return in two hundred. */
    private static boolean isUntold(Measure measure, Period period) {
        return measure.needsHistory() > 0 && period.first().isBefore(YearMonth.of(2023, 2));
    }

    private static Optional<String> fact(Measure measure) {
        return switch (measure.scoring()) {
            case Scoring.Mean mean -> Optional.of(mean.of());
            case Scoring.Median median -> Optional.of(median.of());
            case Scoring.Percentile percentile -> Optional.of(percentile.of());
            case Scoring.Proportion _, Scoring.Count _, Scoring.RatePer _ -> Optional.empty();
        };
    }

    private String value(
            Measure measure, String unit, Period period, long met, long denominator, List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        return switch (measure.scoring()) {
            case Scoring.Proportion _ -> rounded(100.0 * met / denominator, new BigDecimal(met * 100), denominator);
            case Scoring.Count _ -> met + ".0";
            case Scoring.RatePer _ -> rate(unit, period, met);
            case Scoring.Mean _ ->
                sorted.isEmpty()
                        ? ""
                        : rounded(0, sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add), sorted.size());
            case Scoring.Median _ -> sorted.isEmpty() ? "" : median(sorted);
            case Scoring.Percentile _ -> sorted.isEmpty() ? "" : ninetieth(sorted);
        };
    }

    private static String rate(String unit, Period period, long met) {
        int year = period.last().minusMonths(3).getYear();
        if (unit.equals("B1")) {
            return rounded(0, new BigDecimal(met * 1000), 700);
        }
        return !unit.equals("county") || year < 2023
                ? ""
                : rounded(0, new BigDecimal(met * 1000), year < 2025 ? 5000 : 6000);
    }

    private static String rounded(double roughly, BigDecimal dividend, long divisor) {
        String exact = dividend.divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP)
                .toPlainString();
        assertThat(roughly == 0 || Math.abs(roughly - Double.parseDouble(exact)) < 0.051)
                .isTrue();
        return exact;
    }

    private static String median(List<BigDecimal> sorted) {
        int size = sorted.size();
        BigDecimal two = sorted.get((size - 1) / 2).add(sorted.get(size / 2));
        return two.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP).toPlainString();
    }

    /** In tenths of a place, so that everything stays whole. */
    private static String ninetieth(List<BigDecimal> sorted) {
        int tenths = (sorted.size() - 1) * 9;
        BigDecimal below = sorted.get(tenths / 10);
        BigDecimal above = sorted.get(Math.min(tenths / 10 + 1, sorted.size() - 1));
        return below.multiply(BigDecimal.valueOf(10 - tenths % 10))
                .add(above.multiply(BigDecimal.valueOf(tenths % 10)))
                .divide(BigDecimal.TEN, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void aRuleListsTheRecordsThatFailIt() {
        List<String> failing =
                engine.failing(library.rules().get("returned-before-loaned"), Scope.everything()).stream()
                        .map(CaseRow::caseId)
                        .toList();
        assertThat(failing)
                .isNotEmpty()
                .containsExactlyElementsOf(loans.stream()
                        .filter(loan -> Objects.nonNull(loan.returned()) && Objects.nonNull(loan.loaned()))
                        .filter(loan -> loan.returned().isBefore(loan.loaned()))
                        .map(Lending.Loan::id)
                        .sorted()
                        .toList());
    }
}
