package org.sapwood.briefing;

import java.time.LocalDate;
import java.time.YearMonth;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.tree.item.FinancialYear;

/**
 * The day as of which a page tells what it tells, and what its figures can be of.
 *
 * @param day the day, or that on which the records end, whichever is earlier
 * @param quarter of which figures are given
 */
public record Vantage(LocalDate day, Period quarter, Basis basis) {
    /** Where the figures come from. */
    public enum Basis {
        /** The records had been extracted by that day. */
        AS_EXTRACTED,
        /** Newer records, of a quarter that had ended by that day. */
        ANEW,
        /** The records do not reach back so far. */
        NONE
    }

    /** The day on which the records end, with the quarter that it is in. */
    public static Vantage now(Desk desk) {
        LocalDate day = desk.snapshot().extractedOn();
        return new Vantage(day, Periods.quarterOf(YearMonth.from(day)), Basis.AS_EXTRACTED);
    }

    /** The end of a day. A quarter that ran on that day would be counted with what happened later, so it is left out. */
    public static Vantage on(Desk desk, LocalDate day) {
        if (!day.isBefore(desk.snapshot().extractedOn())) {
            return now(desk);
        }
        Period running = Periods.quarterOf(YearMonth.from(day.plusDays(1)));
        Period ended = Periods.quarterOf(running.first().minusMonths(1));
        return new Vantage(day, ended, reaches(desk, ended) ? Basis.ANEW : Basis.NONE);
    }

    /** Figures stand beside those of the year before, so that year must be counted too. */
    private static boolean reaches(Desk desk, Period quarter) {
        LocalDate yearBefore = FinancialYear.of(quarter.starts()).firstDay().minusYears(1);
        return !YearMonth.from(yearBefore).isBefore(desk.engine().grid().first());
    }

    public FinancialYear year() {
        return FinancialYear.of(day);
    }

    /** Whether there are figures at all. */
    public boolean isFigured() {
        return basis != Basis.NONE;
    }
}
