package org.sapwood.definition;

import java.util.List;
import java.util.Optional;

/**
 * A table of case records as an extract delivers it.
 *
 * @param key names of the columns that tell rows apart; empty when the source promises none
 * @param person name of the column that says whose row it is; empty when the table is not about people
 * @param whenUnreadable what becomes of a row in which a cell cannot be read as its type
 */
public record Table(
        String name,
        String title,
        List<Column> columns,
        List<String> key,
        Optional<String> person,
        WhenUnreadable whenUnreadable) {
    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** Quarantine the whole row, or only the cell: the row then stays, with that cell blank. */
    public enum WhenUnreadable {
        QUARANTINE_ROW,
        BLANK_CELL
    }
}
