package org.sapwood.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.records.extract.FileCheck;

/** One load, never changed afterwards. */
public record Snapshot(String id, Path folder, Manifest manifest) {
    /** Stands for the person of rows that name nobody. */
    public static final String NOBODY = "";

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

    /** Whether every table of the layout has a file here. */
    boolean holds(Layout layout) {
        return layout.tables().stream()
                .allMatch(table -> manifest.table(table.name()).isPresent());
    }

    static Path parquet(Path folder, String table) {
        return folder.resolve("tables").resolve(table + ".parquet");
    }

    /** Of {@link Manifest#changes}: the persons concerned, in one column {@code id}, {@link #NOBODY} among them. */
    public Path changedPersons() {
        return folder.resolve("changes").resolve("__persons.parquet");
    }

    /** Of {@link Manifest#changes}: all rows of these persons in a table about people. */
    public Path changedRows(String table) {
        return folder.resolve("changes").resolve(table + ".parquet");
    }

    /** Files that are gone or are not the bytes that were loaded. */
    public List<String> damaged() throws IOException {
        Map<Path, String> hashes = new LinkedHashMap<>();
        manifest.tables().forEach(table -> hashes.put(parquet(folder, table.name()), table.sha256()));
        manifest.changes()
                .map(Changes::files)
                .map(TreeMap::new)
                .ifPresent(files -> files.forEach(
                        (name, hash) -> hashes.put(changedPersons().resolveSibling(name), hash)));
        List<String> damaged = new ArrayList<>();
        for (Map.Entry<Path, String> file : hashes.entrySet()) {
            Path path = file.getKey();
            if (!Files.isRegularFile(path) || !FileCheck.hash(path, "").sha256().equals(file.getValue())) {
                damaged.add(folder.relativize(path).toString());
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
