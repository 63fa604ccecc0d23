package org.sapwood.sql;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months in which everything is counted, from the first to the one that holds the date of the extract. The state of
 * a month is that of its last day; in the last month it is that of the extract's date.
 */
public record MonthGrid(YearMonth first, LocalDate extractedOn) {
    public MonthGrid {
        if (first.isAfter(YearMonth.from(extractedOn))) {
            throw new IllegalArgumentException("the grid would end before it begins");
        }
    }

    /** The grid that reaches so many years back from the extract. */
    public static MonthGrid ofYears(int years, LocalDate extractedOn) {
        return new MonthGrid(YearMonth.from(extractedOn).minusYears(years), extractedOn);
    }

    public int months() {
        return indexOf(YearMonth.from(extractedOn)) + 1;
    }

    public int lastIndex() {
        return months() - 1;
    }

    /** 0 for the first month; negative before it, {@link #months()} or more after the extract. */
    public int indexOf(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(first, month);
    }

    public YearMonth month(int index) {
        return first.plusMonths(index);
    }

    public LocalDate lastDay(int index) {
        return month(index).atEndOfMonth();
    }

    /** The day for which states of that month are given. */
    public LocalDate asAt(int index) {
        return index == lastIndex() ? extractedOn : lastDay(index);
    }

    /** {@code period_id} of a month in populations. */
    public int periodId(int index) {
        YearMonth month = month(index);
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    public int firstPeriodId() {
        return periodId(0);
    }
}
