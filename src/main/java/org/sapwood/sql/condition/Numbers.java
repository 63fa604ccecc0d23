package org.sapwood.sql.condition;

import org.sapwood.definition.Expression.Arithmetic;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.ValueType;

/** Arithmetic: whole numbers in 64 bits, others in double precision; null when a side is. */
final class Numbers {
    private Numbers() {}

    static Object calculate(Arithmetic arithmetic, Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (arithmetic.type() == ValueType.INTEGER) {
            return whole(arithmetic.operator(), (Long) left, (Long) right);
        }
        return decimal(arithmetic.operator(), ((Number) left).doubleValue(), ((Number) right).doubleValue());
    }

    private static Long whole(Operator operator, long left, long right) {
        try {
            return switch (operator) {
                case PLUS -> Math.addExact(left, right);
                case MINUS -> Math.subtractExact(left, right);
                case TIMES -> Math.multiplyExact(left, right);
                case DIVIDED_BY -> throw new IllegalArgumentException("a quotient is never typed a whole number");
            };
        } catch (ArithmeticException e) {
            throw new Refusal(tooLarge(left, operator, right), e);
        }
    }

    private static Double decimal(Operator operator, double left, double right) {
        if (operator == Operator.DIVIDED_BY && right == 0) {
            return null;
        }
        double result = switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
        };
        if (!Double.isFinite(result)) {
            throw new Refusal(tooLarge(left, operator, right));
        }
        return result;
    }

    private static Fault tooLarge(Number left, Operator operator, Number right) {
        return Fault.of(
                left + " " + operator.symbol() + " " + right + " is too large a number to calculate with",
                "Look for a mistyped number among the facts of the case");
    }

    static Double decimal(Object number) {
        return number == null ? null : Double.valueOf(((Number) number).doubleValue());
    }

    /** Minus zero equals zero. */
    static int compare(Number left, Number right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        double a = left.doubleValue();
        double b = right.doubleValue();
        return a < b ? -1 : a > b ? 1 : 0;
    }
}
