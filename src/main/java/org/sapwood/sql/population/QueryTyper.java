package org.sapwood.sql.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sapwood.definition.ValueType;
import org.sapwood.sql.population.Vocabulary.Known;

/** Finds every name of a query among the relations in sight, and the type of every column that it gives. */
final class QueryTyper {
    private final Vocabulary vocabulary;
    private final Refusals refusals;
    private final Map<String, Map<String, Known>> parts = new LinkedHashMap<>();
    private final Set<String> oneRow = new HashSet<>();
    private final Set<String> uses = new TreeSet<>();
    private final Set<String> columnsRead = new TreeSet<>();

    QueryTyper(Vocabulary vocabulary, Refusals refusals) {
        this.vocabulary = vocabulary;
        this.refusals = refusals;
    }

    /** Names of the relations read so far. */
    Set<String> uses() {
        return uses;
    }

    /** Columns of them read so far, as {@code table.column}. */
    Set<String> columnsRead() {
        return columnsRead;
    }

    List<Known> whole(Query.Whole whole) {
        for (Query.Part part : whole.parts()) {
            refuseTaken(part.name(), part.at());
            if (parts.keySet().stream().anyMatch(part.name()::equalsIgnoreCase)) {
                throw refusals.at(part.at(), "WITH names " + part.name() + " twice", "Give one of them another name");
            }
            parts.put(part.name(), named(query(part.query(), Optional.empty()), part.query()));
            if (isOneRow(part.query())) {
                oneRow.add(part.name());
            }
        }
        List<Known> columns = query(whole.body(), Optional.empty());
        whole.parts().forEach(this::refuseHiding);
        return columns;
    }

    /** An engine that does not tell capitals apart would read the part in place of the table. */
    private void refuseHiding(Query.Part part) {
        if (uses.stream().anyMatch(part.name()::equalsIgnoreCase)) {
            throw refusals.at(
                    part.at(), "the name " + part.name() + " is like that of a table read here", "Choose another name");
        }
    }

    private void refuseTaken(String name, Place at) {
        if (vocabulary.relation(name).isPresent()) {
            throw refusals.at(at, "the name " + name + " is that of a table or relation", "Choose another name");
        }
    }

    /** @param outer the SELECT around it, whose columns it may read by their aliases */
    List<Known> query(Query query, Optional<Frame> outer) {
        return switch (query) {
            case Query.Select select -> select(select, outer);
            case Query.UnionAll union -> union(union, outer);
        };
    }

    private List<Known> union(Query.UnionAll union, Optional<Frame> outer) {
        List<Known> columns = query(union.branches().getFirst(), outer);
        for (Query branch : union.branches().subList(1, union.branches().size())) {
            columns = merged(columns, query(branch, outer), branch);
        }
        return columns;
    }

    private List<Known> merged(List<Known> above, List<Known> below, Query branch) {
        if (above.size() != below.size()) {
            throw refusals.at(
                    branch.at(),
                    "this SELECT gives " + below.size() + " columns and the one above " + above.size(),
                    "Give the same columns in the same order");
        }
        List<Known> merged = new ArrayList<>();
        for (int index = 0; index < above.size(); index++) {
            Known first = above.get(index);
            Known second = below.get(index);
            Kind kind = first.kind()
                    .with(second.kind())
                    .orElseThrow(() -> refusals.at(
                            branch.at(),
                            "column " + first.name() + " is " + second.kind().inWords() + " here and "
                                    + first.kind().inWords() + " above",
                            "Give the same columns in the same order"));
            merged.add(new Known(first.name(), kind, ""));
        }
        return merged;
    }

    private List<Known> select(Query.Select select, Optional<Frame> outer) {
        Frame frame = new Frame(outer);
        source(select.from(), frame);
        select.where().ifPresent(where -> condition(where, frame, Clause.WHERE));
        Set<String> grouped = select.groupBy().stream()
                .map(column -> read(frame.resolve(column, refusals)).key())
                .collect(Collectors.toSet());
        if (select.aggregated()) {
            frame.groupBy(grouped);
        }
        select.having().ifPresent(having -> condition(having, frame, Clause.HAVING));
        ValueTyper typer = new ValueTyper(this, frame, Clause.OUTPUT, refusals);
        return select.outputs().stream()
                .map(output -> new Known(output.name(), typer.kind(output.value()), ""))
                .toList();
    }

