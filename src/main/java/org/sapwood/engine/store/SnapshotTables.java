package org.sapwood.engine.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;
import org.sapwood.records.Manifest.TableEntry;
import org.sapwood.records.Snapshot;

/**
 * What the engine needs of a snapshot.
 *
 * @param id of the snapshot; safe in a file name
 * @param parquet the file of each table of its layout, by the table's name
 * @param present the columns that the extract really had, by table; the others are there but empty
 */
public record SnapshotTables(
        String id, LocalDate extractedOn, Map<String, Path> parquet, Map<String, Set<String>> present) {
    public SnapshotTables {
        parquet = Map.copyOf(parquet);
        present = Map.copyOf(present);
    }

    /** @param layout the one that the snapshot was loaded as */
    public static SnapshotTables of(Snapshot snapshot, Layout layout) {
        Map<String, Path> parquet = new TreeMap<>();
        Map<String, Set<String>> present = new TreeMap<>();
        for (Table table : layout.tables()) {
            snapshot.manifest()
                    .table(table.name())
                    .filter(TableEntry::isPresent)
                    .ifPresent(entry -> {
                        Set<String> columns = table.columns().stream()
                                .map(Column::name)
                                .collect(Collectors.toCollection(TreeSet::new));
                        entry.absentColumns().forEach(columns::remove);
                        present.put(table.name(), columns);
                    });
            parquet.put(table.name(), snapshot.parquet(table.name()));
        }
        return new SnapshotTables(snapshot.id(), snapshot.extractedOn(), parquet, present);
    }
}
