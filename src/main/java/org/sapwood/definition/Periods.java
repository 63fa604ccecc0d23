package org.sapwood.definition;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads periods as people write them. */
public final class Periods {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})/(\\d{2})");
    private static final String ROLLING = "rolling12:";
    private static final int MOST_MONTHS = 1200;

    private Periods() {}

    /**
     * One period, or a run of months as one period a month.
     *
     * @throws Refusal when the text is none of {@code 2025-03}, {@code 2025-Q4}, {@code 2025/26},
     *     {@code 2024-04..2026-03}, {@code rolling12:2026-03}
     */
    public static List<Period> parse(String text) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return run(text, month(text.substring(0, dots), text), month(text.substring(dots + 2), text));
        }
        if (text.startsWith(ROLLING)) {
            YearMonth last = month(text.substring(ROLLING.length()), text);
            return List.of(new Period(text, last.minusMonths(11), last));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            YearMonth first = YearMonth.of(Integer.parseInt(quarter.group(1)), 4)
                    .plusMonths(3L * (Integer.parseInt(quarter.group(2)) - 1));
            return List.of(new Period(text, first, first.plusMonths(2)));
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return List.of(financialYear(text, year));
        }
        YearMonth month = month(text, text);
        return List.of(new Period(text, month, month));
    }

    /** The quarter of the financial year that a month belongs to, as it would be asked for. */
    public static Period quarterOf(YearMonth month) {
        YearMonth first = month.minusMonths((month.getMonthValue() - 1) % 3);
        int financialYear = first.getMonthValue() < 4 ? first.getYear() - 1 : first.getYear();
        int quarter = (first.getMonthValue() + 8) % 12 / 3 + 1;
        return new Period(financialYear + "-Q" + quarter, first, first.plusMonths(2));
    }

    private static Period financialYear(String text, Matcher year) {
        int begins = Integer.parseInt(year.group(1));
        if ((begins + 1) % 100 != Integer.parseInt(year.group(2))) {
            throw refused(text, "A financial year ends in the year after it begins, as 2025/26");
        }
        YearMonth first = YearMonth.of(begins, 4);
        return new Period(text, first, first.plusMonths(11));
    }

    private static List<Period> run(String text, YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw refused(text, "The second month must not be before the first");
        }
        List<Period> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Period(month.toString(), month, month));
            if (months.size() > MOST_MONTHS) {
                throw refused(text, "A run may have at most " + MOST_MONTHS + " months");
            }
        }
        return months;
    }

    private static YearMonth month(String text, String whole) {
        if (!MONTH.matcher(text).matches()) {
            throw refused(
                    whole,
                    "Write a month 2025-03, a quarter 2025-Q4, a financial year 2025/26, a run"
                            + " 2024-04..2026-03 or rolling12:2026-03");
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw refused(whole, "The months of a year are 01 to 12");
        }
    }

    private static Refusal refused(String text, String cure) {
        return new Refusal(Fault.of("\"" + text + "\" is not a period", cure));
    }
}
