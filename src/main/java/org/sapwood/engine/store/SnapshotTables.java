package org.sapwood.engine.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
 * @param since what it changes of earlier snapshots, the nearest first
 */
public record SnapshotTables(
        String id,
        LocalDate extractedOn,
        Map<String, Path> parquet,
        Map<String, Set<String>> present,
        List<Since> since) {
    /** How many loads are looked back; after so many, everything is computed anew. */
    private static final int STEPS = 8;

    public SnapshotTables {
        parquet = Map.copyOf(parquet);
        present = Map.copyOf(present);
        since = List.copyOf(since);
    }

    /**
     * @param layout the one that the snapshot was loaded as
     * @param snapshots finds an earlier snapshot by its id; empty when it is no longer there
     */
    public static SnapshotTables of(Snapshot snapshot, Layout layout, Function<String, Optional<Snapshot>> snapshots) {
        Map<String, Path> parquet = new TreeMap<>();
        Map<String, Set<String>> present = new TreeMap<>();
        for (Table table : layout.tables()) {
            snapshot.manifest()
                    .table(table.name())
                    .filter(TableEntry::isPresent)
                    .ifPresent(entry -> present.put(table.name(), columns(table, entry)));
            parquet.put(table.name(), snapshot.parquet(table.name()));
        }
        return new SnapshotTables(
                snapshot.id(), snapshot.extractedOn(), parquet, present, since(snapshot, layout, snapshots));
    }

    private static Set<String> columns(Table table, TableEntry entry) {
        Set<String> columns = table.columns().stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
        entry.absentColumns().forEach(columns::remove);
        return columns;
    }

    private static List<Since> since(Snapshot snapshot, Layout layout, Function<String, Optional<Snapshot>> snapshots) {
        List<Since> all = new ArrayList<>();
        Optional<Since> step = Since.of(snapshot, layout);
        while (step.isPresent() && all.size() < STEPS) {
            all.add(all.isEmpty() ? step.get() : all.getLast().after(step.get()));
            step = snapshots.apply(step.get().snapshot()).flatMap(earlier -> Since.of(earlier, layout));
        }
        return all;
    }
}
