package org.sapwood.sql.population;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.NamedType;

/**
 * What a population or relation turned out to be.
 *
 * @param columns its columns in the order of the SELECT, the special ones included
 * @param whenCounted how a population says when its cases count; empty for a relation
 * @param uses names of the tables and relations that it reads, {@code period}, {@code codes_...} and {@code
 *     present_columns} included; its own WITH parts are not among them
 * @param columnsRead every column of those that it mentions, as {@code table.column}
 */
public record Reading(
        List<NamedType> columns, Optional<CountsWhen> whenCounted, Set<String> uses, Set<String> columnsRead) {
    public Reading {
        columns = List.copyOf(columns);
        uses = Set.copyOf(uses);
        columnsRead = Set.copyOf(columnsRead);
    }

    /** @throws IllegalStateException for a relation, whose rows are not cases */
    public CountsWhen countsWhen() {
        return whenCounted.orElseThrow(() -> new IllegalStateException("the rows of a relation are not counted"));
    }
}
