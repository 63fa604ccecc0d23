package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.sapwood.definition.Period;

/**
 * One figure of a series.
 *
 * @param value as it is to be written; empty when there is none, which is never nought
 */
public record Point(Period period, Optional<BigDecimal> value, Mark mark) {
    public enum Mark {
        USUAL,
        /** Outside what chance explains; drawn as a diamond. */
        SPECIAL,
        /** The period is not over; drawn hollow. */
        PART
    }

    public static Point of(YearMonth month, String value) {
        return of(month, month, value);
    }

    public static Point of(YearMonth first, YearMonth last, String value) {
        return new Point(new Period(first.toString(), first, last), Optional.of(new BigDecimal(value)), Mark.USUAL);
    }

    public static Point missing(YearMonth month) {
        return new Point(new Period(month.toString(), month, month), Optional.empty(), Mark.USUAL);
    }

    public Point marked(Mark newMark) {
        return new Point(period, value, newMark);
    }
}
