package org.sapwood.definition;

import java.util.List;
import java.util.Set;

/**
 * A named SELECT over record tables that several populations share; populations read it as if it were a table.
 *
 * @param sql as written, in the restricted SQL
 * @param uses names of the tables and relations that it reads
 */
public record Relation(String id, String sql, String file, List<NamedType> columns, Set<String> uses, String hash) {
    public Relation {
        columns = List.copyOf(columns);
        uses = Set.copyOf(uses);
    }
}
