package org.sapwood.briefing.year;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.YearEnd;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.finish.Figures;
import org.sapwood.insight.Projection;
import org.sapwood.insight.RunRate;

/** Projections of measures by team, from the months that the engine has counted. */
final class Projections {
    static final Projection RULE = new RunRate();

    private final Desk desk;

    Projections(Desk desk) {
        this.desk = desk;
    }

    boolean canProject(Measure measure) {
        return YearEnd.isForetold(desk, measure);
    }

    /** The likely year end of each team that has cases; none where the measure has no projection. */
    Map<String, Reach> yearEnd(Measure measure, List<YearMonth> soFar) {
        if (soFar.isEmpty() || !canProject(measure)) {
            return Map.of();
        }
        Map<String, List<Projection.Month>> now = months(measure, soFar);
        List<YearMonth> yearBefore = new ArrayList<>();
        for (int month = 0; month < Projection.Year.MONTHS; month++) {
            yearBefore.add(soFar.getFirst().minusYears(1).plusMonths(month));
        }
        Map<String, List<Projection.Month>> before = months(measure, yearBefore);
        Map<String, Reach> reaches = new HashMap<>();
        now.forEach((team, months) -> RULE.yearEnd(new Projection.Year(months, before.getOrDefault(team, List.of())))
                .ifPresent(likely -> reaches.put(team, Reach.of(measure, likely))));
        return reaches;
    }

    /** Counts by team and month; a team of which the records do not tell every month is left out. */
    Map<String, List<Projection.Month>> months(Measure measure, List<YearMonth> wanted) {
        if (wanted.getFirst().isBefore(desk.engine().grid().first())) {
            return Map.of();
        }
        List<Period> periods = wanted.stream()
                .map(month -> new Period(month.toString(), month, month))
                .toList();
        Figures figures = desk.engine().figures(measure, periods, Level.UNIT, Scope.everything());
        Map<String, List<Projection.Month>> months = new HashMap<>();
        for (int unit = 0; unit < figures.units().size(); unit++) {
            String id = figures.units().get(unit);
            months(figures, unit).ifPresent(counted -> months.put(id, counted));
        }
        return months;
    }

    private static Optional<List<Projection.Month>> months(Figures figures, int unit) {
        List<Projection.Month> months = new ArrayList<>();
        for (int period = 0; period < figures.periods(); period++) {
            int figure = figures.at(period, unit);
            int judged = figures.denominator(figure);
            if (judged > 0 && figures.value(figure).isEmpty()) {
                return Optional.empty();
            }
            months.add(new Projection.Month(judged == 0 ? 0 : figures.of(Counts.Of.MET, figure), judged));
        }
        return Optional.of(months);
    }
}
