package org.sapwood.sql.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.sapwood.definition.Expression.Or;

/**
 * One text for every way to write the same condition: fully bracketed, in small letters. Reading it gives the expression
 * back; a hash of it does not change when somebody changes spaces or takes out a bracket.
 */
public final class Canonical {
    private Canonical() {}

    public static String text(Expression expression) {
        return switch (expression) {
            case Fact fact -> fact.name();
            case BuiltIn builtIn -> builtIn.name().name().toLowerCase(Locale.ROOT);
            case Literal literal -> literal(literal);
            case Comparison(Comparator comparator, Expression left, Expression right) ->
                "(" + text(left) + " " + comparator.symbol() + " " + text(right) + ")";
            case And(List<Expression> terms) -> joined(terms, " and ", "(");
            case Or(List<Expression> terms) -> joined(terms, " or ", "(");
            case Not(Expression term) -> "(not " + text(term) + ")";
            case In(Expression value, List<Literal> choices, boolean negated) ->
                "(" + text(value) + (negated ? " not in " : " in ") + joined(choices, ", ", "(") + ")";
            case Between(Expression value, Expression low, Expression high, boolean negated) ->
                "(" + text(value) + (negated ? " not between " : " between ") + text(low) + " and " + text(high) + ")";
            case IsNull(Expression value, boolean negated) ->
                "(" + text(value) + (negated ? " is not null)" : " is null)");
            case Arithmetic arithmetic ->
                "(" + text(arithmetic.left()) + " " + arithmetic.operator().symbol() + " " + text(arithmetic.right())
                        + ")";
            case Call(var function, List<Expression> arguments) -> joined(arguments, ", ", function.word() + "(");
        };
    }

    private static String joined(List<? extends Expression> terms, String between, String open) {
        return terms.stream().map(Canonical::text).collect(Collectors.joining(between, open, ")"));
    }

    private static String literal(Literal literal) {
        return switch (literal.value()) {
            case null -> "null";
            case String text -> "'" + text.replace("'", "''") + "'";
            case LocalDate day -> day.toString();
            case Double number -> decimal(number);
            default -> literal.value().toString();
        };
    }

    /** With a point, or it would be read as a whole number. */
    private static String decimal(double number) {
        String digits = BigDecimal.valueOf(number).toPlainString();
        return digits.contains(".") ? digits : digits + ".0";
    }
}
