package org.sapwood.records.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.sapwood.definition.Refusal;

/**
 * Rows of a Parquet file as text: numbers without an empty fraction, truth values as true and false. The engine makes the
 * texts, and they are taken over column by column, some thousand rows at once, which costs a third of asking cell by cell.
 */
final class ParquetRows implements RawRows {
    private final Connection connection;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final Function<SQLException, Refusal> refusal;
    private final RawRow row = RawRow.ofTexts();
    private final long all;
    private final String[] texts;
    private String[][] columns = new String[0][0];
    private int ordinal;
    private int at;
    private int rows;

    private ParquetRows(
            Connection connection,
            DuckDBPreparedStatement statement,
            DuckDBChunkedResult result,
            long all,
            Function<SQLException, Refusal> refusal) {
        this.connection = connection;
        this.statement = statement;
        this.result = result;
        this.all = all;
        this.refusal = refusal;
        this.texts = new String[(int) result.columnCount()];
    }

    /**
     * @param connection is closed with the rows
     * @param source what is selected from
     * @param texts of the same source, as {@link #texts} gives them
     * @param refusal what to say when the rows break off
     */
    static ParquetRows of(
            Connection connection, String source, List<String> texts, Function<SQLException, Refusal> refusal)
            throws SQLException {
        long all = count(connection, source);
        DuckDBPreparedStatement statement = connection
                .prepareStatement("select " + String.join(", ", texts) + " from " + source)
                .unwrap(DuckDBPreparedStatement.class);
        return new ParquetRows(connection, statement, statement.query(), all, refusal);
    }

    /** As the file's end says, without reading the rows. */
    private static long count(Connection connection, String source) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + source)) {
            count.next();
            return count.getLong(1);
        }
    }

    /** For each column what makes its text. */
    static List<String> texts(ResultSet source) throws SQLException {
        ResultSetMetaData columns = source.getMetaData();
        List<String> texts = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = "\"" + columns.getColumnName(column).replace("\"", "\"\"") + "\"";
            texts.add(text(name, columns.getColumnType(column)));
        }
        return texts;
    }

    private static String text(String name, int type) {
        String plain = "cast(" + name + " as varchar)";
        return switch (type) {
            case Types.REAL, Types.FLOAT, Types.DOUBLE ->
                "case when isnan(" + name + ") then null when " + name + " = trunc(" + name + ") and abs(" + name
                        + ") < 1e15 then cast(cast(" + name + " as bigint) as varchar) else " + plain + " end";
            case Types.NUMERIC, Types.DECIMAL ->
                "case when contains(" + plain + ", '.') then rtrim(rtrim(" + plain + ", '0'), '.') else " + plain
                        + " end";
            default -> plain;
        };
    }

    @Override
    public boolean next() {
        while (at == rows) {
            if (!result.nextChunk()) {
                return end();
            }
            take(result.chunk());
        }
        for (int column = 0; column < texts.length; column++) {
            texts[column] = columns[column][at];
        }
        at++;
        row.set(++ordinal, texts);
        return true;
    }

    /** The engine's columns do not tell an error from the end. */
    private boolean end() {
        if (ordinal != all) {
            throw refusal.apply(new SQLException("The rows broke off after " + ordinal + " of " + all));
        }
        return false;
    }

    private void take(DuckDBDataChunkReader chunk) {
        at = 0;
        rows = (int) chunk.rowCount();
        if (columns.length == 0 || columns[0].length < rows) {
            columns = new String[texts.length][rows];
        }
        for (int column = 0; column < texts.length; column++) {
            DuckDBReadableVector vector = chunk.vector(column);
            for (int one = 0; one < rows; one++) {
                columns[column][one] = vector.isNull(one) ? null : vector.getString(one);
            }
        }
    }

    @Override
    public RawRow row() {
        return row;
    }

    @Override
    public void close() {
        try (connection;
                statement) {
            result.close();
        } catch (SQLException e) {
            throw refusal.apply(e);
        }
    }
}
