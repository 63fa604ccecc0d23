package org.sapwood.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sapwood.definition.Column;
import org.sapwood.definition.Level;
import org.sapwood.definition.Table;

/** The analyst's DuckDB file: the base tables in DuckDB's own storage, the organisation, a calendar and the months. */
final class Analyst implements AutoCloseable {
    private static final LocalDate FIRST_MONTH = LocalDate.of(2021, 4, 1);

    private final Duck duck;

    private Analyst(Duck duck) {
        this.duck = duck;
    }

    /** Copies the Parquet files into a new file. */
    static Analyst of(Nation nation) {
        Path file = nation.folder().resolve("analyst.duckdb");
        Duck duck = Duck.file(file, Nation.settings());
        for (Table table : NationalContent.tables()) {
            List<String> columns = table.columns().stream().map(Column::name).toList();
            duck.execute("create table " + table.name() + " as select " + String.join(", ", columns) + " from '"
                    + nation.parquet(table.name()) + "'");
        }
        duck.execute("create table organisation (team_id varchar, service varchar, district varchar)");
        duck.execute("insert into organisation values " + teams(nation.scale().teams()));
        duck.execute(calendar());
        duck.execute("""
                create table months as select cast(month as date) as month, last_day(month) as last_day
                from generate_series(timestamp '2021-04-01', timestamp '2026-03-01', interval 1 month) t(month)""");
        return new Analyst(duck);
    }

    private static String teams(int teams) {
        StringBuilder rows = new StringBuilder();
        for (int team = 0; team < teams; team++) {
            rows.append(team == 0 ? "" : ", ")
                    .append("('T" + team + "', '" + NationalLibrary.service(team, teams) + "', '"
                            + NationalLibrary.district(team, teams) + "')");
        }
        return rows.toString();
    }

    private static String calendar() {
        StringBuilder holidays = new StringBuilder();
        for (LocalDate day : NationalLibrary.holidays()) {
            holidays.append(holidays.isEmpty() ? "" : ", ").append("date '" + day + "'");
        }
        return "create table calendar as select cast(day as date) as day, sum(case when isodow(day) < 6 and cast(day as"
                + " date) not in (" + holidays + ") then 1 else 0 end) over (order by day) as working_days"
                + " from generate_series(timestamp '2015-01-01', timestamp '2030-12-31', interval 1 day) t(day)";
    }

    /** Runs one query and keeps its rows in a table of the engine's; fetching them is not part of the cost. */
    Cost run(HandWritten.Cases cases, Level level) {
        String sql = HandWritten.query(cases, level);
        return Cost.ofRunning(() -> duck.execute("create or replace temp table answer as " + sql));
    }

    /** The rows of the last query: counts by unit, then by month. */
    Map<String, Counts> answer() {
        Map<String, Counts> answer = new TreeMap<>();
        duck.read("select * from answer", row -> {
            Counts counts = answer.computeIfAbsent(row.getString(1), any -> new Counts());
            int month = (int) ChronoUnit.MONTHS.between(FIRST_MONTH, row.getObject(2, LocalDate.class));
            counts.ofMonth.set(month, row.getLong(3), row.getLong(4), row.getLong(5), row.getBigDecimal(6));
            counts.ofYear.set(month, row.getLong(7), row.getLong(8), row.getLong(9), row.getBigDecimal(10));
        });
        return answer;
    }

    /** What one unit has. */
    static final class Counts {
        final Series ofMonth = new Series();
        final Series ofYear = new Series();
    }

    @Override
    public void close() {
        duck.close();
    }
}
