package org.sapwood.sql.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Expression;

/** An expression within a population; what is not here cannot be printed. */
sealed interface Value {
    Place at();

    /** @param relation the alias before the dot; empty when none is written */
    record Column(String relation, String name, Place at) implements Value {}

    /** What is written out. */
    sealed interface Constant extends Value {}

    /** What is yes, no or unknown. */
    sealed interface Test extends Value {}

    record Text(String text, Place at) implements Constant {}

    record Whole(long number, Place at) implements Constant {}

    record Fraction(double number, Place at) implements Constant {}

    record Day(LocalDate day, Place at) implements Constant {}

    record Truth(boolean value, Place at) implements Constant {}

    record Nothing(Place at) implements Constant {}

    record Comparison(Expression.Comparator comparator, Value left, Value right, Place at) implements Test {}

    /** Terms joined by AND, or by OR. */
    record Junction(boolean all, List<Value> terms, Place at) implements Test {}

    record Not(Value term, Place at) implements Test {}

    record IsNull(Value value, boolean negated, Place at) implements Test {}

    record Between(Value value, Value low, Value high, boolean negated, Place at) implements Test {}

    record InList(Value value, List<Value> choices, boolean negated, Place at) implements Test {}

    record InQuery(Value value, Query query, boolean negated, Place at) implements Test {}

    record Exists(Query query, Place at) implements Test {}

    record Like(Value value, String pattern, boolean negated, Place at) implements Test {}

    record Arithmetic(Expression.Operator operator, Value left, Value right, Place at) implements Value {}

    record Negative(Value value, Place at) implements Value {}

    /** Texts one after the other; null when one of them is. */
    record Joined(Value left, Value right, Place at) implements Value {}

    record Case(List<When> whens, Value otherwise, Place at) implements Value {}

    record When(Value condition, Value result) {}

    record AsText(Value value, Place at) implements Value {}

    /** @param part year, month or day */
    record DatePart(String part, Value date, Place at) implements Value {}

    record Call(Function function, List<Value> arguments, Place at) implements Value {}

    record DateCall(DateFunction function, List<Value> arguments, Place at) implements Value {}

    /** @param argument empty for {@code count(*)} */
    record Total(Aggregate aggregate, Optional<Value> argument, boolean distinct, Optional<Value> filter, Place at)
            implements Value {}

    /** A function of the rows around this one. */
    record Over(Windowed function, Window window, Place at) implements Value {}

    /** What may stand before OVER. */
    sealed interface Windowed {}

    record TotalOver(Total total) implements Windowed {}

    record Ranked(Ranking ranking, List<Value> arguments) implements Windowed {}

    /** @param frame as it is printed, such as {@code rows between unbounded preceding and current row} */
    record Window(List<Value> partition, List<Term> order, Optional<String> frame) {}

    record Term(Value value, boolean descending) {}

    /** Functions of one row that mean the same on every engine. */
    enum Function {
        COALESCE,
        NULLIF,
        LOWER,
        UPPER,
        TRIM,
        LENGTH,
        SUBSTRING
    }

    enum Aggregate {
        COUNT,
        SUM,
        MIN,
        MAX,
        AVG
    }

    /** Functions that need OVER. */
    enum Ranking {
        ROW_NUMBER(0),
        RANK(0),
        DENSE_RANK(0),
        LAG(2),
        LEAD(2),
        FIRST_VALUE(1);

        private final int mostArguments;

        Ranking(int mostArguments) {
            this.mostArguments = mostArguments;
        }

        int mostArguments() {
            return mostArguments;
        }
    }
}
