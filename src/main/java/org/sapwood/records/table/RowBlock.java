package org.sapwood.records.table;

import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.sapwood.definition.Column;

/** Rows that are written together, held column by column, so that no value need be written out as text. */
public final class RowBlock {
    /** As many as the database takes at once. */
    static final int ROWS = 2048;

    private final List<ColumnValues<?>> columns;
    private final int[] lines = new int[ROWS];
    private int rows;

    /** @param columns as they are stored, without the line */
    RowBlock(List<Column> columns) {
        this.columns = columns.stream().<ColumnValues<?>>map(ColumnValues::of).toList();
    }

    /** The columns in their order, the line left out. */
    public List<ColumnValues<?>> columns() {
        return columns;
    }

    /** The row that is being filled. What was put into a row that is not kept is put over. */
    public int row() {
        return rows;
    }

    public void keepRow(int line) {
        lines[rows] = line;
        rows++;
    }

    public boolean isFull() {
        return rows == ROWS;
    }

    /** Hands all rows to the database and is empty again; says how many they were. */
    int give(DuckDBDataChunkWriter chunk) {
        int given = rows;
        DuckDBWritableVector first = chunk.vector(0);
        for (int row = 0; row < given; row++) {
            first.setInt(row, lines[row]);
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).give(given, chunk.vector(i + 1L));
        }
        rows = 0;
        return given;
    }
}
