package org.sapwood.tree.year;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.FinancialYear;

/** The stages of a year, from what is expected to what was learned. */
public enum Stage {
    EXPECTATIONS("What people expect", -6, -4),
    PRIORITIES("Priorities and action plans", -4, -3),
    PRIME_PIS("Prime PIs shared out", -3, -2),
    PROPOSALS("Teams propose local PIs and targets", -2, -1),
    AGREEMENT("Challenge and agreement", -1, 0),
    SIGNING("Team plans signed", 0, 1),
    FIRST_REVIEW("First quarter's review", 3, 4),
    HALF_YEAR_GATE("Half-year gate", 6, 7),
    THIRD_REVIEW("Third quarter's review", 9, 10),
    YEAR_END("Year-end account", 12, 13),
    LEARNED("What we learned", 13, 14);

    private final String title;
    private final int firstMonth;
    private final int lastMonth;

    /** Months are counted from 1 April of the year. */
    Stage(String title, int firstMonth, int lastMonth) {
        this.title = title;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
    }

    public String title() {
        return title;
    }

    public LocalDate begins(FinancialYear year) {
        return year.firstDay().plusMonths(firstMonth);
    }

    /** The last day by which its gate is to be passed. */
    public LocalDate due(FinancialYear year) {
        return year.firstDay().plusMonths(lastMonth).minusDays(1);
    }

    /** The stages of a year that run on a day; none between two of them. */
    public static List<Stage> on(FinancialYear year, LocalDate day) {
        return Arrays.stream(values())
                .filter(stage -> !day.isBefore(stage.begins(year)) && !day.isAfter(stage.due(year)))
                .toList();
    }

    /** The next stage that begins after a day. */
    public static Optional<Stage> after(FinancialYear year, LocalDate day) {
        return Arrays.stream(values())
                .filter(stage -> stage.begins(year).isAfter(day))
                .findFirst();
    }
}
