package org.sapwood.sql.dialect;

import java.util.List;
import java.util.regex.Pattern;
import org.sapwood.definition.DateFunction;

/**
 * The date functions of one engine. What engines say alike stands here; what they say differently is asked of the
 * implementation. The meaning is that of {@link DateFunction}, tested against plain Java over hard dates.
 */
abstract class DateSql {
    private static final String NO_END = "date '9999-12-31'";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\(?-?\\d{1,18}\\)?");

    final String call(DateFunction function, List<String> arguments, String calendar) {
        String first = arguments.getFirst();
        String second = arguments.get(1);
        return switch (function) {
            case DAYS -> days(first, second);
            case WORKDAYS -> "(" + upTo(second, calendar) + " - " + upTo(first, calendar) + ")";
            case MONTHS -> months(first, second);
            case AGE -> age(first, second);
            case ADD_DAYS -> guarded(second, DateLimits.MOST_DAYS, addDays(first, second));
            case ADD_MONTHS -> addMonthsGuarded(first, second);
            case WITHIN_MONTHS ->
                "(" + first + " <= " + second + " and " + second + " < " + addMonthsGuarded(first, arguments.get(2))
                        + ")";
            case OVERLAPS -> overlaps(first, second, arguments.get(2), arguments.get(3));
        };
    }

    abstract String days(String from, String to);

    abstract String months(String from, String to);

    abstract String age(String born, String on);

    abstract String addDays(String day, String count);

    abstract String addMonths(String day, String count);

    private String addMonthsGuarded(String day, String count) {
        return guarded(count, DateLimits.MOST_MONTHS, addMonths(day, count));
    }

    /**
     * Null where the count is absurd: one row with a mistyped number must not end the whole query with an error. A
     * literal within the limit needs no guard.
     */
    private static String guarded(String count, long most, String sum) {
        if (PLAIN_NUMBER.matcher(count).matches() && Math.abs(Long.parseLong(count.replaceAll("[()]", ""))) <= most) {
            return sum;
        }
        return "case when " + count + " between -" + most + " and " + most + " then " + sum + " end";
    }

    /**
     * A look-up in the calendar: null when the day is null or off the calendar. The calendar's columns are renamed
     * first, so that an argument that is called as one of them is not captured.
     */
    private static String upTo(String day, String calendar) {
        return "(select __count from (select day as __day, working_days as __count from " + calendar
                + ") as __days where __day = " + day + ")";
    }

    /** Both start on or before the earlier end; so an interval that ends before it starts shares no day with any. */
    private static String overlaps(String fromA, String toA, String fromB, String toB) {
        String end = "least(coalesce(" + toA + ", " + NO_END + "), coalesce(" + toB + ", " + NO_END + "))";
        return "(" + fromA + " <= " + end + " and " + fromB + " <= " + end + ")";
    }

    /** A whole number for functions that take only 32 bits; literals are left alone. */
    static String small(String count) {
        return PLAIN_NUMBER.matcher(count).matches() ? count : "cast(" + count + " as integer)";
    }
}
