package org.sapwood.sql.dialect;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sapwood.definition.WorkingDays;

/** A DuckDB in memory and a PostgreSQL of its own, each with the calendar, for tests that hold them against Java. */
public final class Engines implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Connection duckDb;
    private final Connection postgres;

    public Engines(WorkingDays calendar) throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        postgres = server.getPostgresDatabase().getConnection();
        duckDb = DriverManager.getConnection("jdbc:duckdb:");
        for (Dialect dialect : Set.of(Dialect.DUCKDB, Dialect.POSTGRES)) {
            execute(dialect, "create table __calendar (day date primary key, working_days integer)");
            execute(dialect, "insert into __calendar values " + rows(calendar));
        }
    }

    private static String rows(WorkingDays calendar) {
        List<String> rows = new ArrayList<>();
        WorkingDays.FIRST
                .datesUntil(WorkingDays.LAST.plusDays(1))
                .forEach(day -> rows.add("('" + day + "', " + calendar.upTo(day) + ")"));
        return String.join(", ", rows);
    }

    public void execute(Dialect dialect, String sql) throws SQLException {
        try (Statement statement = connection(dialect).createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows of a query, values as the driver gives them. */
    public List<List<Object>> rows(Dialect dialect, String sql) throws SQLException {
        try (Statement statement = connection(dialect).createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private Connection connection(Dialect dialect) {
        return switch (dialect) {
            case DUCKDB -> duckDb;
            case POSTGRES -> postgres;
            case TRINO -> throw new IllegalArgumentException("no Trino in these tests");
        };
    }

    @Override
    public void close() throws IOException, SQLException {
        duckDb.close();
        postgres.close();
        server.close();
    }
}
