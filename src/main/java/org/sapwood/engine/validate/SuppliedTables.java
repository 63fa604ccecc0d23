package org.sapwood.engine.validate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.returns.ReferenceTable;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.sql.CalendarText;
import org.sapwood.sql.dialect.Dialect;

/** Writes what SELECTs of a return can read beside its rows: the year, code lists, columns given, working days. */
record SuppliedTables(StatutoryReturn about, Collection collection, Connection connection) {
    private static final Dialect SQL = Dialect.DUCKDB;
    private static final int ROWS_AT_A_TIME = 500;

    /** The year and its code lists; those of another year are replaced. */
    void writeYear() throws SQLException {
        execute("create or replace table " + StatutoryReturn.COLLECTION + " as select 1::bigint as row_id, "
                + SQL.literal(collection.starts()) + " as collection_start, " + SQL.literal(collection.ends())
                + " as collection_end, " + collection.year().begins() + "::bigint as collection_year, "
                + SQL.literal(collection.authority()) + " as local_authority, " + SQL.literal(collection.format())
                + " as file_format");
        codes();
    }

    /** @param present by table, the columns that were given */
    void writeGiven(Map<String, Set<String>> present) throws SQLException {
        List<String> columns = new ArrayList<>();
        present.forEach((table, names) ->
                names.forEach(name -> columns.add("(" + SQL.literal(table) + ", " + SQL.literal(name) + ")")));
        fill("present_columns", "(table_name varchar, column_name varchar)", columns);
    }

    private void codes() throws SQLException {
        for (String id : about.codes().keySet()) {
            List<String> rows = new ArrayList<>();
            about.codes()
                    .get(id)
                    .in(collection.year())
                    .forEach((code, title) -> rows.add("(" + SQL.literal(code) + ", " + SQL.literal(title) + ")"));
            fill("codes_" + id, "(code varchar, title varchar)", rows);
        }
    }

    /** A row for each code of a column that holds several. */
    void writeLists() throws SQLException {
        for (ReferenceTable reference : about.reference()) {
            for (String column : reference.lists()) {
                execute("create table " + SQL.name(reference.listName(column))
                        + " as select row_id, trim(unnest(string_split(" + SQL.name(column)
                        + ", ','))) as code from " + SQL.name(reference.table().name()));
            }
        }
    }

    /** Only where something counts working days. */
    void writeCalendar() throws SQLException {
        boolean counts = Stream.concat(about.populations().values().stream(), about.relations().values().stream())
                        .anyMatch(select -> select.sql().contains(DateFunction.WORKDAYS.word()))
                || about.rules().stream()
                        .anyMatch(rule -> rule.rule().failsWhen().text().contains(DateFunction.WORKDAYS.word()));
        if (counts) {
            execute("drop table if exists " + SQL.name(Dialect.CALENDAR));
            execute(CalendarText.create(SQL.name(Dialect.CALENDAR), about.workingDays(), SQL));
        }
    }

    private void fill(String table, String columns, List<String> rows) throws SQLException {
        execute("create or replace table " + table + " " + columns);
        for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
            List<String> some = rows.subList(from, Math.min(from + ROWS_AT_A_TIME, rows.size()));
            execute("insert into " + table + " values " + String.join(", ", some));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
