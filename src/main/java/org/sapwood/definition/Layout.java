package org.sapwood.definition;

import java.util.List;
import java.util.Optional;

/** The tables of one shape of extract, by the name that {@code load --as} gives it. */
public record Layout(String name, String title, List<Table> tables) {
    public Layout {
        tables = List.copyOf(tables);
    }

    public Optional<Table> table(String tableName) {
        return tables.stream().filter(table -> table.name().equals(tableName)).findFirst();
    }
}
