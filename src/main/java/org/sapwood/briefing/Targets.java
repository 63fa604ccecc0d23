package org.sapwood.briefing;

import java.util.Optional;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Target;

/** Targets by the financial year in which a period ends. */
public final class Targets {
    private static final int APRIL = 4;
    private static final int CENTURY = 100;

    private Targets() {}

    public static Optional<Target> of(Measure measure, Period period) {
        String year = yearOf(period);
        return measure.targets().stream()
                .filter(target -> target.year().equals(year))
                .findFirst();
    }

    /** The financial year in which a period ends, as {@code 2026/27}. */
    public static String yearOf(Period period) {
        int begins = period.last().getMonthValue() < APRIL
                ? period.last().getYear() - 1
                : period.last().getYear();
        return String.format("%d/%02d", begins, (begins + 1) % CENTURY);
    }
}
