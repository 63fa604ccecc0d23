package org.sapwood.sql.condition;

import java.util.List;
import java.util.Map;
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

/** One term that is yes or no for a case, told with the values of the case: "seen is N, not Y". */
record Evidence(Interpreter interpreter, Map<String, Object> facts) {
    String clause(Expression term) {
        boolean holds = Boolean.TRUE.equals(interpreter.truth(term, facts));
        return switch (term) {
            case Comparison comparison -> comparison(Negation.factFirst(comparison), holds);
            case In in -> in(in, holds != in.negated());
            case Between between -> between(between, holds != between.negated());
            case IsNull(Expression value, boolean negated) ->
                holds != negated ? Plain.sentence(new IsNull(value, false)) : is(value);
            case Call(var function, List<Expression> arguments) -> withValues().relation(function, arguments, holds);
            case Fact fact -> is(fact);
            case Literal _ -> holds ? "it always holds" : "it never holds";
            case And _, Or _, Not _, BuiltIn _, Arithmetic _ ->
                throw new IllegalArgumentException("not a term: " + term);
        };
    }

    private String comparison(Comparison comparison, boolean holds) {
        Comparator relation = holds ? comparison.comparator() : Negation.opposite(comparison.comparator());
        Expression left = comparison.left();
        Expression right = comparison.right();
        boolean fixed = right instanceof Literal;
        return switch (relation) {
            case EQUAL -> is(left) + (fixed ? "" : ", the same as " + name(right));
            case NOT_EQUAL -> is(left) + (fixed ? ", not " + value(right) : " and " + is(right));
            case LESS, AT_MOST, MORE, AT_LEAST ->
                is(left) + ", which " + Wording.verb(relation, left.type()) + " "
                        + (fixed ? value(right) : name(right) + ", " + value(right));
        };
    }

    private String in(In in, boolean among) {
        if (among) {
            return is(in.value())
                    + (in.choices().size() == 1
                            ? ""
                            : ", one of " + Plain.choices(in, "and").replace("one of ", ""));
        }
        return is(in.value()) + ", not " + Plain.choices(in, "or");
    }

    private String between(Between between, boolean inside) {
        String range = "between " + value(between.low()) + " and " + value(between.high());
        return is(between.value()) + ", which " + (inside ? "is " : "is not ") + range;
    }

    /** "working days taken is 52". */
    private String is(Expression expression) {
        return name(expression) + " is " + value(expression);
    }

    private String value(Expression expression) {
        return Wording.value(interpreter.value(expression, facts));
    }

    /** A fact by its name alone; what is calculated, with the values that it is calculated from. */
    private String name(Expression expression) {
        return switch (expression) {
            case Fact _, BuiltIn _ -> Nouns.PLAIN.of(expression);
            case Expression calculated -> withValues().of(calculated);
        };
    }

    private Nouns withValues() {
        return new Nouns(part -> " (" + value(part) + ")");
    }
}
