package org.sapwood.sql.population;

import static org.sapwood.sql.population.QueryShape.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlWindow;
import org.sapwood.definition.DateFunction;

/** The allow-list of functions: of one row, of dates, of groups of rows and of the rows around one. */
final class CallShape {
    /** Each date function may name its arguments several times when printed, so nesting multiplies the text. */
    private static final int DEEPEST_DATES = 3;

    private final ValueShape values;
    private final Refusals refusals;
    private final QueryShape.Counter totals;
    private int dateDepth;

    CallShape(ValueShape values, Refusals refusals, QueryShape.Counter totals) {
        this.values = values;
        this.refusals = refusals;
        this.totals = totals;
    }

    Value call(SqlCall call) {
        return switch (call.getKind()) {
            case OVER -> over(call);
            case FILTER -> filtered(call);
            default -> plain(call);
        };
    }

    private Value plain(SqlCall call) {
        String name = name(call);
        Optional<DateFunction> date = find(DateFunction.values(), name);
        if (date.isPresent()) {
            return date(date.get(), call);
        }
        Optional<Value.Function> function = find(Value.Function.values(), name);
        if (function.isPresent()) {
            refuseDistinct(call);
            return new Value.Call(function.get(), arguments(call), place(call));
        }
        if (find(Value.Aggregate.values(), name).isPresent()) {
            totals.add();
            return total(call, Optional.empty());
        }
        if (find(Value.Ranking.values(), name).isPresent()) {
            throw refusals.at(place(call), name + " needs over (...)", "Write " + name + "(...) over (order by ...)");
        }
        throw unknown(call);
    }

    private Value date(DateFunction function, SqlCall call) {
        refuseDistinct(call);
        if (dateDepth == DEEPEST_DATES) {
            throw refusals.at(
                    place(call),
                    "date functions are nested more than " + DEEPEST_DATES + " deep",
                    "Give the inner one a name in a WITH");
        }
        dateDepth++;
        List<Value> arguments = arguments(call);
        dateDepth--;
        return new Value.DateCall(function, arguments, place(call));
    }

    private Value.Total total(SqlCall call, Optional<Value> filter) {
        Value.Aggregate aggregate = find(Value.Aggregate.values(), name(call)).orElseThrow(() -> unknown(call));
        if (call.operandCount() != 1) {
            throw refusals.at(
                    place(call), name(call) + " has one argument", "Write " + name(call) + "(column), or count(*)");
        }
        boolean star = call.operand(0) instanceof SqlIdentifier identifier && identifier.isStar();
        if (star && (aggregate != Value.Aggregate.COUNT || isDistinct(call))) {
            throw refusals.at(place(call), "only count(*) takes the star", "Name the column");
        }
        Optional<Value> argument = star ? Optional.empty() : Optional.of(values.operand(call, 0));
        return new Value.Total(aggregate, argument, isDistinct(call), filter, place(call));
    }

    private Value filtered(SqlCall call) {
        SqlCall function = function(call.operand(0), call);
        totals.add();
        return total(function, Optional.of(values.operand(call, 1)));
    }

    private Value over(SqlCall call) {
        if (!(call.operand(1) instanceof SqlWindow window)) {
            throw refusals.at(place(call), "a named window cannot be used here", "Write the window out after over");
        }
        return new Value.Over(
                windowed(call.operand(0), call), new WindowShape(values, refusals).window(window), place(call));
    }

    private Value.Windowed windowed(SqlNode node, SqlCall over) {
        if (node.getKind() == SqlKind.FILTER && node instanceof SqlCall filter) {
            return new Value.TotalOver(
                    total(function(filter.operand(0), filter), Optional.of(values.operand(filter, 1))));
        }
        SqlCall function = function(node, over);
        Optional<Value.Ranking> ranking = find(Value.Ranking.values(), name(function));
        if (ranking.isEmpty()) {
            return new Value.TotalOver(total(function, Optional.empty()));
        }
        refuseDistinct(function);
        List<Value> arguments = arguments(function);
        int most = ranking.get().mostArguments();
        if (arguments.size() > most || (arguments.isEmpty() && most > 0)) {
            throw refusals.at(
                    place(function),
                    name(function) + " has " + (most == 0 ? "no arguments" : "one argument")
                            + (most > 1 ? ", and how many rows away if not 1" : ""),
                    "Give it that; use coalesce for a value where there is none");
        }
        boolean near = arguments.size() < 2
                || (arguments.get(1) instanceof Value.Whole away
                        && away.number() >= 0
                        && away.number() <= WindowShape.WIDEST);
        if (!near) {
            throw refusals.at(arguments.get(1).at(), "how many rows away must be a plain number", "Write lag(x, 2)");
        }
        return new Value.Ranked(ranking.get(), arguments);
    }

    private SqlCall function(SqlNode node, SqlCall around) {
        if (node instanceof SqlCall call && call.getKind() == SqlKind.OTHER_FUNCTION) {
            return call;
        }
        throw refusals.at(place(around), "this is not a function that counts rows", "Use count, sum, min, max or avg");
    }

    private List<Value> arguments(SqlCall call) {
        List<Value> arguments = new ArrayList<>();
        for (SqlNode operand : call.getOperandList()) {
            arguments.add(values.value(operand));
        }
        return arguments;
    }

    private static boolean isDistinct(SqlCall call) {
        return call.getFunctionQuantifier() != null
                && call.getFunctionQuantifier().getValue() == SqlSelectKeyword.DISTINCT;
    }

    private void refuseDistinct(SqlCall call) {
        if (call.getFunctionQuantifier() != null) {
            throw refusals.at(place(call), name(call) + " does not take distinct", "Leave distinct out");
        }
    }

    private String name(SqlCall call) {
        SqlIdentifier identifier =
                call.getOperator() instanceof SqlFunction function ? function.getSqlIdentifier() : null;
        if (identifier == null || !identifier.isSimple()) {
            throw unknown(call);
        }
        return identifier.getSimple().toLowerCase(Locale.ROOT);
    }

    private RuntimeException unknown(SqlCall call) {
        TreeSet<String> known = new TreeSet<>();
        for (Enum<?>[] names : List.<Enum<?>[]>of(
                DateFunction.values(), Value.Function.values(), Value.Aggregate.values(), Value.Ranking.values())) {
            Arrays.stream(names).map(CallShape::word).forEach(known::add);
        }
        return refusals.unknown(place(call), "function", call.getOperator().getName(), known);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String name) {
        return Arrays.stream(all).filter(one -> word(one).equals(name)).findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
