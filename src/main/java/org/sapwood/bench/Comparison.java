package org.sapwood.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.engine.Score;

/**
 * The hand-written queries, run, and their numbers held against ours: cases, met, unknown and the rounded percentage.
 *
 * @param cost of the queries alone
 * @param cells figures with at least one case, months and rolling years, of all measures and levels
 * @param differences of these, how many are not the same
 * @param first where the first difference is; empty when there is none
 */
record Comparison(Cost cost, int queries, long cells, long differences, String first) {

    static Comparison run(Nation nation, Analyst analyst, Fused ours) {
        Comparison all = new Comparison(Cost.nothing(), 0, 0, 0, "");
        for (HandWritten.Cases cases : HandWritten.measures()) {
            Measure measure = nation.library().measures().get(cases.measure());
            for (Level level : Level.values()) {
                Cost cost = analyst.run(cases, level);
                all = all.plus(cost, compared(analyst.answer(), ours(ours, measure, level), measure, level));
            }
        }
        return all;
    }

    private static Comparison compared(
            Map<String, Analyst.Counts> theirs, Map<String, Analyst.Counts> ours, Measure measure, Level level) {
        long cells = 0;
        long differences = 0;
        String first = "";
        Analyst.Counts none = new Analyst.Counts();
        TreeSet<String> units = new TreeSet<>(theirs.keySet());
        units.addAll(ours.keySet());
        for (String unit : units) {
            Analyst.Counts one = theirs.getOrDefault(unit, none);
            Analyst.Counts other = ours.getOrDefault(unit, none);
            cells += one.ofMonth.cells(other.ofMonth) + one.ofYear.cells(other.ofYear);
            int wrong = one.ofMonth.differences(other.ofMonth) + one.ofYear.differences(other.ofYear);
            if (wrong > 0 && first.isEmpty()) {
                first = measure.id() + " (" + measure.title() + ") of " + level.word() + " " + unit;
            }
            differences += wrong;
        }
        return new Comparison(Cost.nothing(), 1, cells, differences, first);
    }

    private static Map<String, Analyst.Counts> ours(Fused ours, Measure measure, Level level) {
        Map<String, Analyst.Counts> counts = new TreeMap<>();
        List<Period> months = Nation.months();
        for (Score score : ours.scores(measure, months, level)) {
            set(of(counts, score).ofMonth, months.indexOf(score.period()), score);
        }
        List<Period> rolling = Nation.rollingYears();
        for (Score score : ours.scores(measure, rolling, level)) {
            set(of(counts, score).ofYear, rolling.indexOf(score.period()), score);
        }
        return counts;
    }

    private static Analyst.Counts of(Map<String, Analyst.Counts> counts, Score score) {
        return counts.computeIfAbsent(score.unit(), any -> new Analyst.Counts());
    }

    private static void set(Series series, int month, Score score) {
        series.set(
                month,
                score.denominator(),
                score.numerator(),
                score.cannotTell(),
                score.value().orElse(null));
    }

    private Comparison plus(Cost ofOne, Comparison other) {
        return new Comparison(
                cost.plus(ofOne),
                queries + other.queries,
                cells + other.cells,
                differences + other.differences,
                first.isEmpty() ? other.first : first);
    }
}
