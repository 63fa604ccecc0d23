package org.sapwood.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;
import org.sapwood.definition.returns.ReferenceTable;
import org.sapwood.definition.returns.StatutoryReturn;

/**
 * What the SELECTs of a return can read: its tables, those of the year before, with the number of each row and what was
 * written where a cell could not be read; reference tables; and the year.
 */
record ReturnTables(Layout handedIn, boolean comparesYears, List<ReferenceTable> reference) {
    Layout layout() {
        List<Table> all = new ArrayList<>();
        for (Table table : handedIn.tables()) {
            all.add(named(table, table.name()));
            if (comparesYears) {
                all.add(named(table, table.name() + StatutoryReturn.LAST));
            }
        }
        for (ReferenceTable each : reference) {
            all.add(named(each.table(), each.table().name()));
            each.lists().forEach(column -> all.add(list(each, column)));
        }
        all.add(collection());
        return new Layout(handedIn.name(), handedIn.title(), all);
    }

    /** The tables of a snapshot, and the year that a return is filled for. */
    static Layout withYear(Layout layout) {
        List<Table> all = new ArrayList<>(layout.tables());
        all.add(collection());
        return new Layout(layout.name(), layout.title(), all);
    }

    private static Table named(Table table, String name) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(StatutoryReturn.ROW, ColumnType.INTEGER));
        for (Column column : table.columns()) {
            columns.add(column);
            if (column.type() != ColumnType.TEXT) {
                columns.add(column(column.name() + StatutoryReturn.WRITTEN, ColumnType.TEXT));
            }
        }
        return new Table(name, table.title(), columns, List.of(), table.person(), table.whenUnreadable());
    }

    private static Table list(ReferenceTable reference, String column) {
        return new Table(
                reference.listName(column),
                reference.table().title(),
                List.of(column(StatutoryReturn.ROW, ColumnType.INTEGER), column("code", ColumnType.TEXT)),
                List.of(),
                Optional.empty(),
                Table.WhenUnreadable.BLANK_CELL);
    }

    private static Table collection() {
        List<Column> columns = List.of(
                column("collection_start", ColumnType.DATE),
                column("collection_end", ColumnType.DATE),
                column("collection_year", ColumnType.INTEGER),
                column("local_authority", ColumnType.TEXT),
                column("file_format", ColumnType.TEXT));
        return new Table(
                StatutoryReturn.COLLECTION,
                "The year of the return",
                columns,
                List.of(),
                Optional.empty(),
                Table.WhenUnreadable.BLANK_CELL);
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, name, Optional.empty(), false);
    }
}
