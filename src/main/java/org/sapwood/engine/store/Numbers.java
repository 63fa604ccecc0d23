package org.sapwood.engine.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.sapwood.sql.dialect.Dialect;

/**
 * Reads results of whole numbers: from DuckDB by its own columns, which costs a tenth of reading rows; else by rows.
 *
 * <p>DuckDB's columns do not tell an error from the end: a query that is ended or fails half-way looks as if it had fewer
 * rows. So the last row says that it is the last, and without it nothing that was read counts. Nor do they heed that a query
 * is ended, so the deadline is asked as well.
 */
final class Numbers {
    private static final int ROWS = 2_048;

    private Numbers() {}

    /** The text to prepare for a query, on that engine. */
    static String text(String query, Dialect dialect) {
        return dialect == Dialect.DUCKDB
                ? "select *, 0 as __ended from (" + query + ") numbers union all by name select 1 as __ended"
                : query;
    }

    /**
     * @param statement of a {@link #text}
     * @throws SQLException also when the deadline passes meanwhile
     */
    static void read(PreparedStatement statement, Deadline deadline, NumberReader reader) throws SQLException {
        if (statement.isWrapperFor(DuckDBPreparedStatement.class)) {
            byColumns(statement.unwrap(DuckDBPreparedStatement.class), deadline, reader);
        } else {
            byRows(statement, reader);
        }
    }

    private static void byColumns(DuckDBPreparedStatement statement, Deadline deadline, NumberReader reader)
            throws SQLException {
        boolean ended = false;
        try (DuckDBChunkedResult result = statement.query()) {
            int[][] columns = new int[(int) result.columnCount() - 1][ROWS];
            while (!deadline.hasPassed() && result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                int rows = (int) chunk.rowCount();
                if (chunk.vector(columns.length).getInt(rows - 1) == 1) {
                    ended = true;
                    rows--;
                }
                for (int column = 0; column < columns.length; column++) {
                    copy(chunk.vector(column), rows, columns[column]);
                }
                reader.rows(rows, columns);
            }
        }
        if (!ended) {
            throw new SQLException("The rows broke off before the last of them");
        }
    }

    private static void copy(DuckDBReadableVector vector, int rows, int[] column) {
        if (vector.getType() == DuckDBColumnType.TINYINT) {
            copySmall(vector, rows, column);
        } else {
            for (int row = 0; row < rows; row++) {
                column[row] = vector.getInt(row, NumberReader.NONE);
            }
        }
    }

    /** No number is lost for the empty one: the smallest of a byte is not an outcome. */
    private static void copySmall(DuckDBReadableVector vector, int rows, int[] column) {
        for (int row = 0; row < rows; row++) {
            byte value = vector.getByte(row, Byte.MIN_VALUE);
            column[row] = value == Byte.MIN_VALUE ? NumberReader.NONE : value;
        }
    }

    private static void byRows(PreparedStatement statement, NumberReader reader) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            int[][] columns = new int[result.getMetaData().getColumnCount()][ROWS];
            int row = 0;
            while (result.next()) {
                for (int column = 0; column < columns.length; column++) {
                    int value = result.getInt(column + 1);
                    columns[column][row] = result.wasNull() ? NumberReader.NONE : value;
                }
                if (++row == ROWS) {
                    reader.rows(row, columns);
                    row = 0;
                }
            }
            reader.rows(row, columns);
        }
    }
}
