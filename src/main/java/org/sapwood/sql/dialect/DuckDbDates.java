package org.sapwood.sql.dialect;

/** DuckDB: {@code date_sub} counts complete months and clamps to the end of a shorter month, as we do. */
final class DuckDbDates extends DateSql {
    @Override
    String days(String from, String to) {
        return "(" + to + " - " + from + ")";
    }

    @Override
    String months(String from, String to) {
        return "date_sub('month', " + from + ", " + to + ")";
    }

    @Override
    String age(String born, String on) {
        return "date_sub('year', " + born + ", " + on + ")";
    }

    @Override
    String addDays(String day, String count) {
        return "(" + day + " + " + small(count) + ")";
    }

    @Override
    String addMonths(String day, String count) {
        return "cast(" + day + " + to_months(" + small(count) + ") as date)";
    }
}
