package org.sapwood.sql.condition;

import java.util.List;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.And;
import org.sapwood.definition.Expression.Arithmetic;
import org.sapwood.definition.Expression.Between;
import org.sapwood.definition.Expression.BuiltIn;
import org.sapwood.definition.Expression.Call;
import org.sapwood.definition.Expression.Comparison;
import org.sapwood.definition.Expression.Fact;
import org.sapwood.definition.Expression.In;
import org.sapwood.definition.Expression.IsNull;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.Expression.Not;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.Expression.Or;
import org.sapwood.definition.ValueType;

/** Which expressions can be unknown: the rest need no guard in SQL. */
record Nullness(SqlNames names) {
    boolean never(Expression expression) {
        return switch (expression) {
            case Fact fact -> names.neverNull(fact.name());
            case BuiltIn _, IsNull _ -> true;
            case Literal literal -> literal.value() != null;
            case Comparison(var _, Expression left, Expression right) -> never(left) && never(right);
            case And(List<Expression> terms) -> terms.stream().allMatch(this::never);
            case Or(List<Expression> terms) -> terms.stream().allMatch(this::never);
            case Not(Expression term) -> never(term);
            case In in -> never(in.value());
            case Between(Expression value, Expression low, Expression high, boolean _) ->
                never(value) && never(low) && never(high);
            case Arithmetic arithmetic ->
                never(arithmetic.left())
                        && never(arithmetic.right())
                        && (arithmetic.operator() != Operator.DIVIDED_BY || isNotZero(arithmetic.right()));
            case Call(DateFunction function, List<Expression> arguments) -> never(function, arguments);
        };
    }

    private static boolean isNotZero(Expression divisor) {
        return divisor instanceof Literal(Number number, ValueType _) && number.doubleValue() != 0;
    }

    private boolean never(DateFunction function, List<Expression> arguments) {
        boolean known = arguments.stream().allMatch(this::never);
        return switch (function) {
            case DAYS, MONTHS, AGE -> known;
            case WORKDAYS -> false; // off the calendar
            case ADD_DAYS, ADD_MONTHS, WITHIN_MONTHS -> known && arguments.getLast() instanceof Literal;
            case OVERLAPS -> never(arguments.get(0)) && never(arguments.get(2));
        };
    }

    /** A comparison of one fact with something never null is unknown exactly where the fact is null: shorter to test. */
    IsNull unknownWhen(Expression condition) {
        Expression part = switch (condition) {
            case Comparison(var _, Expression left, Expression right) when never(right) -> left;
            case Comparison(var _, Expression left, Expression right) when never(left) -> right;
            case In in -> in.value();
            case Between(Expression value, Expression low, Expression high, boolean _)
            when never(low) && never(high) -> value;
            case Not(Expression term) -> unknownWhen(term).value();
            case Expression other -> other;
        };
        return new IsNull(part, false);
    }
}
