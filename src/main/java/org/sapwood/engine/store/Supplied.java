package org.sapwood.engine.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.WorkingDays;
import org.sapwood.sql.CalendarText;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.dialect.Dialect;

/** Writes the relations that we supply beside the records: the calendar, the months, code lists, columns present. */
record Supplied(Workbench bench, Naming naming, MonthGrid grid) {
    /** {@code (version)} of the engine that wrote the populations. */
    static final String ENGINE = "__engine";

    private static final int ROWS_AT_A_TIME = 500;

    void write(SnapshotTables tables) throws SQLException {
        calendar(naming.library().workingDays());
        months();
        for (CodeList codes : naming.library().codes().values()) {
            codes(codes);
        }
        present(tables);
        Places places = bench.places();
        bench.execute("create table " + places.units() + " (unit integer, id " + text() + ")");
        bench.execute("create table " + places.relation(ENGINE) + " as select version() as version");
        bench.execute("create table " + places.relation("__faults") + " (population " + text() + ", file " + text()
                + ", message " + text() + ", cure " + text() + ")");
    }

    private void calendar(WorkingDays workingDays) throws SQLException {
        Dialect dialect = bench.places().dialect();
        String calendar = bench.places().calendar();
        bench.kept(calendar, List.of(CalendarText.create(calendar, workingDays, dialect)));
        if (dialect == Dialect.POSTGRES) {
            // a look-up for each row: without an index each would read the whole calendar
            bench.execute("create unique index on " + bench.places().calendar() + " (day)");
        }
    }

    private void months() throws SQLException {
        Dialect dialect = bench.places().dialect();
        List<String> months = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        for (int month = 0; month < grid.months(); month++) {
            String asAt = dialect.literal(grid.asAt(month));
            LocalDate starts = grid.month(month).atDay(1);
            months.add("(" + month + ", " + asAt + ")");
            periods.add("(" + grid.periodId(month) + ", " + dialect.literal(starts) + ", "
                    + dialect.literal(starts.plusMonths(1)) + ", " + asAt + ")");
        }
        fill(bench.places().months(), "(month integer, as_at date)", months);
        fill(naming.placed(Naming.PERIOD), "(period_id integer, starts date, ends date, as_at date)", periods);
    }

    private void codes(CodeList codes) throws SQLException {
        Dialect dialect = bench.places().dialect();
        List<String> rows = codes.codes().entrySet().stream()
                .map(code -> "(" + dialect.literal(code.getKey()) + ", " + dialect.literal(code.getValue()) + ")")
                .toList();
        fill(naming.placed(Naming.CODES + codes.id()), "(code " + text() + ", title " + text() + ")", rows);
    }

    private void present(SnapshotTables tables) throws SQLException {
        Dialect dialect = bench.places().dialect();
        List<String> rows = new ArrayList<>();
        new TreeMap<>(tables.present())
                .forEach((String table, Set<String> columns) -> new TreeSet<>(columns)
                        .forEach(column ->
                                rows.add("(" + dialect.literal(table) + ", " + dialect.literal(column) + ")")));
        fill(naming.placed(Naming.PRESENT_COLUMNS), "(table_name " + text() + ", column_name " + text() + ")", rows);
    }

    private void fill(String relation, String columns, List<String> rows) throws SQLException {
        bench.execute("create table " + relation + " " + columns);
        for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
            List<String> some = rows.subList(from, Math.min(from + ROWS_AT_A_TIME, rows.size()));
            bench.execute("insert into " + relation + " values " + String.join(", ", some));
        }
    }

    /** The type of texts, which every engine compares by code point. */
    private String text() {
        return bench.places().dialect() == Dialect.POSTGRES ? "text collate \"C\"" : "varchar";
    }
}
