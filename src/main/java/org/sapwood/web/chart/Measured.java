package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.util.Locale;

/** What a figure is in, and so how it is written. The number of decimals is that of the figure as given. */
public enum Measured {
    PERCENT,
    COUNT,
    DAYS,
    RATE;

    public String show(BigDecimal value, Words words) {
        return switch (this) {
            case PERCENT -> number(value) + "%";
            case COUNT, RATE -> number(value);
            case DAYS -> words.say(value.compareTo(BigDecimal.ONE) == 0 ? "day.one" : "day.many", number(value));
        };
    }

    /** Short, for an axis. */
    String tick(BigDecimal value) {
        return this == PERCENT ? number(value) + "%" : number(value);
    }

    static String number(BigDecimal value) {
        return String.format(Locale.UK, "%,." + Math.max(0, value.scale()) + "f", value);
    }
}