    private void source(Query.Source source, Frame frame) {
        switch (source) {
            case Query.Table table -> {
                if (!table.alias().equals(table.name())) {
                    refuseTaken(table.alias(), table.at());
                }
                frame.add(table, table.alias(), relation(table), refusals);
            }
            case Query.Subquery subquery -> {
                refuseTaken(subquery.alias(), subquery.at());
                List<Known> columns = query(subquery.query(), Optional.empty());
                frame.add(subquery, subquery.alias(), named(columns, subquery.query()), refusals);
            }
            case Query.Join join -> join(join, frame);
        }
    }

    private void join(Query.Join join, Frame frame) {
        source(join.left(), frame);
        source(join.right(), frame);
        frame.takeMentioned();
        condition(join.on(), frame, Clause.ON);
        Set<String> mentioned = frame.takeMentioned();
        String alias = alias(join.right());
        if (mayBeMany(join.right()) && (!mentioned.contains(alias) || mentioned.size() < 2)) {
            throw refusals.at(
                    join.at(),
                    "nothing links " + alias + " to what it is joined to, so each row would meet every other",
                    "Write join " + alias + " on, and compare one of its columns with one of the relations before it");
        }
    }

    private static String alias(Query.Source source) {
        return switch (source) {
            case Query.Table table -> table.alias();
            case Query.Subquery subquery -> subquery.alias();
            case Query.Join join -> alias(join.right());
        };
    }

    private boolean mayBeMany(Query.Source source) {
        return switch (source) {
            case Query.Table table ->
                parts.containsKey(table.name())
                        ? !oneRow.contains(table.name())
                        : vocabulary.holdsRecords(table.name());
            case Query.Subquery subquery -> !isOneRow(subquery.query());
            case Query.Join _ -> true;
        };
    }

    private static boolean isOneRow(Query query) {
        return query instanceof Query.Select select
                && select.aggregated()
                && select.groupBy().isEmpty();
    }

    private Map<String, Known> relation(Query.Table table) {
        Map<String, Known> part = parts.get(table.name());
        if (part != null) {
            return part;
        }
        Set<String> names = new TreeSet<>(vocabulary.names());
        names.addAll(parts.keySet());
        Map<String, Known> columns = vocabulary
                .relation(table.name())
                .orElseThrow(() -> refusals.unknown(table.at(), "table or relation", table.name(), names));
        uses.add(table.name());
        return columns;
    }

    /** The columns by name, for a query that others read. */
    Map<String, Known> named(List<Known> columns, Query query) {
        List<Query.Output> outputs = firstSelect(query).outputs();
        Map<String, Known> named = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            Known column = columns.get(index);
            Place at = outputs.get(index).at();
            if (column.name().isEmpty()) {
                throw refusals.at(at, "this column has no name", "Write as and a name after it");
            }
            if (named.keySet().stream().anyMatch(column.name()::equalsIgnoreCase)) {
                throw refusals.at(
                        at, "the column " + column.name() + " is given twice", "Give one of them another name");
            }
            if (column.kind().type().isEmpty()) {
                throw refusals.at(
                        at,
                        "nothing says what type the null in " + column.name() + " has",
                        "Leave the column out, or write cast(null as varchar) for a text");
            }
            named.put(column.name(), column);
        }
        return named;
    }

    static Query.Select firstSelect(Query query) {
        return switch (query) {
            case Query.Select select -> select;
            case Query.UnionAll union -> firstSelect(union.branches().getFirst());
        };
    }

    private void condition(Value value, Frame frame, Clause clause) {
        Kind kind = new ValueTyper(this, frame, clause, refusals).kind(value);
        if (!kind.is(ValueType.BOOLEAN)) {
            throw refusals.at(
                    value.at(),
                    "after " + clause.inWords() + " stands " + kind.inWords() + " where yes or no is wanted",
                    "Compare it with something");
        }
    }

    /** Notes that the column is read. */
    Frame.Found read(Frame.Found found) {
        if (!found.column().source().isEmpty()) {
            columnsRead.add(found.column().source());
        }
        return found;
    }
}
