package org.sapwood.packs.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of a table of the dataset, as the CSV file has them. */
public final class Rows {
    private final Set<String> columns = new HashSet<>();
    private final List<Row> all = new ArrayList<>();

    /**
     * A row whose key is blank or is that of an earlier row is left out, as the load puts it aside.
     *
     * @param folder of the CSV files, named by table
     */
    public Rows(Path folder, String table, String... key) {
        Path file = folder.resolve(table + ".csv");
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("The made-up county has no " + file);
        }
        Set<List<String>> keys = new HashSet<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord fields : reader) {
                Row row = new Row(fields.getFieldsAsMap());
                columns.addAll(fields.getHeader());
                List<String> id = new ArrayList<>();
                for (String column : key) {
                    id.add(row.text(column));
                }
                if (!id.contains(null) && keys.add(id)) {
                    all.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Row> all() {
        return all;
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** Rows by the text of a column; rows where it is blank are left out. */
    public Map<String, List<Row>> by(String column) {
        return all.stream()
                .filter(row -> row.text(column) != null)
                .collect(Collectors.groupingBy(row -> row.text(column)));
    }

    /** The only row for each text of a key column. */
    public Map<String, Row> only(String column) {
        return all.stream().collect(Collectors.toMap(row -> row.text(column), Function.identity()));
    }

    /** One row: blanks are null. */
    public static final class Row {
        private final Map<String, String> cells;

        Row(Map<String, String> cells) {
            this.cells = new HashMap<>(cells);
        }

        public String text(String column) {
            String cell = cells.get(column);
            return cell == null || cell.isBlank() ? null : cell.strip();
        }

        /** The day of an ISO date, with or without a time, or of a day/month/year. */
        public LocalDate date(String column) {
            String cell = text(column);
            if (cell == null) {
                return null;
            }
            String[] parts = cell.split("/", -1);
            return parts.length == 3
                    ? LocalDate.of(
                            Integer.parseInt(parts[2].substring(0, 4)),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[0]))
                    : LocalDate.parse(cell.substring(0, 10));
        }

        /** True for Y, y, 1 and true; false for anything else, blank included. */
        public boolean yes(String column) {
            String cell = text(column);
            return cell != null && Set.of("Y", "y", "1", "true").contains(cell);
        }
    }
}
