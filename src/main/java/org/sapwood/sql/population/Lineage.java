package org.sapwood.sql.population;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sapwood.definition.Relation;

/**
 * From which columns of tables the rows of a population, and each of its columns, come. A column is named {@code
 * table.column}; {@code table.} alone says that it matters which rows the table has.
 *
 * @param rows what decides which rows there are
 * @param columns by the population's column, what decides its value beside which rows there are
 */
public record Lineage(Set<String> rows, Map<String, Set<String>> columns) {
    public Lineage {
        rows = Set.copyOf(rows);
        columns = Map.copyOf(columns);
    }

    /** @param sql one that has passed the gate */
    public static Lineage of(String sql, Map<String, Relation> relations) {
        Tracing.Traced traced = new Tracing(relations).whole(sql);
        Map<String, Set<String>> columns = new HashMap<>();
        traced.names().forEach(name -> columns.put(name, traced.sources().apply(name)));
        return new Lineage(traced.rows(), columns);
    }
}
