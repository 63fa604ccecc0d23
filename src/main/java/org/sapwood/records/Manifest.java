package org.sapwood.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.records.extract.SourceFile;

/**
 * What a snapshot holds and where it came from; {@code manifest.json} in its folder.
 *
 * @param source description without credentials
 * @param extractedOn date of the extract: nothing later can be in it
 * @param extractedOnFrom who says so, in words
 * @param files that were read; empty for a database
 * @param tables every table of the layout, absent ones too
 * @param ignored files that are no table of the layout
 * @param changes of the snapshot that was current before; empty for a first load or one that differs much
 */
public record Manifest(
        String id,
        String layout,
        String source,
        LocalDate extractedOn,
        String extractedOnFrom,
        Instant loadedAt,
        List<SourceFile> files,
        List<TableEntry> tables,
        List<String> ignored,
        Optional<Changes> changes) {
    public Manifest {
        files = List.copyOf(files);
        tables = List.copyOf(tables);
        ignored = List.copyOf(ignored);
    }

    Manifest withChanges(Optional<Changes> found) {
        return new Manifest(id, layout, source, extractedOn, extractedOnFrom, loadedAt, files, tables, ignored, found);
    }

    public Optional<TableEntry> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    /** Rows that are not in the snapshot because they could not be read. */
    public long quarantinedRows() {
        return tables.stream().mapToLong(TableEntry::quarantinedRows).sum();
    }

    /** Cells that were left blank because they could not be read. */
    public long blankedCells() {
        return tables.stream().mapToLong(TableEntry::blankedCells).sum();
    }

    /**
     * One table.
     *
     * @param file it was read from; empty when the extract lacks the table
     * @param absentColumns declared, but not in the extract
     * @param extraColumns in the extract, but not declared; kept as text
     * @param sha256 of the Parquet file
     */
    public record TableEntry(
            String name,
            Optional<String> file,
            long rows,
            long quarantinedRows,
            long blankedCells,
            List<String> absentColumns,
            List<String> extraColumns,
            List<Adapted> adapted,
            String sha256) {
        public TableEntry {
            absentColumns = List.copyOf(absentColumns);
            extraColumns = List.copyOf(extraColumns);
            adapted = List.copyOf(adapted);
        }

        public boolean isPresent() {
            return file.isPresent();
        }
    }

    /** Values that were adapted on reading. The column is empty where the whole file was. */
    public record Adapted(String column, String how, long values) {}
}
