package org.sapwood.sql.population;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sapwood.sql.dialect.Dialect;

/**
 * Prints populations and relations for an engine. Only what {@link PopulationReader} has accepted should be given: names
 * of columns are not looked up again here.
 */
public final class PopulationWriter {
    private final ValuePrinter values;
    private final Dialect dialect;
    private final UnaryOperator<String> tableName;
    private final Set<String> parts = new HashSet<>();

    private PopulationWriter(Dialect dialect, UnaryOperator<String> tableName) {
        this.dialect = dialect;
        this.tableName = tableName;
        this.values = new ValuePrinter(dialect, this::query, () -> tableName.apply(Dialect.CALENDAR));
    }

    /**
     * One SELECT, with WITH before it where the author wrote one; columns have the author's names, in order. Sums of
     * whole numbers may come in a wider type than 64 bits: whoever keeps the rows casts to {@link Reading#columns}.
     *
     * @param sql an accepted population or relation
     * @param tableName from the name of a table, relation, {@code codes_...}, {@code present_columns}, {@code period} or
     *     {@code __calendar} to SQL text that names it on the engine, quoted and with its schema as needed
     * @throws org.sapwood.definition.Refusal when the text is not in the SQL of populations
     */
    public static String write(String sql, Dialect dialect, UnaryOperator<String> tableName) {
        Query.Whole whole = Parser.parse(sql, new Refusals(""));
        return new PopulationWriter(dialect, tableName).whole(whole);
    }

    private String whole(Query.Whole whole) {
        StringBuilder text = new StringBuilder();
        for (Query.Part part : whole.parts()) {
            text.append(parts.isEmpty() ? "with " : ",\n")
                    .append(dialect.name(part.name()))
                    .append(" as (\n")
                    .append(query(part.query()))
                    .append(")");
            parts.add(part.name());
        }
        return text.append(parts.isEmpty() ? "" : "\n")
                .append(query(whole.body()))
                .toString();
    }

    private String query(Query query) {
        return switch (query) {
            case Query.Select select -> select(select);
            case Query.UnionAll union ->
                union.branches().stream()
                        .map(branch -> "(" + query(branch) + ")")
                        .collect(Collectors.joining("\nunion all\n"));
        };
    }

    private String select(Query.Select select) {
        StringBuilder text = new StringBuilder(select.distinct() ? "select distinct " : "select ");
        text.append(joined(select.outputs().stream().map(this::output).toList()));
        text.append("\nfrom ").append(source(select.from()));
        select.where().ifPresent(where -> text.append("\nwhere ").append(values.sql(where)));
        if (!select.groupBy().isEmpty()) {
            text.append("\ngroup by ")
                    .append(joined(select.groupBy().stream().map(values::sql).toList()));
        }
        select.having().ifPresent(having -> text.append("\nhaving ").append(values.sql(having)));
        return text.toString();
    }

    private String output(Query.Output output) {
        String value = values.sql(output.value());
        return output.name().isEmpty() ? value : value + " as " + dialect.name(output.name());
    }

    private String source(Query.Source source) {
        return switch (source) {
            case Query.Table table ->
                (parts.contains(table.name()) ? dialect.name(table.name()) : tableName.apply(table.name())) + " as "
                        + dialect.name(table.alias());
            case Query.Subquery subquery -> "(" + query(subquery.query()) + ") as " + dialect.name(subquery.alias());
            case Query.Join join ->
                source(join.left()) + (join.keepsLeft() ? "\nleft join " : "\njoin ") + source(join.right()) + " on "
                        + values.sql(join.on());
        };
    }

    static String joined(List<String> items) {
        return String.join(", ", items);
    }
}
