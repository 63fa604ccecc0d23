package org.sapwood.briefing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sapwood.access.Scope;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.finish.Figures;
import org.sapwood.insight.Projection;
import org.sapwood.tree.item.FinancialYear;

/** Where the year's figure of a unit is likely to end: for shares of what happened; of other figures nothing is foretold. */
public final class YearEnd {
    private static final int YEAR = 12;

    private YearEnd() {}

    /**
     * Shares from 0 to 1; empty where nothing can be foretold or nothing has been counted.
     *
     * @param day on which it is foretold, from the months that were over by then
     */
    public static Optional<Projection.Likely> of(
            Desk desk, Projection projection, Measure measure, Level level, String unit, LocalDate day) {
        if (!isForetold(desk, measure)) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.from(FinancialYear.of(day).firstDay());
        List<Projection.Month> before = months(desk, measure, level, unit, first.minusYears(1), YEAR);
        List<Projection.Month> soFar = months(desk, measure, level, unit, first, over(first, day));
        boolean known = !first.minusYears(1).isBefore(desk.engine().grid().first());
        return projection.yearEnd(new Projection.Year(soFar, known ? before : List.of()));
    }

    public static boolean isForetold(Desk desk, Measure measure) {
        return measure.scoring() instanceof Scoring.Proportion
                && measure.countOf() == CountOf.CASES
                && desk.computable(List.of(measure)).size() == 1
                && desk.catalogue()
                                .library()
                                .populations()
                                .get(measure.population())
                                .countsWhen()
                        == CountsWhen.COUNTED_ON;
    }

    /** Months of the year that are over on a day. */
    private static int over(YearMonth first, LocalDate day) {
        return (int) IntStream.range(0, YEAR)
                .filter(month -> !first.plusMonths(month).atEndOfMonth().isAfter(day))
                .count();
    }

    private static List<Projection.Month> months(
            Desk desk, Measure measure, Level level, String unit, YearMonth first, int howMany) {
        List<Period> periods = IntStream.range(0, howMany)
                .mapToObj(first::plusMonths)
                .map(month -> new Period(month.toString(), month, month))
                .toList();
        if (periods.isEmpty()) {
            return List.of();
        }
        Figures figures = desk.engine().figures(measure, periods, level, Scope.everything());
        int at = figures.units().indexOf(unit);
        return IntStream.range(0, howMany)
                .mapToObj(period -> at < 0 ? new Projection.Month(0, 0) : month(figures, figures.at(period, at)))
                .toList();
    }

    private static Projection.Month month(Figures figures, int figure) {
        return new Projection.Month(figures.of(Counts.Of.MET, figure), figures.denominator(figure));
    }
}
