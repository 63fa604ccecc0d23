package org.sapwood.records.returns.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;

/** A return as CSV files, one a table, dates as day/month/year. */
public final class CsvReturn {
    private static final Map<String, String> NAMES = Map.of(
            "PlacedAdoption", "placed_for_adoption", "PrevPerm", "previous_permanence", "SWEpisodes", "sw_episodes");

    private CsvReturn() {}

    /** @return the files, in the order of the tables; a table without rows has its header all the same */
    public static List<Path> write(List<ReturnTable> tables, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (ReturnTable table : tables) {
            Path file = folder.resolve(name(table) + ".csv");
            write(table, file);
            files.add(file);
        }
        return files;
    }

    private static String name(ReturnTable table) {
        String name = table.table().name();
        return NAMES.getOrDefault(name, name.toLowerCase(Locale.ROOT));
    }

    private static void write(ReturnTable table, Path file) throws IOException {
        boolean[] isDate = new boolean[table.columns().size()];
        for (int i = 0; i < isDate.length; i++) {
            isDate[i] = table.table()
                    .column(table.columns().get(i))
                    .map(Column::type)
                    .filter(ColumnType.DATE::equals)
                    .isPresent();
        }
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            writer.writeRecord(table.columns());
            for (String[] row : table.rows()) {
                String[] written = new String[row.length];
                for (int i = 0; i < row.length; i++) {
                    written[i] = isDate[i] ? Dates.dayFirst(row[i]) : row[i];
                }
                writer.writeRecord(written);
            }
        }
    }
}
