package org.sapwood.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sapwood.engine.store.Settings;

/** A DuckDB of the benchmark's own, with the threads and the memory that the engine is given. */
record Duck(Connection connection) implements AutoCloseable {
    /** What reads the rows of an answer. */
    @FunctionalInterface
    interface Reader {
        void row(ResultSet row) throws SQLException;
    }

    static Duck file(Path file, Settings settings) {
        return open("jdbc:duckdb:" + file, settings, file + ".spill");
    }

    /** @param spill where it may write when memory is short */
    static Duck inMemory(Settings settings, Path spill) {
        return open("jdbc:duckdb:", settings, spill.toString());
    }

    private static Duck open(String url, Settings settings, String spill) {
        Properties properties = new Properties();
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("temp_directory", spill);
        properties.setProperty("preserve_insertion_order", "false");
        try {
            return new Duck(DriverManager.getConnection(url, properties));
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    void read(String sql, Reader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.row(rows);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static IllegalStateException failed(String sql, SQLException error) {
        return new IllegalStateException("The benchmark's own query failed: " + sql, error);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("close", e);
        }
    }
}
