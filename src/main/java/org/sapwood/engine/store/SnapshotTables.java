package org.sapwood.engine.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

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
}
