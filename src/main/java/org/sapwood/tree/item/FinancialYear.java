package org.sapwood.tree.item;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/** A year from 1 April to 31 March, written {@code 2026/27}. */
public record FinancialYear(int starts) implements Comparable<FinancialYear> {
    private static final Pattern WRITTEN = Pattern.compile("(19|20)\\d\\d/\\d\\d");

    /** The year as it is written; empty when the text is not one, such as {@code 2026/28}. */
    public static Optional<FinancialYear> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        FinancialYear year = new FinancialYear(Integer.parseInt(text.substring(0, 4)));
        return Optional.of(year).filter(read -> read.toString().equals(text));
    }

    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(starts, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(starts + 1, Month.MARCH, 31);
    }

    public FinancialYear next() {
        return new FinancialYear(starts + 1);
    }

    /** The first day after a quarter, 1 to 4. */
    public LocalDate quarterEnds(int quarter) {
        return firstDay().plusMonths(3L * quarter);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(starts, other.starts);
    }

    @Override
    public String toString() {
        return "%d/%02d".formatted(starts, (starts + 1) % 100);
    }
}
