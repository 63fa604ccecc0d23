package org.sapwood.sql.condition;

import java.util.List;
import java.util.function.Function;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.Arithmetic;
import org.sapwood.definition.Expression.BuiltIn;
import org.sapwood.definition.Expression.Call;
import org.sapwood.definition.Expression.Condition;
import org.sapwood.definition.Expression.Fact;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.Expression.Operator;

/**
 * Values in words: "the number of working days from started to the last day of the period".
 *
 * @param note what is said after a fact or date, such as its value in brackets; may be empty
 */
record Nouns(Function<Expression, String> note) {
    static final Nouns PLAIN = new Nouns(_ -> "");

    String of(Expression expression) {
        return switch (expression) {
            case Fact fact -> Wording.name(fact.name()) + note.apply(fact);
            case BuiltIn builtIn ->
                switch (builtIn.name()) {
                            case AS_AT -> "the last day of the period";
                            case EXTRACTED_ON -> "the date of the extract";
                        }
                        + note.apply(builtIn);
            case Literal literal -> Wording.value(literal.value());
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Call(DateFunction function, List<Expression> arguments) -> call(function, arguments);
            case Condition condition -> "whether " + new Plain(this).clause(condition);
        };
    }

    private String arithmetic(Arithmetic arithmetic) {
        String word = switch (arithmetic.operator()) {
            case PLUS -> " plus ";
            case MINUS -> " minus ";
            case TIMES -> " times ";
            case DIVIDED_BY -> " divided by ";
        };
        if (arithmetic.operator() == Operator.MINUS
                && arithmetic.left() instanceof Literal(Long zero, var _)
                && zero == 0) {
            return "minus " + part(arithmetic.right());
        }
        return part(arithmetic.left()) + word + part(arithmetic.right());
    }

    private String part(Expression expression) {
        return expression instanceof Arithmetic ? "(" + of(expression) + ")" : of(expression);
    }

    private String call(DateFunction function, List<Expression> arguments) {
        Expression first = arguments.getFirst();
        Expression second = arguments.get(1);
        return switch (function) {
            case DAYS -> "the number of days" + fromTo(first, second);
            case WORKDAYS -> "the number of working days" + fromTo(first, second);
            case MONTHS -> "the number of whole months" + fromTo(first, second);
            case AGE -> "the age on " + of(second) + " of somebody born on " + of(first);
            case ADD_DAYS -> after(second, "day", first);
            case ADD_MONTHS -> after(second, "month", first);
            case WITHIN_MONTHS, OVERLAPS -> "whether " + relation(function, arguments, true);
        };
    }

    private String fromTo(Expression from, Expression to) {
        return " from " + of(from) + " to " + of(to);
    }

    private String after(Expression count, String unit, Expression day) {
        if (count instanceof Literal(Long number, var _)) {
            String direction = number < 0 ? " before " : " after ";
            return Math.abs(number) + " " + unit + (Math.abs(number) == 1 ? "" : "s") + direction + of(day);
        }
        return of(day) + " plus " + of(count) + " " + unit + "s";
    }

    /** The functions that are yes or no, as a clause. */
    String relation(DateFunction function, List<Expression> arguments, boolean holds) {
        if (function == DateFunction.WITHIN_MONTHS) {
            return of(arguments.get(1)) + (holds ? " is" : " is not") + " within " + of(arguments.get(2))
                    + " months after " + of(arguments.getFirst());
        }
        return "the time" + fromTo(arguments.get(0), arguments.get(1)) + (holds ? " overlaps" : " does not overlap")
                + " the time" + fromTo(arguments.get(2), arguments.get(3));
    }
}
