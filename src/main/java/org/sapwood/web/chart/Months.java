package org.sapwood.web.chart;

import java.time.YearMonth;
import java.time.format.TextStyle;
import org.sapwood.definition.Period;

/** Periods in words. */
final class Months {
    private Months() {}

    static String longName(Period period, Words words) {
        if (period.first().equals(period.last())) {
            return name(period.last(), words) + " " + period.last().getYear();
        }
        String first = period.first().getYear() == period.last().getYear()
                ? name(period.first(), words)
                : name(period.first(), words) + " " + period.first().getYear();
        return words.say("to", first, name(period.last(), words) + " " + year(period.last()));
    }

    static String longName(YearMonth month, Words words) {
        return name(month, words) + " " + month.getYear();
    }

    static String shortName(Period period, Words words) {
        String last = shortName(period.last(), words);
        return period.first().equals(period.last()) ? last : words.say("to", shortName(period.first(), words), last);
    }

    static String year(YearMonth month) {
        return Integer.toString(month.getYear());
    }

    private static String shortName(YearMonth month, Words words) {
        return words.say("month.short." + month.getMonthValue());
    }

    private static String name(YearMonth month, Words words) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }
}
