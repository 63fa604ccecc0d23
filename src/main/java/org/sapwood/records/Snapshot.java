package org.sapwood.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.records.extract.FileCheck;

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

    /** Tables whose files are gone or are not the bytes that were loaded. */
    public List<String> damaged() throws IOException {
        List<String> damaged = new ArrayList<>();
        for (Manifest.TableEntry table : manifest.tables()) {
            Path file = parquet(folder, table.name());
            if (!Files.isRegularFile(file)
                    || !FileCheck.hash(file, table.name()).sha256().equals(table.sha256())) {
                damaged.add(table.name());
            }
        }
        return damaged;
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
