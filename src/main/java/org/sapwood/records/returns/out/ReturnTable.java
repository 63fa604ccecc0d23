package org.sapwood.records.returns.out;

import java.util.List;
import java.util.stream.Stream;
import org.sapwood.definition.Table;

/**
 * A table that is handed in.
 *
 * @param columns in the order of the table
 * @param rows a value for each column: dates as yyyy-mm-dd, null for a blank
 */
public record ReturnTable(Table table, List<String> columns, List<String[]> rows) {
    public ReturnTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Columns in which no row has a value. */
    public List<String> blank() {
        return columns.stream()
                .filter(column -> values(column).allMatch(value -> value == null))
                .toList();
    }

    private Stream<String> values(String column) {
        int at = columns.indexOf(column);
        return rows.stream().map(row -> row[at]);
    }
}
