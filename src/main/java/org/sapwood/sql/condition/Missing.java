package org.sapwood.sql.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** What makes terms unknown for a case: blank facts first; else what cannot be worked out from facts that are there. */
record Missing(Interpreter interpreter, Map<String, Object> facts) {
    /** "started and completed are blank". */
    String sentence(List<Expression> unknown) {
        Set<String> blank = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        unknown.forEach(term -> find(term, blank, others));
        List<String> parts = new ArrayList<>();
        if (!blank.isEmpty()) {
            parts.add(Wording.list(new ArrayList<>(blank), "and") + (blank.size() == 1 ? " is blank" : " are blank"));
        }
        parts.addAll(others);
        return Wording.list(parts, "and");
    }

    private void find(Expression expression, Set<String> blank, Set<String> others) {
        if (interpreter.value(expression, facts) != null) {
            return;
        }
        if (expression instanceof Fact || expression instanceof BuiltIn) {
            blank.add(Nouns.PLAIN.of(expression));
            return;
        }
        List<Expression> unknown = parts(expression).stream()
                .filter(part -> interpreter.value(part, facts) == null)
                .toList();
        if (unknown.isEmpty()) {
            others.add(outOfReach(expression));
        }
        unknown.forEach(part -> find(part, blank, others));
    }

    /** The parts that make the whole unknown when they are. */
    private static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case Comparison(var _, Expression left, Expression right) -> List.of(left, right);
            case And(List<Expression> terms) -> terms;
            case Or(List<Expression> terms) -> terms;
            case Not(Expression term) -> List.of(term);
            case In in -> List.of(in.value());
            case Between(Expression value, Expression low, Expression high, boolean _) -> List.of(value, low, high);
            case Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Call(DateFunction function, List<Expression> arguments) ->
                function == DateFunction.OVERLAPS ? List.of(arguments.get(0), arguments.get(2)) : arguments;
            case Fact _, BuiltIn _, Literal _, IsNull _ -> List.of();
        };
    }

    /** Everything is there and the value is unknown all the same. */
    private String outOfReach(Expression expression) {
        Nouns nouns = new Nouns(part -> " (" + Wording.value(interpreter.value(part, facts)) + ")");
        if (expression instanceof Arithmetic arithmetic && arithmetic.operator() == Operator.DIVIDED_BY) {
            return Nouns.PLAIN.of(arithmetic.right()) + " is 0, and nothing can be divided by 0";
        }
        String why = expression instanceof Call(DateFunction function, var _) && function == DateFunction.WORKDAYS
                ? ": the calendar of working days goes from 1980 to 2059"
                : ": it is out of reach";
        return nouns.of(expression) + " cannot be counted" + why;
    }
}
