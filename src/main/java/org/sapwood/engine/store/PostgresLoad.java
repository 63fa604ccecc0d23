package org.sapwood.engine.store;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;
import org.sapwood.sql.dialect.Dialect;

/** Copies the tables of a snapshot from Parquet to a server. */
record PostgresLoad(Workbench bench) {
    private static final int BUFFER = 1 << 16;

    void table(String relation, Path parquet) throws SQLException {
        bench.at("Copying " + parquet.getFileName() + " to the server", "");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            Lockdown.close(duck, List.of(parquet));
            try (ResultSet rows = statement.executeQuery("select * from read_parquet("
                    + Dialect.DUCKDB.literal(parquet.toAbsolutePath().toString()) + ")")) {
                create(relation, rows.getMetaData());
                PGConnection server = bench.connection().unwrap(PGConnection.class);
                bench.timed(server::cancelQuery, () -> copy(server, relation, rows));
            }
        }
        bench.execute("analyze " + relation);
    }

    private void create(String relation, ResultSetMetaData columns) throws SQLException {
        List<String> declared = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            declared.add(bench.places().dialect().name(columns.getColumnName(column)) + " "
                    + type(columns.getColumnTypeName(column)));
        }
        bench.createScratch(relation, "(" + String.join(", ", declared) + ")");
    }

    private static String type(String duck) {
        return switch (duck) {
            case "DATE" -> "date";
            case "BIGINT" -> "bigint";
            case "INTEGER" -> "integer";
            case "DOUBLE" -> "double precision";
            default -> "text collate \"C\"";
        };
    }

    private static void copy(PGConnection server, String relation, ResultSet rows) throws SQLException {
        try (PipedReader csv = new PipedReader(BUFFER)) {
            PipedWriter writer = new PipedWriter(csv);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(rows, writer));
            server.getCopyAPI().copyIn("copy " + relation + " from stdin (format csv)", csv);
            writing.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything quoted but nulls, so that a text without characters stays one. */
    private static void write(ResultSet rows, Writer csv) {
        try (csv) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    if (value != null) {
                        csv.append('"')
                                .append(value.toString().replace("\"", "\"\""))
                                .append('"');
                    }
                    csv.append(column == columns ? '\n' : ',');
                }
            }
        } catch (SQLException e) {
            throw Deadline.failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
