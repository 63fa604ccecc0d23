package org.sapwood.sql.dialect;

/**
 * PostgreSQL: its own {@code age} does not clamp to the end of a shorter month, so months are counted here. The two
 * dates are named once in a subquery of one row; writing them out at each use would double the text at every nesting.
 */
final class PostgresDates extends DateSql {
    private static final String MONTHS = """
            (extract(year from __b) - extract(year from __a)) * 12 + extract(month from __b) - extract(month from __a) \
            - case when __a <= __b and extract(day from __a) > extract(day from __b) and extract(day from __b + 1) <> 1 then 1 \
            when __b < __a and extract(day from __b) > extract(day from __a) and extract(day from __a + 1) <> 1 then -1 \
            else 0 end""";

    @Override
    String days(String from, String to) {
        return "(" + to + " - " + from + ")";
    }

    @Override
    String months(String from, String to) {
        return "(select cast(" + MONTHS + " as bigint)" + named(from, to) + ")";
    }

    @Override
    String age(String born, String on) {
        return "(select cast(" + MONTHS + " as bigint) / 12" + named(born, on) + ")";
    }

    private static String named(String from, String to) {
        return " from (values (" + from + ", " + to + ")) as __dates (__a, __b)";
    }

    @Override
    String addDays(String day, String count) {
        return "(" + day + " + " + small(count) + ")";
    }

    @Override
    String addMonths(String day, String count) {
        return "cast(" + day + " + make_interval(months => " + small(count) + ") as date)";
    }
}
