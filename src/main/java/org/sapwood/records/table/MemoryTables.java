package org.sapwood.records.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.sapwood.definition.Column;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/** A database in memory that holds tables while somebody asks about them: it reaches no file but its temporary folder. For one thread. */
public final class MemoryTables implements AutoCloseable {
    private final DuckDBConnection connection;
    private final BlockFunction blocks = new BlockFunction();

    /**
     * @param megabytes that it may use; what does not fit goes to the temporary folder
     * @param temporary an existing folder
     */
    public MemoryTables(int megabytes, Path temporary) {
        this(megabytes, temporary, List.of());
    }

    /** @param readable files that it may read as well */
    public MemoryTables(int megabytes, Path temporary, Collection<Path> readable) {
        String paths = readable.stream()
                .map(path -> Sql.text(path.toAbsolutePath().toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        List<String> settings = List.of(
                "set autoinstall_known_extensions = false",
                "set autoload_known_extensions = false",
                "set threads = 1",
                "set memory_limit = '" + megabytes + "MB'",
                "set temp_directory = " + Sql.text(temporary.toString()),
                "set allowed_paths = " + paths,
                "set enable_external_access = false",
                "set lock_configuration = true");
        try {
            connection = InMemory.open();
            try (Statement statement = connection.createStatement()) {
                for (String setting : settings) {
                    statement.execute(setting);
                }
            }
            DuckDBFunctions.tableFunction()
                    .withName(BlockFunction.NAME)
                    .withParameter(DuckDBColumnType.BIGINT)
                    .withFunction(blocks)
                    .register(connection);
        } catch (SQLException e) {
            throw new Unavailable(
                    Fault.of("The database in the process did not start", "Run sapwood doctor, which says why"), e);
        }
    }

    public Connection connection() {
        return connection;
    }

    /**
     * Makes a table of rows as a source gives them: their number, from 1, their line, then the columns.
     *
     * @param row the name of the column of the numbers
     * @throws IOException when the source fails
     */
    public void add(String table, String row, List<Column> columns, RowSource source) throws IOException {
        BlockRows rows = new BlockRows(columns, source);
        long number = blocks.announce(rows);
        try {
            execute("create table " + Sql.name(table) + " as select row_number() over () as " + Sql.name(row)
                    + ", * from " + BlockFunction.NAME + "(" + number + ")");
        } catch (SQLException e) {
            rows.rethrow();
            throw new IOException("Reading " + table + " failed: " + e.getMessage(), e);
        } finally {
            blocks.forget(number);
        }
    }

    /** A table of that shape without rows. */
    public void addEmpty(String table, String row, List<Column> columns) throws SQLException {
        execute("create table " + Sql.name(table) + " (" + Sql.name(row) + " BIGINT, " + Sql.name(Sql.LINE)
                + " INTEGER, "
                + columns.stream()
                        .map(column -> Sql.name(column.name()) + " " + Sql.type(column))
                        .collect(Collectors.joining(", "))
                + ")");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database in memory did not close", e);
        }
    }
}
