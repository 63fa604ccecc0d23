package org.sapwood.sql.population;

import static org.sapwood.definition.ValueType.BOOLEAN;
import static org.sapwood.definition.ValueType.DECIMAL;
import static org.sapwood.definition.ValueType.INTEGER;
import static org.sapwood.definition.ValueType.TEXT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.ValueType;

/** The types of functions, and where they may stand. */
final class CallTyper {
    private static final int LONGEST_SUBSTRING = 1_000;

    private final ValueTyper values;
    private final Refusals refusals;

    CallTyper(ValueTyper values, Refusals refusals) {
        this.values = values;
        this.refusals = refusals;
    }

    Kind call(Value.Call call) {
        List<Value> arguments = call.arguments();
        return switch (call.function()) {
            case COALESCE -> coalesce(call);
            case NULLIF -> {
                count(call, 2);
                Kind first = values.kind(arguments.get(0));
                values.together(first, values.kind(arguments.get(1)), call.at());
                yield first.plain();
            }
            case LOWER, UPPER, TRIM -> {
                count(call, 1);
                yield values.expect(arguments.getFirst(), TEXT);
            }
            case LENGTH -> {
                count(call, 1);
                values.expect(arguments.getFirst(), TEXT);
                yield Kind.of(INTEGER);
            }
            case SUBSTRING -> substring(call);
        };
    }

    private Kind coalesce(Value.Call call) {
        if (call.arguments().size() < 2) {
            throw refusals.at(call.at(), "coalesce has two arguments or more", "Write coalesce(first, else)");
        }
        Kind kind = Kind.NULL;
        for (Value argument : call.arguments()) {
            kind = values.together(kind, values.kind(argument), argument.at());
        }
        return kind.plain();
    }

    /** Engines disagree about starts before 1, so the start is a plain number, as is the length. */
    private Kind substring(Value.Call call) {
        List<Value> arguments = call.arguments();
        boolean plain = arguments.size() == 3
                && arguments.get(1) instanceof Value.Whole start
                && arguments.get(2) instanceof Value.Whole length
                && start.number() >= 1
                && length.number() >= 0
                && length.number() <= LONGEST_SUBSTRING;
        if (!plain) {
            throw refusals.at(
                    call.at(),
                    "substring takes a text, where to start and how many letters",
                    "Write substring(text, 1, 3), with plain numbers from 1 on");
        }
        return values.expect(arguments.getFirst(), TEXT);
    }

    private void count(Value.Call call, int wanted) {
        if (call.arguments().size() != wanted) {
            throw refusals.at(
                    call.at(),
                    word(call.function()) + " has " + wanted + " arguments, not "
                            + call.arguments().size(),
                    "Give it " + wanted);
        }
    }

    Kind date(Value.DateCall call) {
        DateFunction function = call.function();
        if (function == DateFunction.WORKDAYS && values.clause() == Clause.ON) {
            throw refusals.at(
                    call.at(), "workdays must not stand in ON", "Give its result a name in a WITH, and compare that");
        }
        List<ValueType> wanted = function.parameters();
        if (call.arguments().size() != wanted.size()) {
            throw refusals.at(
                    call.at(),
                    function.word() + " has " + wanted.size() + " arguments, not "
                            + call.arguments().size(),
                    "Give it "
                            + String.join(
                                    ", ",
                                    wanted.stream().map(ValueType::inWords).toList()));
        }
        ValueTyper inner = isQuery(function) ? values.within(Clause.DATE_ARGUMENT) : values;
        for (int index = 0; index < wanted.size(); index++) {
            inner.expect(call.arguments().get(index), wanted.get(index));
        }
        return Kind.of(function.result());
    }

    /** Functions whose arguments come to stand within a query of their own when printed. */
    private static boolean isQuery(DateFunction function) {
        return switch (function) {
            case WORKDAYS, MONTHS, AGE -> true;
            case DAYS, ADD_DAYS, ADD_MONTHS, WITHIN_MONTHS, OVERLAPS -> false;
        };
    }

    /** @param over true when OVER follows, so that it counts the rows around and makes no groups */
    Kind total(Value.Total total, boolean over) {
        if (!over && !values.clause().mayHoldTotals()) {
            throw misplaced(total.at(), word(total.aggregate()));
        }
        if (over && total.distinct()) {
            throw refusals.at(total.at(), "distinct cannot stand in a window", "Count in a WITH, grouped");
        }
        ValueTyper inner = values.within(over ? Clause.WINDOW : Clause.COUNTED);
        total.filter().ifPresent(filter -> inner.expect(filter, BOOLEAN));
        Optional<Value> argument = total.argument();
        return switch (total.aggregate()) {
            case COUNT -> {
                argument.ifPresent(inner::kind);
                yield Kind.of(INTEGER);
            }
            case SUM -> inner.number(argument.orElseThrow());
            case AVG -> {
                inner.number(argument.orElseThrow());
                yield Kind.of(DECIMAL);
            }
            case MIN, MAX -> ordered(inner, argument.orElseThrow());
        };
    }

    private Kind ordered(ValueTyper inner, Value argument) {
        Kind kind = inner.kind(argument);
        if (kind.is(BOOLEAN)) {
            throw refusals.at(
                    argument.at(),
                    "the least and greatest of " + kind.inWords() + " are not known",
                    "Take max(case when ... then 1 else 0 end)");
        }
        return kind.plain();
    }

    Kind over(Value.Over over) {
        if (!values.clause().mayHoldWindows()) {
            throw misplaced(over.at(), "over");
        }
        ValueTyper inner = values.within(Clause.WINDOW);
        over.window().partition().forEach(inner::kind);
        over.window().order().forEach(term -> inner.kind(term.value()));
        return switch (over.function()) {
            case Value.TotalOver total -> total(total.total(), true);
            case Value.Ranked ranked -> ranked(ranked, over, inner);
        };
    }

    private Kind ranked(Value.Ranked ranked, Value.Over over, ValueTyper inner) {
        if (over.window().order().isEmpty()) {
            throw refusals.at(
                    over.at(),
                    word(ranked.ranking()) + " needs an order, or its answer is chance",
                    "Write over (partition by ... order by ...)");
        }
        return switch (ranked.ranking()) {
            case ROW_NUMBER, RANK, DENSE_RANK -> Kind.of(INTEGER);
            case LAG, LEAD, FIRST_VALUE ->
                inner.kind(ranked.arguments().getFirst()).plain();
        };
    }

    private RuntimeException misplaced(Place at, String what) {
        return refusals.at(
                at,
                what + " must not stand in " + values.clause().inWords(),
                "Give its result a name in a WITH, and use that name");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
