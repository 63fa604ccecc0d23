package org.sapwood.sql.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.And;
import org.sapwood.definition.Expression.Arithmetic;
import org.sapwood.definition.Expression.Between;
import org.sapwood.definition.Expression.BuiltIn;
import org.sapwood.definition.Expression.Call;
import org.sapwood.definition.Expression.Comparator;
import org.sapwood.definition.Expression.Comparison;
import org.sapwood.definition.Expression.Fact;
import org.sapwood.definition.Expression.In;
import org.sapwood.definition.Expression.IsNull;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.Expression.Not;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.Expression.Or;
import org.sapwood.definition.ValueType;
import org.sapwood.sql.dialect.Dialect;

/**
 * Writes expressions as SQL, bracketed throughout, with the value that {@link Interpreter} gives on every engine. Whole
 * numbers are calculated in 64 bits: where the interpreter refuses a sum that needs more, an engine ends with an error.
 */
public final class Emitter {
    private Emitter() {}

    /** A complete SQL expression; null where the expression is. */
    public static String sql(Expression expression, Dialect dialect, SqlNames names) {
        return new Writing(dialect, names).write(expression);
    }

    private record Writing(Dialect dialect, SqlNames names) {
        String write(Expression expression) {
            return switch (expression) {
                case Fact fact -> names.fact(fact.name());
                case BuiltIn(BuiltIn.Name name) ->
                    switch (name) {
                        case AS_AT -> names.asAt();
                        case EXTRACTED_ON -> names.extractedOn();
                    };
                case Literal literal -> literal(literal);
                case Comparison comparison -> comparison(comparison);
                case And(List<Expression> terms) -> joined(terms, " and ");
                case Or(List<Expression> terms) -> joined(terms, " or ");
                case Not(Expression term) -> "(not " + write(term) + ")";
                case In in -> in(in);
                case Between between -> between(between);
                case IsNull(Expression value, boolean negated) ->
                    "(" + write(value) + (negated ? " is not null)" : " is null)");
                case Arithmetic arithmetic -> arithmetic(arithmetic);
                case Call(var function, List<Expression> arguments) ->
                    dialect.call(function, arguments.stream().map(this::write).toList(), names.calendar());
            };
        }

        private String literal(Literal literal) {
            return switch (literal.value()) {
                case null -> dialect.cast("null", literal.type());
                case String text -> dialect.literal(text);
                case LocalDate day -> dialect.literal(day);
                case Long whole -> dialect.literal(whole);
                case Double number -> dialect.literal(number);
                case Boolean yes -> dialect.literal(yes);
                default ->
                    throw new IllegalArgumentException(
                            "no literal of " + literal.value().getClass());
            };
        }

        private String comparison(Comparison comparison) {
            Comparator comparator = comparison.comparator();
            boolean ordering = comparator != Comparator.EQUAL && comparator != Comparator.NOT_EQUAL;
            String left = ordering ? ordered(comparison.left()) : write(comparison.left());
            return "(" + left + " " + comparator.symbol() + " " + write(comparison.right()) + ")";
        }

        private String ordered(Expression value) {
            String sql = write(value);
            return value.type() == ValueType.TEXT ? dialect.byCodePoint(sql) : sql;
        }

        private String joined(List<Expression> terms, String word) {
            return terms.stream().map(this::write).collect(Collectors.joining(word, "(", ")"));
        }

        private String in(In in) {
            String choices = in.choices().stream().map(this::literal).collect(Collectors.joining(", "));
            return "(" + write(in.value()) + (in.negated() ? " not in (" : " in (") + choices + "))";
        }

        /** Engines choose one type for all three parts, or one for each pair; we say that it is one. */
        private String between(Between between) {
            boolean decimal = List.of(between.value(), between.low(), between.high()).stream()
                    .anyMatch(part -> part.type() == ValueType.DECIMAL);
            return "(" + (decimal ? decimal(between.value()) : ordered(between.value()))
                    + (between.negated() ? " not between " : " between ")
                    + (decimal ? decimal(between.low()) : write(between.low())) + " and "
                    + (decimal ? decimal(between.high()) : write(between.high())) + ")";
        }

        private String decimal(Expression number) {
            return switch (number) {
                case Literal(Long whole, ValueType _) -> dialect.literal((double) whole);
                case Expression other
                when other.type() == ValueType.INTEGER -> dialect.cast(write(other), ValueType.DECIMAL);
                case Expression other -> write(other);
            };
        }

        private String arithmetic(Arithmetic arithmetic) {
            if (arithmetic.operator() == Operator.DIVIDED_BY) {
                return dialect.division(write(arithmetic.left()), write(arithmetic.right()));
            }
            return "(" + wide(arithmetic) + " " + arithmetic.operator().symbol() + " " + write(arithmetic.right())
                    + ")";
        }

        /** Facts may be stored in fewer bits than their sum needs: one side in 64 bits makes the sum so. */
        private String wide(Arithmetic arithmetic) {
            String left = write(arithmetic.left());
            boolean whole = arithmetic.type() == ValueType.INTEGER;
            boolean wide = arithmetic.left() instanceof Arithmetic || arithmetic.right() instanceof Arithmetic;
            return whole && !wide ? dialect.cast(left, ValueType.INTEGER) : left;
        }
    }
}
