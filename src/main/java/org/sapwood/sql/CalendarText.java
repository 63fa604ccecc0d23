package org.sapwood.sql;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sapwood.definition.WorkingDays;
import org.sapwood.sql.dialect.Dialect;

/** The relation of working days: {@code (day date, working_days integer)}, a running total up to and with each day. */
public final class CalendarText {
    private CalendarText() {}

    /** @param relation quoted, with its schema as needed */
    public static String create(String relation, WorkingDays workingDays, Dialect dialect) {
        String holidays = new TreeSet<>(workingDays.holidays())
                .stream()
                        .filter(day -> !day.isBefore(WorkingDays.FIRST) && !day.isAfter(WorkingDays.LAST))
                        .map(dialect::literal)
                        .collect(Collectors.joining(", "));
        String working =
                "extract(isodow from day) < 6" + (holidays.isEmpty() ? "" : " and day not in (" + holidays + ")");
        return "create table " + relation + " as select day, cast(sum(case when " + working
                + " then 1 else 0 end) over (order by day) as integer)"
                + " as working_days from (select cast(moment as date) as day from generate_series(timestamp '"
                + WorkingDays.FIRST + " 00:00:00', timestamp '" + WorkingDays.LAST
                + " 00:00:00', interval '1 day') as moments(moment)) days order by day";
    }
}
