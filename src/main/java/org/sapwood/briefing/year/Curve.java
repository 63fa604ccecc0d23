package org.sapwood.briefing.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.Score;
import org.sapwood.insight.Projection;
import org.sapwood.tree.item.TurnTheCurve;

/**
 * What a turn-the-curve sheet freezes: two years of a team's quarters, and the year after them as it would be if nothing were
 * done, quarter by quarter and as a whole.
 *
 * @param forecast none where the measure has no projection
 */
public record Curve(List<TurnTheCurve.Point> history, List<TurnTheCurve.Ahead> forecast) {
    /** Before the last month of the twelve months that a forecast of a whole year is about. */
    static final String YEAR = "rolling12:";

    private static final int QUARTERS = 8;
    private static final int QUARTERS_OF_A_YEAR = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;

    public Curve {
        history = List.copyOf(history);
        forecast = List.copyOf(forecast);
    }

    /** @param day on which it is written; quarters that are over by then are history */
    public static Curve of(Desk desk, Measure measure, String team, LocalDate day) {
        Quarter now = Quarter.of(day);
        Quarter last = now.isOver(day) ? now : now.plus(-1);
        return new Curve(history(desk, measure, team, last), forecast(desk, measure, team, last));
    }

    private static List<TurnTheCurve.Point> history(Desk desk, Measure measure, String team, Quarter last) {
        YearMonth counted = desk.engine().grid().first();
        return last.andBefore(QUARTERS).stream()
                .map(Quarter::period)
                .filter(period -> !period.first().isBefore(counted))
                .flatMap(
                        period -> value(desk, measure, team, period)
                                .map(value -> new TurnTheCurve.Point(period.text(), value))
                                .stream())
                .toList();
    }

    private static List<TurnTheCurve.Ahead> forecast(Desk desk, Measure measure, String team, Quarter last) {
        Projections projections = new Projections(desk);
        if (!projections.canProject(measure)) {
            return List.of();
        }
        YearMonth end = last.period().last();
        List<YearMonth> year = IntStream.rangeClosed(1 - Projection.Year.MONTHS, 0)
                .mapToObj(end::plusMonths)
                .toList();
        List<Projection.Month> months = projections.months(measure, year).getOrDefault(team, List.of());
        if (months.isEmpty()) {
            return List.of();
        }
        List<TurnTheCurve.Ahead> ahead = new ArrayList<>();
        for (int quarter = 1; quarter <= QUARTERS_OF_A_YEAR; quarter++) {
            String period = last.plus(quarter).toString();
            ahead(measure, period, months, MONTHS_OF_A_QUARTER).ifPresent(ahead::add);
        }
        ahead(measure, YEAR + end.plusYears(1), months, Projection.Year.MONTHS).ifPresent(ahead::add);
        return ahead;
    }

    private static Optional<TurnTheCurve.Ahead> ahead(
            Measure measure, String period, List<Projection.Month> last, int months) {
        return Projections.RULE
                .ahead(last, months)
                .map(likely -> Reach.of(measure, likely))
                .map(reach -> new TurnTheCurve.Ahead(
                        period, reach.likely(), Optional.of(reach.low()), Optional.of(reach.high())));
    }

    /** What a team's figure came to; empty while its period is not over in the records, or nothing was counted. */
    static Optional<BigDecimal> value(Desk desk, Measure measure, String team, Period period) {
        return value(desk, measure, team, period, desk.snapshot().extractedOn());
    }

    private static Optional<BigDecimal> value(Desk desk, Measure measure, String team, Period period, LocalDate day) {
        if (period.isPart(day)) {
            return Optional.empty();
        }
        return desk.scores(List.of(measure), List.of(period), Level.UNIT).stream()
                .filter(score -> score.unit().equals(team))
                .findFirst()
                .flatMap(Score::value);
    }

    /**
     * What became of each period that a sheet foresaw.
     *
     * @param day of the records or an earlier one: periods that had ended by then
     */
    public static List<Came> came(Desk desk, Measure measure, TurnTheCurve sheet, LocalDate day) {
        return sheet.forecast().stream()
                .map(ahead -> {
                    Period period = Periods.parse(ahead.period()).getFirst();
                    return new Came(period, ahead, value(desk, measure, sheet.team(), period, day));
                })
                .toList();
    }

    /** @param actual empty while the period is not over in the records, or nothing was counted */
    public record Came(Period period, TurnTheCurve.Ahead ahead, Optional<BigDecimal> actual) {
        public boolean isYear() {
            return ahead.period().startsWith(YEAR);
        }
    }
}
