package org.sapwood.sql.condition;

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

/** The opposite of a condition, with {@code not} moved inwards as far as it goes; unknown stays unknown. */
final class Negation {
    private Negation() {}

    static Expression of(Expression condition) {
        return switch (condition) {
            case Comparison(Comparator comparator, Expression left, Expression right) ->
                new Comparison(opposite(comparator), left, right);
            case And and -> new Or(and.terms().stream().map(Negation::of).toList());
            case Or or -> new And(or.terms().stream().map(Negation::of).toList());
            case Not(Expression term) -> term;
            case In in -> new In(in.value(), in.choices(), !in.negated());
            case Between between -> new Between(between.value(), between.low(), between.high(), !between.negated());
            case IsNull(Expression value, boolean negated) -> new IsNull(value, !negated);
            case Fact _, Call _, Literal _, BuiltIn _, Arithmetic _ -> new Not(condition);
        };
    }

    static Comparator opposite(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> Comparator.NOT_EQUAL;
            case NOT_EQUAL -> Comparator.EQUAL;
            case LESS -> Comparator.AT_LEAST;
            case AT_MOST -> Comparator.MORE;
            case MORE -> Comparator.AT_MOST;
            case AT_LEAST -> Comparator.LESS;
        };
    }

    /** A comparison read from the right: 45 >= x is x <= 45. */
    static Comparison turned(Comparison comparison) {
        Comparator turned = switch (comparison.comparator()) {
            case EQUAL, NOT_EQUAL -> comparison.comparator();
            case LESS -> Comparator.MORE;
            case AT_MOST -> Comparator.AT_LEAST;
            case MORE -> Comparator.LESS;
            case AT_LEAST -> Comparator.AT_MOST;
        };
        return new Comparison(turned, /* left= */ comparison.right(), /* right= */ comparison.left());
    }

    /** The same comparison with what is fixed on the right, as people say it. */
    static Comparison factFirst(Comparison comparison) {
        boolean turn = comparison.left() instanceof Literal && !(comparison.right() instanceof Literal);
        return turn ? turned(comparison) : comparison;
    }
}
