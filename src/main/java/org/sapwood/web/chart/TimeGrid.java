package org.sapwood.web.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sapwood.definition.Period;

/**
 * Periods of one length side by side; a period without a figure keeps its place.
 *
 * @param step months in a period
 * @param slots how many periods there is room for
 */
record TimeGrid(YearMonth first, int step, int slots) {
    private static final int APRIL = 4;
    private static final int[] MONTHS_BETWEEN_LABELS = {1, 2, 3, 6, 12, 24, 60, 120, 240};

    static TimeGrid over(List<Period> periods) {
        YearMonth first =
                periods.stream().map(Period::first).min(YearMonth::compareTo).orElseThrow();
        YearMonth last =
                periods.stream().map(Period::last).max(YearMonth::compareTo).orElseThrow();
        int step = periods.getFirst().months();
        return new TimeGrid(first, step, 1 + (int) (ChronoUnit.MONTHS.between(first, last) / step));
    }

    TimeGrid until(YearMonth month) {
        int reached = 1 + (int) (ChronoUnit.MONTHS.between(first, month) / step);
        return new TimeGrid(first, step, Math.max(slots, reached));
    }

    int slot(YearMonth month) {
        return (int) (ChronoUnit.MONTHS.between(first, month) / step);
    }

    Period period(int slot) {
        YearMonth begin = first.plusMonths((long) slot * step);
        return new Period(begin.toString(), begin, begin.plusMonths(step - 1L));
    }

    /** Which slots are labelled when a label needs so much room; counted from April, as the year is. */
    List<Integer> labelled(double slotWidth, double labelWidth) {
        for (int months : MONTHS_BETWEEN_LABELS) {
            int apart = months / step;
            if (months % step == 0 && apart * slotWidth >= labelWidth) {
                List<Integer> chosen = every(months);
                return chosen.isEmpty() ? List.of(0) : chosen;
            }
        }
        return List.of(0);
    }

    private List<Integer> every(int months) {
        return java.util.stream.IntStream.range(0, slots)
                .filter(slot -> {
                    YearMonth begin = period(slot).first();
                    int sinceApril = begin.getYear() * 12 + begin.getMonthValue() - APRIL;
                    return Math.floorMod(sinceApril, months) < step;
                })
                .boxed()
                .toList();
    }
}
