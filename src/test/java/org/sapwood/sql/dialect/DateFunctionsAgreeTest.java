package org.sapwood.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.WorkingDays;

/** Every date function on both engines, over all pairs of hard dates, against counting day by day and month by month. */
class DateFunctionsAgreeTest {
    private static final WorkingDays CALENDAR =
            new WorkingDays(Set.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26)));
    private static Engines engines;

    @BeforeAll
    static void start() throws IOException, SQLException {
        engines = new Engines(CALENDAR);
        for (Dialect dialect : List.of(Dialect.DUCKDB, Dialect.POSTGRES)) {
            engines.execute(dialect, "create table hard (day date, a bigint)");
            for (LocalDate day : hardDates()) {
                engines.execute(dialect, "insert into hard values (" + dialect.literal(day) + ", 1)");
            }
        }
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        engines.close();
    }

    private static List<LocalDate> hardDates() {
        Stream<LocalDate> monthEnds = LocalDate.of(2023, 12, 1)
                .datesUntil(LocalDate.of(2025, 4, 1))
                .filter(day -> day.getDayOfMonth() > 27 || day.getDayOfMonth() < 2 || day.getDayOfMonth() == 15);
        Stream<LocalDate> others = Stream.of(
                        "1900-02-28",
                        "1979-12-31",
                        "1980-01-01",
                        "2000-02-29",
                        "2025-12-24",
                        "2025-12-29",
                        "2059-12-31",
                        "2060-01-01",
                        "0001-01-01",
                        "9999-12-31")
                .map(LocalDate::parse);
        return Stream.concat(monthEnds, others).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUCKDB", "POSTGRES"})
    void functionsOfTwoDates(Dialect dialect) throws SQLException {
        compare(dialect, DateFunction.DAYS, (a, b) -> b.toEpochDay() - a.toEpochDay());
        compare(dialect, DateFunction.MONTHS, DateFunctionsAgreeTest::months);
        compare(dialect, DateFunction.AGE, DateFunctionsAgreeTest::age);
        compare(dialect, DateFunction.WORKDAYS, DateFunctionsAgreeTest::workdays);
    }

    private static void compare(Dialect dialect, DateFunction function, BiFunction<LocalDate, LocalDate, Long> expected)
            throws SQLException {
        String call = dialect.call(function, List.of("x.day", "y.day"));
        List<String> wrong = new ArrayList<>();
        for (List<Object> row : engines.rows(
                dialect, "select x.day, y.day, cast(" + call + " as bigint) from hard x cross join hard y")) {
            LocalDate from = LocalDate.parse(row.get(0).toString());
            LocalDate to = LocalDate.parse(row.get(1).toString());
            if (!Objects.equals(row.get(2), expected.apply(from, to))) {
                wrong.add(function + " of " + row + ", expected " + expected.apply(from, to));
            }
        }
        assertThat(wrong).as(dialect.name()).isEmpty();
    }

    private static Long months(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -months(to, from);
        }
        long count = Math.max(0, (to.toEpochDay() - from.toEpochDay()) / 31 - 2);
        while (!from.plusMonths(count + 1).isAfter(to)) {
            count++;
        }
        return count;
    }

    private static Long age(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -age(to, from);
        }
        long years = Math.max(0, to.getYear() - from.getYear() - 2);
        while (!from.plusYears(years + 1).isAfter(to)) {
            years++;
        }
        return years;
    }

    private static Long workdays(LocalDate from, LocalDate to) {
        if (Stream.of(from, to).anyMatch(day -> day.isBefore(WorkingDays.FIRST) || day.isAfter(WorkingDays.LAST))) {
            return null;
        }
        if (to.isBefore(from)) {
            return -workdays(to, from);
        }
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(CALENDAR::isWorkingDay)
                .count();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUCKDB", "POSTGRES"})
    void datesMovedByDaysAndMonths(Dialect dialect) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (int count : List.of(-120, -13, -1, 0, 1, 2, 6, 11, 12, 24, 30)) {
            for (String number : List.of(dialect.literal(count), "(a * " + count + ")")) {
                String sql = "select day, " + dialect.call(DateFunction.ADD_MONTHS, List.of("day", number)) + ", "
                        + dialect.call(DateFunction.ADD_DAYS, List.of("day", number))
                        + " from hard where day between date '1900-01-01' and date '2100-01-01'";
                for (List<Object> row : engines.rows(dialect, sql)) {
                    LocalDate day = LocalDate.parse(row.get(0).toString());
                    if (!row.get(1).toString().equals(day.plusMonths(count).toString())
                            || !row.get(2).toString().equals(day.plusDays(count).toString())) {
                        wrong.add(number + " on " + row);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUCKDB", "POSTGRES"})
    void anAbsurdCountGivesNullAndNoError(Dialect dialect) throws SQLException {
        String columns = dialect.call(DateFunction.ADD_DAYS, List.of("day", "(a * 9000000000)")) + ", "
                + dialect.call(DateFunction.ADD_MONTHS, List.of("day", "(a * 12001)")) + ", "
                + dialect.call(DateFunction.ADD_MONTHS, List.of("day", "99999"));
        assertThat(engines.rows(dialect, "select distinct " + columns + " from hard"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsOnlyNulls());
    }

    @Test
    void anArgumentThatIsCalledAsAColumnOfTheCalendarIsNotCaptured() throws SQLException {
        for (Dialect dialect : List.of(Dialect.DUCKDB, Dialect.POSTGRES)) {
            String workdays =
                    dialect.call(DateFunction.WORKDAYS, List.of("day", dialect.literal(LocalDate.of(2024, 1, 8))));
            assertThat(engines.rows(dialect, "select " + workdays + " from hard where day = date '2024-01-01'"))
                    .as(dialect.name())
                    .hasToString("[[5]]");
        }
    }
}
