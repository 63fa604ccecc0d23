package org.sapwood.sql.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;

/** The allow-list of query shapes: takes the parser's tree over into ours, and refuses whatever ours has no place for. */
final class QueryShape {
    private final Refusals refusals;
    private final ValueShape values;
    private final Counter totals = new Counter();

    QueryShape(Refusals refusals) {
        this.refusals = refusals;
        this.values = new ValueShape(this, refusals, totals);
    }

    /** Counts the aggregates met, to tell whether a SELECT makes groups of its rows. */
    static final class Counter {
        private int count;

        void add() {
            count++;
        }
    }

    Query.Whole whole(SqlNode node) {
        if (!(node instanceof SqlWith with)) {
            return new Query.Whole(List.of(), query(node));
        }
        List<Query.Part> parts = new ArrayList<>();
        for (SqlNode item : with.withList) {
            SqlWithItem part = (SqlWithItem) item;
            if (part.columnList != null) {
                throw refused(part.columnList, "a list of column names", "Name the columns in the SELECT with as");
            }
            parts.add(new Query.Part(part.name.getSimple(), query(part.query), place(part)));
        }
        return new Query.Whole(parts, query(with.body));
    }

    Query query(SqlNode node) {
        if (node instanceof SqlSelect select) {
            return select(select);
        }
        if (node.getKind() == SqlKind.UNION && node instanceof SqlBasicCall call) {
            if (!((SqlSetOperator) call.getOperator()).isAll()) {
                throw refused(node, "union without all", "Write union all, and select distinct around it if need be");
            }
            List<Query> branches = new ArrayList<>();
            flatten(call, branches);
            return new Query.UnionAll(branches, place(node));
        }
        throw switch (node.getKind()) {
            case WITH -> refused(node, "a WITH inside a query", "Move it to the head of the text");
            case ORDER_BY ->
                refused(node, "an ORDER BY at the end", "Leave it out: the rows of a population are not ordered");
            default -> refused(node, "anything but a SELECT", "Write one SELECT, with WITH before it if need be");
        };
    }

    private void flatten(SqlBasicCall union, List<Query> branches) {
        for (SqlNode branch : union.getOperandList()) {
            branches.add(query(branch));
        }
    }

    private Query.Select select(SqlSelect select) {
        refuseRest(select);
        int before = totals.count;
        List<Query.Output> outputs =
                select.getSelectList().stream().map(this::output).toList();
        Optional<Value> having = Optional.ofNullable(select.getHaving()).map(values::value);
        boolean totalled = totals.count > before;
        List<Value.Column> groupBy = groupBy(select);
        Query.Source from = source(select.getFrom());
        Optional<Value> where = Optional.ofNullable(select.getWhere()).map(values::value);
        totals.count = before;
        return new Query.Select(
                select.isDistinct(),
                outputs,
                from,
                where,
                groupBy,
                having,
                totalled || !groupBy.isEmpty() || having.isPresent(),
                place(select));
    }

    private void refuseRest(SqlSelect select) {
        if (select.getFrom() == null) {
            throw refused(select, "a SELECT without FROM", "Name the table that its rows come from");
        }
        if (select.isKeywordPresent(SqlSelectKeyword.ALL)
                || select.isKeywordPresent(SqlSelectKeyword.STREAM)
                || select.getQualify() != null
                || select.getFetch() != null
                || select.getOffset() != null
                || select.getOrderList() != null
                || !select.getWindowList().isEmpty()
                || select.hasHints()) {
            throw refused(select, "this kind of SELECT", "Write it with from, where, group by and having alone");
        }
    }

    private Query.Output output(SqlNode item) {
        if (item.getKind() == SqlKind.AS) {
            SqlBasicCall as = (SqlBasicCall) item;
            return new Query.Output(
                    ((SqlIdentifier) as.operand(1)).getSimple(), values.value(as.operand(0)), place(as.operand(1)));
        }
        Value value = values.value(item);
        String name = value instanceof Value.Column column ? column.name() : "";
        return new Query.Output(name, value, place(item));
    }

    private List<Value.Column> groupBy(SqlSelect select) {
        List<Value.Column> columns = new ArrayList<>();
        if (select.getGroup() != null) {
            for (SqlNode node : select.getGroup()) {
                if (!(node instanceof SqlIdentifier identifier)) {
                    throw refused(
                            node,
                            "GROUP BY with anything but columns",
                            "Give the value a name in a WITH, and group by that name");
                }
                columns.add(values.column(identifier));
            }
        }
        return columns;
    }

    private Query.Source source(SqlNode node) {
        return switch (node) {
            case SqlIdentifier table -> new Query.Table(tableName(table), tableName(table), place(table));
            case SqlJoin join -> join(join);
            case SqlBasicCall as when as.getKind() == SqlKind.AS -> aliased(as);
            case SqlSelect query -> throw refused(query, "a query in FROM without a name", "Give it a name after it");
            default -> throw refused(node, "this in FROM", "Name a table or relation, or a SELECT in brackets");
        };
    }

    private Query.Source aliased(SqlBasicCall as) {
        if (as.operandCount() > 2) {
            throw refused(as, "a list of column names", "Name the columns in the SELECT with as");
        }
        String alias = ((SqlIdentifier) as.operand(1)).getSimple();
        SqlNode named = as.operand(0);
        if (named instanceof SqlIdentifier table) {
            return new Query.Table(tableName(table), alias, place(table));
        }
        if (named instanceof SqlSelect || named.getKind() == SqlKind.UNION) {
            return new Query.Subquery(query(named), alias, place(as.operand(1)));
        }
        throw refused(named, "this in FROM", "Name a table or relation, or a SELECT in brackets");
    }

    private String tableName(SqlIdentifier table) {
        if (!table.isSimple()) {
            throw refused(table, "a table name with a dot", "Write the name of the table alone");
        }
        return table.getSimple();
    }

    private Query.Join join(SqlJoin join) {
        boolean cross = join.getJoinType() == JoinType.CROSS;
        boolean keepsLeft = join.getJoinType() == JoinType.LEFT;
        if (!cross && !keepsLeft && join.getJoinType() != JoinType.INNER) {
            throw refused(join.getRight(), "this kind of join", "Use join or left join, not commas");
        }
        if (join.isNatural() || (!cross && join.getConditionType() != JoinConditionType.ON)) {
            throw refused(join.getRight(), "a join without ON", "Say after ON which columns link the two");
        }
        Query.Source left = source(join.getLeft());
        Query.Source right = source(join.getRight());
        if (right instanceof Query.Join) {
            throw refused(join.getRight(), "a join in brackets", "Write the joins one after the other");
        }
        Value on = cross ? new Value.Truth(true, right.at()) : values.value(join.getCondition());
        return new Query.Join(left, keepsLeft, right, on, on.at());
    }

    RuntimeException refused(SqlNode node, String what, String cure) {
        return refusals.at(place(node), what + " is not part of the SQL of populations", cure);
    }

    static Place place(SqlNode node) {
        return new Place(
                node.getParserPosition().getLineNum(), node.getParserPosition().getColumnNum());
    }
}
