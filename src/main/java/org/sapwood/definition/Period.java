package org.sapwood.definition;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whole months in a row, for which one figure is given.
 *
 * @param text as it was asked for, such as {@code 2025-Q4}
 * @param last the month on whose last day states are taken
 */
public record Period(String text, YearMonth first, YearMonth last) {
    public LocalDate starts() {
        return first.atDay(1);
    }

    /** The first day after the period. */
    public LocalDate ends() {
        return last.plusMonths(1).atDay(1);
    }

    /** The day for which states are given: the last of the period, or the extract's date when that is earlier. */
    public LocalDate asAt(LocalDate extractedOn) {
        LocalDate lastDay = last.atEndOfMonth();
        return extractedOn.isBefore(lastDay) ? extractedOn : lastDay;
    }

    public boolean isPart(LocalDate extractedOn) {
        return extractedOn.isBefore(last.atEndOfMonth());
    }

    public int months() {
        return (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
    }
}
