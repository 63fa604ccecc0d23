package org.sapwood.definition.returns;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Column;
import org.sapwood.definition.Table;

/**
 * Published data that a council loads beside a return.
 *
 * @param lists columns that hold several codes with commas between them: each has a table of its own, with the number of the
 *     row and one code
 * @param alsoCalled what its columns are called in the layouts in use, by column
 */
public record ReferenceTable(Table table, Map<String, List<String>> alsoCalled, List<String> lists) {
    public ReferenceTable {
        lists = List.copyOf(lists);
        alsoCalled = Map.copyOf(alsoCalled);
    }

    /** The column that a heading of a file means: capitals, spaces and signs do not matter. */
    public Optional<String> column(String heading) {
        String plain = plain(heading);
        for (Column column : table.columns()) {
            boolean same = plain(column.name()).equals(plain)
                    || alsoCalled.getOrDefault(column.name(), List.of()).stream()
                            .anyMatch(other -> plain(other).equals(plain));
            if (same) {
                return Optional.of(column.name());
            }
        }
        return Optional.empty();
    }

    /** What the table of a column that holds several codes is called. */
    public String listName(String column) {
        return (table.name() + "_" + column).toLowerCase(Locale.ROOT);
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
