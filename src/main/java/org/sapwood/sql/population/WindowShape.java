package org.sapwood.sql.population;

import static org.sapwood.sql.population.QueryShape.place;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlWindow;

/** The allow-list of windows: PARTITION BY, ORDER BY and frames counted in rows. */
final class WindowShape {
    static final int WIDEST = 1_000;

    private final ValueShape values;
    private final Refusals refusals;

    WindowShape(ValueShape values, Refusals refusals) {
        this.values = values;
        this.refusals = refusals;
    }

    Value.Window window(SqlWindow window) {
        if (window.getRefName() != null || window.getDeclName() != null) {
            throw refusals.at(place(window), "a named window cannot be used here", "Write the window out after over");
        }
        List<Value> partition =
                window.getPartitionList().stream().map(values::value).toList();
        List<Value.Term> order =
                window.getOrderList().stream().map(term -> term(term, false)).toList();
        return new Value.Window(partition, order, frame(window));
    }

    private Value.Term term(SqlNode node, boolean descending) {
        return switch (node.getKind()) {
            case DESCENDING -> term(((SqlCall) node).operand(0), true);
            case NULLS_LAST -> term(((SqlCall) node).operand(0), descending);
            default -> new Value.Term(ordered(node), descending);
        };
    }

    private Value ordered(SqlNode node) {
        if (node instanceof SqlLiteral) {
            throw refusals.at(place(node), "the order must not be a plain value", "Name a column");
        }
        return values.value(node);
    }

    private Optional<String> frame(SqlWindow window) {
        if (window.getLowerBound() == null) {
            return Optional.empty();
        }
        if (!window.isRows()) {
            throw refusals.at(place(window), "a frame must be counted in rows", "Write rows between ... and ...");
        }
        String lower = bound(window.getLowerBound());
        String upper = window.getUpperBound() == null ? "current row" : bound(window.getUpperBound());
        return Optional.of("rows between " + lower + " and " + upper);
    }

    private String bound(SqlNode bound) {
        if (SqlWindow.isCurrentRow(bound)) {
            return "current row";
        }
        if (SqlWindow.isUnboundedPreceding(bound)) {
            return "unbounded preceding";
        }
        if (SqlWindow.isUnboundedFollowing(bound)) {
            return "unbounded following";
        }
        if (bound instanceof SqlCall call
                && call.operand(0) instanceof SqlNumericLiteral number
                && number.isInteger()
                && number.intValue(true) <= WIDEST) {
            return number.intValue(true) + (call.getKind() == SqlKind.PRECEDING ? " preceding" : " following");
        }
        throw refusals.at(
                place(bound),
                "a frame must end at a plain number of rows",
                "Write rows between 1 preceding and current row");
    }
}
