package org.sapwood.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A generated county read back from its files. */
record Extract(Path folder) {
    static Extract of(Specification specification, Path folder) {
        County.generate(specification, Wendleshire.organisation(), Wendleshire.calendar(), folder, done -> {});
        return new Extract(folder);
    }

    List<NamedCsvRecord> ssd(String table) {
        return csv(folder.resolve("ssd").resolve(table + ".csv"));
    }

    List<NamedCsvRecord> truth() {
        return csv(folder.resolve("truth.csv"));
    }

    static List<NamedCsvRecord> csv(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, NamedCsvRecord> byId(String table, String key) {
        return ssd(table).stream()
                .collect(Collectors.toMap(row -> row.getField(key), Function.identity(), (first, second) -> first));
    }

    Map<String, List<NamedCsvRecord>> grouped(String table, String column) {
        return ssd(table).stream().collect(Collectors.groupingBy(row -> row.getField(column)));
    }

    /** Null for a blank cell. */
    static LocalDate date(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
