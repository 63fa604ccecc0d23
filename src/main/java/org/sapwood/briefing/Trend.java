package org.sapwood.briefing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sapwood.access.Scope;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.engine.finish.Figures;

/** A measure month by month. */
public final class Trend {
    private Trend() {}

    /**
     * Values of one unit in some months up to and with the last, oldest first; empty where a month has none. Figures are of
     * all cases, whoever looks.
     */
    public static List<Optional<BigDecimal>> months(
            Desk desk, Measure measure, Level level, String unit, YearMonth last, int howMany) {
        List<Period> periods = periods(desk, last, howMany);
        Figures figures = desk.engine().figures(measure, periods, level, Scope.everything());
        int at = figures.units().indexOf(unit);
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int period = 0; period < periods.size(); period++) {
            values.add(at < 0 ? Optional.empty() : figures.value(figures.at(period, at)));
        }
        return values;
    }

    /** Months that are counted, the last one included. */
    public static List<Period> periods(Desk desk, YearMonth last, int howMany) {
        YearMonth first = last.minusMonths(howMany - 1L);
        YearMonth counted = desk.engine().grid().first();
        YearMonth from = first.isBefore(counted) ? counted : first;
        return IntStream.range(0, howMany)
                .mapToObj(first::plusMonths)
                .filter(month -> !month.isBefore(from))
                .map(month -> new Period(month.toString(), month, month))
                .toList();
    }
}
