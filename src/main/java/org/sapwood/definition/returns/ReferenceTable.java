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
 * @param alsoCalled what its columns are called in the layouts in use, by column
 */
public record ReferenceTable(Table table, Map<String, List<String>> alsoCalled) {
    public ReferenceTable {
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

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
