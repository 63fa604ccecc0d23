package org.sapwood.sql.population;

import java.util.List;
import java.util.Optional;

/** A SELECT, in all the shapes that a population may have; what is not here cannot be printed. */
sealed interface Query {
    Place at();

    /** @param aggregated true when its rows are groups, with or without GROUP BY */
    record Select(
            boolean distinct,
            List<Output> outputs,
            Source from,
            Optional<Value> where,
            List<Value.Column> groupBy,
            Optional<Value> having,
            boolean aggregated,
            Place at)
            implements Query {}

    /** @param branches two or more, all with the same columns */
    record UnionAll(List<Query> branches, Place at) implements Query {}

    /** A whole text: the parts that WITH names, in order, each seeing those before it, and the query over them. */
    record Whole(List<Part> parts, Query body) {}

    record Part(String name, Query query, Place at) {}

    record Output(String name, Value value, Place at) {}

    /** Where rows come from. */
    sealed interface Source {
        Place at();
    }

    /** A table, a relation or a WITH part; the alias is its name when none is given. */
    record Table(String name, String alias, Place at) implements Source {}

    record Subquery(Query query, String alias, Place at) implements Source {}

    record Join(Source left, boolean keepsLeft, Source right, Value on, Place at) implements Source {}
}
