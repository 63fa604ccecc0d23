package org.sapwood.web.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tables that somebody takes away, and what must go with them.
 *
 * @param about where they come from, of what day, by which definition, and who took them; the first sheet
 */
public record Export(List<Line> about, List<Table> tables) {
    public Export {
        about = List.copyOf(about);
        tables = List.copyOf(tables);
    }

    /** A line of the first sheet. */
    public record Line(String heading, String text) {}

    /**
     * One table, one sheet.
     *
     * @param name at most 31 letters, digits and spaces
     * @param rows a {@link String}, a {@link Number}, a {@link java.time.LocalDate}, or null where there is nothing; nought
     *     would be something
     */
    public record Table(String name, List<String> headings, List<List<Object>> rows) {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                    .toList();
        }
    }

    /** How many rows are taken, over all tables. */
    public long rows() {
        return tables.stream().mapToLong(table -> table.rows().size()).sum();
    }
}
