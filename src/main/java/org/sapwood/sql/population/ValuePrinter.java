package org.sapwood.sql.population;

import static org.sapwood.sql.population.PopulationWriter.joined;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.ValueType;
import org.sapwood.sql.dialect.Dialect;

/** Prints expressions; whatever has parts stands in brackets, so that no engine's precedence matters. */
final class ValuePrinter {
    private final Dialect dialect;
    private final Function<Query, String> queries;
    private final Supplier<String> calendar;

    ValuePrinter(Dialect dialect, Function<Query, String> queries, Supplier<String> calendar) {
        this.dialect = dialect;
        this.queries = queries;
        this.calendar = calendar;
    }

    String sql(Value value) {
        return switch (value) {
            case Value.Constant constant -> constant(constant);
            case Value.Test test -> test(test);
            case Value.Column column ->
                (column.relation().isEmpty() ? "" : dialect.name(column.relation()) + ".")
                        + dialect.name(column.name());
            case Value.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Value.Negative negative -> "(- " + sql(negative.value()) + ")";
            case Value.Joined joined -> infix(joined.left(), "||", joined.right());
            case Value.Case cases -> cases(cases);
            case Value.AsText cast -> dialect.cast(sql(cast.value()), ValueType.TEXT);
            case Value.DatePart part ->
                dialect.cast("extract(" + part.part() + " from " + sql(part.date()) + ")", ValueType.INTEGER);
            case Value.Call call -> call(call);
            case Value.DateCall call ->
                dialect.call(
                        call.function(),
                        call.arguments().stream().map(this::sql).toList(),
                        calendar.get());
            case Value.Total total -> total(total, Optional.empty());
            case Value.Over over -> over(over);
        };
    }

    private String constant(Value.Constant constant) {
        return switch (constant) {
            case Value.Text text -> dialect.literal(text.text());
            case Value.Whole whole -> dialect.literal(whole.number());
            case Value.Fraction fraction -> dialect.literal(fraction.number());
            case Value.Day day -> dialect.literal(day.day());
            case Value.Truth truth -> dialect.literal(truth.value());
            case Value.Nothing _ -> "null";
        };
    }

    private String test(Value.Test test) {
        return switch (test) {
            case Value.Comparison comparison ->
                infix(comparison.left(), comparison.comparator().symbol(), comparison.right());
            case Value.Junction junction ->
                "("
                        + junction.terms().stream()
                                .map(this::sql)
                                .collect(Collectors.joining(junction.all() ? " and " : " or "))
                        + ")";
            case Value.Not not -> "(not " + sql(not.term()) + ")";
            case Value.IsNull isNull -> "(" + sql(isNull.value()) + (isNull.negated() ? " is not null)" : " is null)");
            case Value.Between between ->
                "(" + sql(between.value()) + not(between.negated()) + " between " + sql(between.low()) + " and "
                        + sql(between.high()) + ")";
            case Value.InList in -> "(" + sql(in.value()) + not(in.negated()) + " in (" + list(in.choices()) + "))";
            case Value.InQuery in ->
                "(" + sql(in.value()) + not(in.negated()) + " in (" + queries.apply(in.query()) + "))";
            case Value.Exists exists -> "exists (" + queries.apply(exists.query()) + ")";
            case Value.Like like ->
                "(" + sql(like.value()) + not(like.negated()) + " like " + dialect.literal(like.pattern()) + ")";
        };
    }

    private static String not(boolean negated) {
        return negated ? " not" : "";
    }

    private String infix(Value left, String sign, Value right) {
        return "(" + sql(left) + " " + sign + " " + sql(right) + ")";
    }

    private String list(List<Value> all) {
        return joined(all.stream().map(this::sql).toList());
    }

    private String arithmetic(Value.Arithmetic arithmetic) {
        return arithmetic.operator() == Operator.DIVIDED_BY
                ? dialect.division(sql(arithmetic.left()), sql(arithmetic.right()))
                : infix(arithmetic.left(), arithmetic.operator().symbol(), arithmetic.right());
    }

    private String cases(Value.Case cases) {
        StringBuilder text = new StringBuilder("case");
        for (Value.When when : cases.whens()) {
            text.append(" when ").append(sql(when.condition())).append(" then ").append(sql(when.result()));
        }
        return "(" + text.append(" else ").append(sql(cases.otherwise())).append(" end)");
    }

    private String call(Value.Call call) {
        return switch (call.function()) {
            // without saying so some engines trim every kind of blank and others only the space
            case TRIM -> "trim(both ' ' from " + list(call.arguments()) + ")";
            case LENGTH -> dialect.cast("length(" + list(call.arguments()) + ")", ValueType.INTEGER);
            case COALESCE, NULLIF, LOWER, UPPER, SUBSTRING ->
                word(call.function()) + "(" + list(call.arguments()) + ")";
        };
    }

    private String total(Value.Total total, Optional<String> over) {
        String tail = total.filter()
                        .map(filter -> " filter (where " + sql(filter) + ")")
                        .orElse("")
                + over.map(window -> " over (" + window + ")").orElse("");
        String argument = (total.distinct() ? "distinct " : "")
                + total.argument().map(this::sql).orElse("*");
        return switch (total.aggregate()) {
            // exact sum and count first, so that the mean is one division and the same everywhere
            case AVG -> dialect.division("sum(" + argument + ")" + tail, "count(" + argument + ")" + tail);
            case COUNT, SUM, MIN, MAX -> word(total.aggregate()) + "(" + argument + ")" + tail;
        };
    }

    private String over(Value.Over over) {
        String window = window(over.window());
        return switch (over.function()) {
            case Value.TotalOver total -> total(total.total(), Optional.of(window));
            case Value.Ranked ranked ->
                word(ranked.ranking()) + "(" + list(ranked.arguments()) + ") over (" + window + ")";
        };
    }

    private String window(Value.Window window) {
        String partition = window.partition().isEmpty() ? "" : "partition by " + list(window.partition()) + " ";
        String order = window.order().isEmpty()
                ? ""
                : "order by "
                        + joined(window.order().stream()
                                .map(term -> dialect.order(sql(term.value()), term.descending()))
                                .toList())
                        + " ";
        return (partition + order + window.frame().orElse("")).strip();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
