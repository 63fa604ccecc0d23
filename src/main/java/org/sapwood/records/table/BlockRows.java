package org.sapwood.records.table;

import java.io.IOException;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.sapwood.definition.Column;

/** Rows of one source on their way to the database, and why they stopped when they did before their end. */
final class BlockRows {
    private final List<Column> columns;
    private final RowSource source;
    private final RowBlock block;
    private Exception failure;

    BlockRows(List<Column> columns, RowSource source) {
        this.columns = columns;
        this.source = source;
        this.block = new RowBlock(columns);
    }

    void describe(DuckDBTableFunctionBindInfo function) {
        function.addResultColumn(Sql.LINE, DuckDBColumnType.INTEGER);
        columns.forEach(column -> function.addResultColumn(column.name(), DuckDBColumnType.valueOf(Sql.type(column))));
    }

    /** The next rows, or none. */
    long give(DuckDBDataChunkWriter chunk) throws IOException {
        try {
            source.fill(block);
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
        return block.give(chunk);
    }

    /** The database tells of a failure in words only. */
    void rethrow() throws IOException {
        switch (failure) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case null, default -> {}
        }
    }
}
