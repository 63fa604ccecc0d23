package org.sapwood.records;

import java.nio.file.Path;
import java.time.LocalDate;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** One load, never changed afterwards. */
public record Snapshot(String id, Path folder, Manifest manifest) {
    /**
     * The rows of a table: {@code __line}, the declared columns, the extra ones. Every declared table has a file.
     *
     * @throws Refusal when the snapshot has no such table
     */
    public Path parquet(String table) {
        if (manifest.table(table).isEmpty()) {
            throw new Refusal(Fault.of(
                    "Snapshot " + id + " has no table " + table,
                    "Load the extract again with the packs that are in use now"));
        }
        return parquet(folder, table);
    }

    static Path parquet(Path folder, String table) {
        return folder.resolve("tables").resolve(table + ".parquet");
    }

    /** What could not be read: CSV with a header. */
    public Path quarantine() {
        return folder.resolve("quarantine.csv");
    }

    public String layout() {
        return manifest.layout();
    }

    public LocalDate extractedOn() {
        return manifest.extractedOn();
    }
}
