package org.sapwood.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.sapwood.definition.Column;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;

/**
 * What differs between two snapshots of one layout, an earlier and a later one. Rows are told apart by the table's key;
 * rows of a table without a key are only added or removed. The line of a row in its file does not count, nor do values of
 * columns that the layout does not declare: nothing is computed from them.
 */
public record SnapshotDiff(List<TableDiff> tables) {
    public SnapshotDiff {
        tables = List.copyOf(tables);
    }

    /**
     * @param changedColumns rows in which a column changed, by column, in the order of the table
     * @param newColumns that the later extract has and the earlier one lacks
     * @param goneColumns that the earlier extract has and the later one lacks
     */
    public record TableDiff(
            String table,
            long added,
            long removed,
            long changed,
            SequencedMap<String, Long> changedColumns,
            List<String> newColumns,
            List<String> goneColumns) {
        public boolean isEmpty() {
            return added + removed + changed == 0 && newColumns.isEmpty() && goneColumns.isEmpty();
        }
    }

    /** Compares every table of the layout; tables whose files are the same bytes are not read. */
    public static SnapshotDiff between(Snapshot earlier, Snapshot later, Layout layout) {
        List<TableDiff> tables = new ArrayList<>();
        try (Comparison comparison = new Comparison(earlier, later)) {
            for (Table table : layout.tables()) {
                tables.add(comparison.counts(table));
            }
        }
        return new SnapshotDiff(tables);
    }

    /**
     * The rows of one table that differ.
     *
     * @param most how many to give at most; the first ones by key
     */
    public static List<RowDiff> rows(Snapshot earlier, Snapshot later, Table table, int most) {
        try (Comparison comparison = new Comparison(earlier, later)) {
            return comparison.rows(table, most);
        }
    }

    /** @param key values of the table's key; the values of the whole row where the table has none */
    public record RowDiff(Kind kind, List<Optional<String>> key, List<String> changedColumns) {}

    /** What became of a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public boolean isEmpty() {
        return tables.stream().allMatch(TableDiff::isEmpty);
    }

    /** Columns that the later extract of a table has and the earlier one lacks, extra ones included. */
    public static List<String> newColumns(Snapshot earlier, Snapshot later, Table table) {
        TreeSet<String> names = present(later, table);
        names.removeAll(present(earlier, table));
        return List.copyOf(names);
    }

    /** Names of the columns that a snapshot's extract really had, extra ones included. */
    static TreeSet<String> present(Snapshot snapshot, Table table) {
        TreeSet<String> names = declared(snapshot, table);
        snapshot.manifest().table(table.name()).ifPresent(entry -> names.addAll(entry.extraColumns()));
        return names;
    }

    /** Of the columns that the layout declares, those that a snapshot's extract really had. */
    static TreeSet<String> declared(Snapshot snapshot, Table table) {
        TreeSet<String> names = new TreeSet<>();
        snapshot.manifest()
                .table(table.name())
                .filter(Manifest.TableEntry::isPresent)
                .ifPresent(entry -> {
                    table.columns().stream().map(Column::name).forEach(names::add);
                    entry.absentColumns().forEach(names::remove);
                });
        return names;
    }
}
