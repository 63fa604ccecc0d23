package org.sapwood.records.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The quarantine of one table, written to a file as it grows. Values are made harmless for spreadsheets: one that
 * begins like a formula gets an apostrophe in front.
 */
public final class Quarantine implements AutoCloseable {
    public static final List<String> HEADER =
            List.of("file", "line", "column", "value", "reason", "cure", "put_aside", "row");
    private static final int KEPT = 5;

    private final CsvWriter writer;
    private final List<Quarantined> first = new ArrayList<>();
    private long rows;
    private long cells;

    public Quarantine(Path file) throws IOException {
        writer = csv(file);
    }

    static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(file);
    }

    /** One file of all tables' quarantines, in their order, under a header. */
    public static void join(List<Path> parts, Path target) throws IOException {
        try (CsvWriter header = csv(target)) {
            header.writeRecord(HEADER);
        }
        try (var out = Files.newOutputStream(target, java.nio.file.StandardOpenOption.APPEND)) {
            for (Path part : parts) {
                Files.copy(part, out);
            }
        }
    }

    void add(Quarantined entry) {
        if (entry.wholeRow()) {
            rows++;
        } else {
            cells++;
        }
        if (first.size() < KEPT) {
            first.add(entry);
        }
        writer.writeRecord(
                entry.file(),
                Integer.toString(entry.line()),
                harmless(entry.column()),
                harmless(entry.value()),
                entry.reason(),
                entry.cure(),
                entry.wholeRow() ? "row" : "cell",
                harmless(entry.row()));
    }

    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** The first few entries, for the report. */
    public List<Quarantined> first() {
        return List.copyOf(first);
    }

    /** Rows that are missing from the snapshot. */
    public long rows() {
        return rows;
    }

    /** Cells that were left blank in rows that stayed. */
    public long cells() {
        return cells;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
