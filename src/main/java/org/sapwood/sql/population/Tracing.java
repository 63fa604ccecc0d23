package org.sapwood.sql.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Relation;

/** Follows the columns of a text back to the tables that it reads, through its parts and through relations. */
final class Tracing {
    private final Map<String, Relation> relations;
    private final Map<String, Traced> known = new HashMap<>();

    Tracing(Map<String, Relation> relations) {
        this.relations = relations;
    }

    /** From a column's name to what decides its value; of a table any name is a column. */
    @FunctionalInterface
    interface Sources {
        Set<String> apply(String column);
    }

    /** @param names of its columns, where they are known */
    record Traced(Set<String> rows, Set<String> names, Sources sources) {
        static Traced table(String name) {
            return new Traced(Set.of(name + "."), Set.of(), column -> Set.of(name + "." + column));
        }

        static Traced of(Set<String> rows, Map<String, Set<String>> columns) {
            return new Traced(rows, columns.keySet(), column -> columns.getOrDefault(column, Set.of()));
        }

        /** Rows that may be missing beside their partner: what is there depends on which there are. */
        Traced beside(Set<String> condition) {
            Set<String> always = union(rows, condition);
            return new Traced(Set.of(), names, column -> union(sources.apply(column), always));
        }

        Traced or(Traced other) {
            return new Traced(
                    union(rows, other.rows),
                    names,
                    column -> union(sources.apply(column), other.sources.apply(column)));
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    Traced whole(String sql) {
        Query.Whole whole = Parser.parse(sql, new Refusals(""));
        Map<String, Traced> parts = new HashMap<>();
        whole.parts().forEach(part -> parts.put(part.name(), query(part.query(), new Sight(parts, Map.of()))));
        return query(whole.body(), new Sight(parts, Map.of()));
    }

    /** What a SELECT can name: the parts before it, the aliases of the query around it. */
    private record Sight(Map<String, Traced> parts, Map<String, Traced> around) {}

    private Traced query(Query query, Sight sight) {
        return switch (query) {
            case Query.Select select -> select(select, sight);
            case Query.UnionAll union ->
                union.branches().stream()
                        .map(branch -> query(branch, sight))
                        .reduce(Traced::or)
                        .orElseThrow();
        };
    }

    private Traced select(Query.Select select, Sight sight) {
        Map<String, Traced> here = new LinkedHashMap<>();
        Set<String> rows = new TreeSet<>(from(select.from(), sight, here));
        here.values().forEach(source -> rows.addAll(source.rows()));
        Sight inside = new Sight(sight.parts(), with(sight.around(), here));
        List<Value> deciding = new ArrayList<>(select.groupBy());
        select.where().ifPresent(deciding::add);
        select.having().ifPresent(deciding::add);
        deciding.forEach(value -> rows.addAll(sources(value, inside, Set.of())));
        Map<String, Set<String>> columns = new HashMap<>();
        select.outputs().forEach(output -> columns.put(output.name(), sources(output.value(), inside, rows)));
        return Traced.of(rows, columns);
    }

    /** @return what decides, beside the rows of each alias, which rows come together */
    private Set<String> from(Query.Source source, Sight sight, Map<String, Traced> here) {
        switch (source) {
            case Query.Table table -> here.put(table.alias(), table(table.name(), sight));
            case Query.Subquery subquery -> here.put(subquery.alias(), query(subquery.query(), sight));
            case Query.Join join -> {
                return joined(join, sight, here);
            }
        }
        return Set.of();
    }

    private Set<String> joined(Query.Join join, Sight sight, Map<String, Traced> here) {
        Set<String> deciding = new TreeSet<>(from(join.left(), sight, here));
        Map<String, Traced> right = new LinkedHashMap<>();
        deciding.addAll(from(join.right(), sight, right));
        Sight both = new Sight(sight.parts(), with(with(sight.around(), here), right));
        Set<String> condition = sources(join.on(), both, Set.of());
        if (join.keepsLeft()) {
            right.replaceAll((alias, rows) -> rows.beside(condition));
        } else {
            deciding.addAll(condition);
        }
        here.putAll(right);
        return deciding;
    }

    private static Map<String, Traced> with(Map<String, Traced> some, Map<String, Traced> more) {
        Map<String, Traced> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private Traced table(String name, Sight sight) {
        if (sight.parts().containsKey(name)) {
            return sight.parts().get(name);
        }
        Relation relation = relations.get(name);
        if (relation == null) {
            return Traced.table(name);
        }
        if (!known.containsKey(name)) {
            known.put(name, whole(relation.sql()));
        }
        return known.get(name);
    }

    /** @param rows of the SELECT that the value stands in: totals and ranks depend on which there are */
    private Set<String> sources(Value value, Sight sight, Set<String> rows) {
        Set<String> found = new TreeSet<>();
        switch (value) {
            case Value.Column column -> found.addAll(column(column, sight));
            case Value.Total _, Value.Over _ -> found.addAll(rows);
            case Value.Exists exists -> found.addAll(everything(exists.query(), sight));
            case Value.InQuery in -> found.addAll(everything(in.query(), sight));
            default -> {}
        }
        ValueParts.of(value).forEach(part -> found.addAll(sources(part, sight, rows)));
        return found;
    }

    private Set<String> everything(Query query, Sight sight) {
        Traced inside = query(query, sight);
        Set<String> all = new TreeSet<>(inside.rows());
        inside.names().forEach(name -> all.addAll(inside.sources().apply(name)));
        return all;
    }

    private static Set<String> column(Value.Column column, Sight sight) {
        Set<String> found = new TreeSet<>();
        sight.around().forEach((alias, rows) -> {
            if (column.relation().isEmpty() || column.relation().equals(alias)) {
                found.addAll(rows.sources().apply(column.name()));
            }
        });
        return found;
    }
}
