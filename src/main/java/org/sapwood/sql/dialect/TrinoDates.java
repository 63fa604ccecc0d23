package org.sapwood.sql.dialect;

/** Trino: {@code date_diff} counts complete months and clamps to the end of a shorter month, as we do. */
final class TrinoDates extends DateSql {
    @Override
    String days(String from, String to) {
        return "date_diff('day', " + from + ", " + to + ")";
    }

    @Override
    String months(String from, String to) {
        return "date_diff('month', " + from + ", " + to + ")";
    }

    @Override
    String age(String born, String on) {
        return "(" + months(born, on) + " / 12)";
    }

    @Override
    String addDays(String day, String count) {
        return "date_add('day', " + count + ", " + day + ")";
    }

    @Override
    String addMonths(String day, String count) {
        return "date_add('month', " + count + ", " + day + ")";
    }
}
