package org.sapwood.records.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.sapwood.definition.Column;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/** A database in memory that turns rows into Parquet. Safe for several threads. */
public final class ParquetFiles implements AutoCloseable {
    private static final String MEMORY = "1GB";
    private static final int USUAL_ROW = 2_000_000;
    private static final List<String> SETTINGS = List.of(
            "set autoinstall_known_extensions = false",
            "set autoload_known_extensions = false",
            "set threads = 1", // callers bring their own; sharing one file's rows out costs twice the time
            "set preserve_insertion_order = true",
            "set memory_limit = '" + MEMORY + "'");

    private final DuckDBConnection connection;
    private final BlockFunction blocks = new BlockFunction();

    /** @param temporary an existing folder for what does not fit into memory */
    public ParquetFiles(Path temporary) {
        try {
            connection = InMemory.open();
            try (Statement statement = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    statement.execute(setting);
                }
                statement.execute("set temp_directory = " + Sql.text(temporary.toString()));
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

    /** Another connection to the same database in memory; the caller closes it. */
    public Connection connect() throws SQLException {
        return connection.duplicate();
    }

    /**
     * Writes a Parquet file of rows as a source gives them: their lines, then the columns.
     *
     * @throws IOException when the source fails, or the disk is full
     */
    public void write(List<Column> columns, RowSource source, Path parquet) throws IOException {
        BlockRows rows = new BlockRows(columns, source);
        long number = blocks.announce(rows);
        try {
            write("from " + BlockFunction.NAME + "(" + number + ")", parquet);
        } catch (IOException e) {
            rows.rethrow();
            throw e;
        } finally {
            blocks.forget(number);
        }
    }

    /**
     * Writes a Parquet file from a CSV file without a header. Blank is null; rows keep their order.
     *
     * @param longestRow bytes that the longest row may take
     * @throws IOException when the rows are not clean text of the columns' types, or the disk is full
     */
    void write(List<Column> columns, Path rows, long longestRow, Path parquet) throws IOException {
        write(Files.size(rows) == 0 ? nothing(columns) : text(columns, rows, longestRow), parquet);
    }

    private void write(String source, Path parquet) throws IOException {
        try (Connection own = connect();
                Statement statement = own.createStatement()) {
            statement.execute(
                    "copy (" + source + ") to " + Sql.text(parquet.toString()) + " (format parquet, compression zstd)");
        } catch (SQLException e) {
            throw new IOException("Writing " + parquet.getFileName() + " failed: " + e.getMessage(), e);
        }
    }

    private static String text(List<Column> columns, Path rows, long longestRow) {
        String types = columns.stream()
                .map(column -> Sql.text(column.name()) + ": '" + Sql.type(column) + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "select * from read_csv(" + Sql.text(rows.toString())
                + ", auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', nullstr = ''"
                + ", new_line = '\\n', max_line_size = " + Math.max(USUAL_ROW, longestRow) + ", columns = " + types
                + ")";
    }

    private static String nothing(List<Column> columns) {
        return columns.stream()
                .map(column -> "cast(null as " + Sql.type(column) + ") as " + Sql.name(column.name()))
                .collect(Collectors.joining(", ", "select ", " where false"));
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
