package org.sapwood.packs.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every so many rows of a table lose what some columns say. */
public final class Blanks {
    private final Path folder;
    private final int every;

    /** @param every 1 for all rows, 3 for every third */
    public Blanks(Path folder, int every) {
        this.folder = folder;
        this.every = every;
    }

    public void in(String table, String... columns) {
        Path file = folder.resolve(table + ".csv");
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(fields -> rows.add(new LinkedHashMap<>(fields.getFieldsAsMap())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int at = 0; at < rows.size(); at += every) {
            for (String column : columns) {
                if (rows.get(at).replace(column, "") == null) {
                    throw new IllegalArgumentException("The made-up county has no " + table + "." + column);
                }
            }
        }
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(rows.getFirst().keySet());
            rows.forEach(row -> writer.writeRecord(row.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
