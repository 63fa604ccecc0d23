package org.sapwood.sql.condition;

import java.util.List;
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
import org.sapwood.definition.Expression.Or;
import org.sapwood.definition.ValueType;

/** Conditions as clauses of English. */
record Plain(Nouns nouns) {
    private static final int MOST_LISTED = 8;

    static String sentence(Expression condition) {
        return new Plain(Nouns.PLAIN).clause(condition);
    }

    String clause(Expression condition) {
        return switch (condition) {
            case Comparison comparison -> comparison(Negation.factFirst(comparison));
            case And(List<Expression> terms) ->
                Wording.list(terms.stream().map(this::inner).toList(), "and");
            case Or(List<Expression> terms) ->
                Wording.list(terms.stream().map(this::inner).toList(), "or");
            case Not(Expression term) -> not(term);
            case In in -> nouns.of(in.value()) + (in.negated() ? " is not " : " is ") + choices(in, "or");
            case Between(Expression value, Expression low, Expression high, boolean negated) ->
                nouns.of(value)
                        + (negated ? " is not " : " is ")
                        + "between " + nouns.of(low) + " and " + nouns.of(high);
            case IsNull(Expression value, boolean negated) -> recorded(value, negated);
            case Call(var function, List<Expression> arguments) -> nouns.relation(function, arguments, true);
            case Fact fact -> nouns.of(fact) + " is yes";
            case Literal literal -> Boolean.TRUE.equals(literal.value()) ? "always" : "never";
            case BuiltIn _, Arithmetic _ -> throw new IllegalArgumentException("not a condition: " + condition);
        };
    }

    private String not(Expression term) {
        return switch (term) {
            case Fact fact -> nouns.of(fact) + " is no";
            case Call(var function, List<Expression> arguments) -> nouns.relation(function, arguments, false);
            case Literal literal -> Boolean.TRUE.equals(literal.value()) ? "never" : "always";
            case Expression other -> clause(Negation.of(other));
        };
    }

    /** And inside or, or inside and, said so that nobody reads it the other way. */
    private String inner(Expression term) {
        Expression flat = term instanceof Not(Expression negated) ? Negation.of(negated) : term;
        return switch (flat) {
            case And _ -> "(both " + clause(flat) + ")";
            case Or _ -> "(either " + clause(flat) + ")";
            case Expression _ -> clause(term);
        };
    }

    private String comparison(Comparison comparison) {
        return nouns.of(comparison.left()) + " "
                + Wording.verb(comparison.comparator(), comparison.left().type()) + " "
                + nouns.of(comparison.right());
    }

    static String choices(In in, String word) {
        List<String> values = in.choices().stream()
                .map(choice -> Wording.value(choice.value()))
                .toList();
        if (values.size() > MOST_LISTED) {
            return "one of the " + values.size() + " listed (" + values.getFirst() + ", " + values.get(1) + ", ...)";
        }
        return Wording.list(values, word);
    }

    /** "no return date is recorded" where the name can bear it. */
    private String recorded(Expression value, boolean isRecorded) {
        String noun = nouns.of(value);
        if (isRecorded) {
            return noun + (value instanceof Fact ? " is recorded" : " can be told");
        }
        if (value instanceof Fact fact) {
            boolean isNoun = fact.type() == ValueType.DATE && fact.name().endsWith("date");
            return isNoun ? "no " + noun + " is recorded" : noun + " is not recorded";
        }
        return noun + " cannot be told";
    }
}
