package org.sapwood.sql.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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
import org.sapwood.definition.ValueType;
import org.sapwood.definition.WorkingDays;

/**
 * Evaluates expressions over the facts of one case, as the engines do: unknown is null, texts compare by code point,
 * whole numbers have 64 bits, other numbers double precision. A sum that needs more is refused.
 */
public final class Interpreter {
    private final DateMath dates;

    public Interpreter(WorkingDays workingDays) {
        this.dates = new DateMath(workingDays);
    }

    /**
     * {@code String}, {@code LocalDate}, {@code Long}, {@code Double} or {@code Boolean}, as the expression's type says;
     * null when it is unknown.
     *
     * @param facts by name, with {@code as_at} and {@code extracted_on}; what is not in the map is missing
     * @throws org.sapwood.definition.Refusal when a number grows too large
     */
    public Object value(Expression expression, Map<String, Object> facts) {
        return switch (expression) {
            case Fact(String name, ValueType type) -> Facts.value(facts, name, type);
            case BuiltIn(BuiltIn.Name name) -> Facts.value(facts, name.name().toLowerCase(Locale.ROOT), ValueType.DATE);
            case Literal(Object value, ValueType _) -> value;
            case Comparison comparison -> comparison(comparison, facts);
            case And(List<Expression> terms) -> Truth.and(truths(terms, facts));
            case Or(List<Expression> terms) -> Truth.or(truths(terms, facts));
            case Not(Expression term) -> Truth.not(truth(term, facts));
            case In in -> in(in, facts);
            case Between between -> between(between, facts);
            case IsNull(Expression value, boolean negated) -> (value(value, facts) == null) != negated;
            case Arithmetic arithmetic ->
                Numbers.calculate(arithmetic, value(arithmetic.left(), facts), value(arithmetic.right(), facts));
            case Call(var function, List<Expression> arguments) -> dates.call(function, values(arguments, facts));
        };
    }

    /** The value of a yes/no expression; null when it is unknown. */
    public Boolean truth(Expression condition, Map<String, Object> facts) {
        return (Boolean) value(condition, facts);
    }

    private List<Supplier<Boolean>> truths(List<Expression> terms, Map<String, Object> facts) {
        List<Supplier<Boolean>> truths = new ArrayList<>();
        terms.forEach(term -> truths.add(() -> truth(term, facts)));
        return truths;
    }

    private List<Object> values(List<Expression> expressions, Map<String, Object> facts) {
        List<Object> values = new ArrayList<>();
        expressions.forEach(expression -> values.add(value(expression, facts)));
        return values;
    }

    private Boolean comparison(Comparison comparison, Map<String, Object> facts) {
        return holds(comparison.comparator(), value(comparison.left(), facts), value(comparison.right(), facts));
    }

    private Boolean in(In in, Map<String, Object> facts) {
        Object value = value(in.value(), facts);
        if (value == null) {
            return null;
        }
        boolean found = in.choices().stream().anyMatch(choice -> compare(value, choice.value()) == 0);
        return found != in.negated();
    }

    private Boolean between(Between between, Map<String, Object> facts) {
        Object value = value(between.value(), facts);
        Object low = value(between.low(), facts);
        Object high = value(between.high(), facts);
        boolean decimal = List.of(between.value(), between.low(), between.high()).stream()
                .anyMatch(part -> part.type() == ValueType.DECIMAL);
        Boolean inside = Truth.and(List.of(
                () -> holds(
                        Comparator.AT_LEAST,
                        decimal ? Numbers.decimal(value) : value,
                        decimal ? Numbers.decimal(low) : low),
                () -> holds(
                        Comparator.AT_MOST,
                        decimal ? Numbers.decimal(value) : value,
                        decimal ? Numbers.decimal(high) : high)));
        return between.negated() ? Truth.not(inside) : inside;
    }

    private static Boolean holds(Comparator comparator, Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        int order = compare(left, right);
        return switch (comparator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static int compare(Object left, Object right) {
        return switch (left) {
            case String text -> Facts.compareTexts(text, (String) right);
            case LocalDate day -> day.compareTo((LocalDate) right);
            case Boolean yes -> yes.compareTo((Boolean) right);
            case Number number -> Numbers.compare(number, (Number) right);
            default -> throw new IllegalArgumentException("not a value of the condition language: " + left.getClass());
        };
    }
}
