package org.sapwood.records.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a quarantine back, a page at a time. */
public final class QuarantineRows {
    private QuarantineRows() {}

    /**
     * @param file as {@link Quarantine#join} wrote it; none is the same as an empty one
     * @param skip how many to leave out at the beginning
     */
    public static List<Quarantined> read(Path file, long skip, int most) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.skip(skip).limit(most).map(QuarantineRows::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Quarantined entry(NamedCsvRecord row) {
        return new Quarantined(
                row.getField("file"),
                Integer.parseInt(row.getField("line")),
                row.getField("column"),
                row.getField("value"),
                row.getField("reason"),
                row.getField("cure"),
                row.getField("put_aside").equals("row"),
                row.getField("row"));
    }
}
