package org.sapwood.definition;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition, typed: every column is known, every comparison is between like types, so an expression that exists can
 * be evaluated and written in any dialect. Null follows SQL: three-valued and, or, not; any other operation on null is
 * null.
 */
public sealed interface Expression {
    ValueType type();

    /** The expression itself and everything inside it. */
    default Stream<Expression> within() {
        List<Expression> parts = switch (this) {
            case Fact _ -> List.of();
            case BuiltIn _ -> List.of();
            case Literal _ -> List.of();
            case Comparison comparison -> List.of(comparison.left(), comparison.right());
            case And and -> and.terms();
            case Or or -> or.terms();
            case Not not -> List.of(not.term());
            case In in -> List.of(in.value());
            case Between between -> List.of(between.value(), between.low(), between.high());
            case IsNull missing -> List.of(missing.value());
            case Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Call call -> call.arguments();
        };
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Expression::within));
    }

    /** A fact of the case. */
    record Fact(String name, ValueType type) implements Expression {}

    /** {@code as_at}, the last day of the period, or {@code extracted_on}, the date of the extract. */
    record BuiltIn(Name name) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.DATE;
        }

        public enum Name {
            AS_AT,
            EXTRACTED_ON
        }
    }

    /** @param value {@code String}, {@code LocalDate}, {@code Long}, {@code Double}, {@code Boolean} or null */
    record Literal(Object value, ValueType type) implements Expression {}

    record Comparison(Comparator comparator, Expression left, Expression right) implements Condition {}

    /** @param terms two or more, all yes or no */
    record And(List<Expression> terms) implements Condition {
        public And {
            terms = List.copyOf(terms);
        }
    }

    /** @param terms two or more, all yes or no */
    record Or(List<Expression> terms) implements Condition {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    record Not(Expression term) implements Condition {}

    /** @param choices literals of the value's type, none of them null */
    record In(Expression value, List<Literal> choices, boolean negated) implements Condition {
        public In {
            choices = List.copyOf(choices);
        }
    }

    /** Both ends included. */
    record Between(Expression value, Expression low, Expression high, boolean negated) implements Condition {}

    record IsNull(Expression value, boolean negated) implements Condition {}

    /** Division gives a decimal and is null when the divisor is zero; the rest is whole when both sides are. */
    record Arithmetic(Operator operator, Expression left, Expression right, ValueType type) implements Expression {}

    record Call(DateFunction function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ValueType type() {
            return function.result();
        }
    }

    /** The expressions that are yes, no or unknown. */
    sealed interface Condition extends Expression permits Comparison, And, Or, Not, In, Between, IsNull {
        @Override
        default ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** How two values are compared; texts by code point. */
    enum Comparator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String symbol;

        Comparator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }
}
