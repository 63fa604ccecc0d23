package org.sapwood.sql.population;

import static org.sapwood.sql.population.QueryShape.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.type.SqlTypeName;
import org.sapwood.definition.Expression.Comparator;
import org.sapwood.definition.Expression.Operator;

/** The allow-list of expressions. */
final class ValueShape {
    private static final int DEEPEST = 400;

    private final QueryShape queries;
    private final CallShape calls;
    private int depth;

    ValueShape(QueryShape queries, Refusals refusals, QueryShape.Counter totals) {
        this.queries = queries;
        this.calls = new CallShape(this, refusals, totals);
    }

    Value value(SqlNode node) {
        if (depth == DEEPEST) {
            throw queries.refused(node, "an expression this deep", "Give parts of it names in a WITH");
        }
        depth++;
        Value value = shape(node);
        depth--;
        return value;
    }

    private Value shape(SqlNode node) {
        return switch (node) {
            case SqlIdentifier identifier -> column(identifier);
            case SqlLiteral literal -> literal(literal);
            case SqlCase cases -> cases(cases);
            case SqlCall call -> call(call);
            default -> throw refused(node);
        };
    }

    Value.Column column(SqlIdentifier identifier) {
        if (identifier.isStar()) {
            throw queries.refused(identifier, "the star", "Name the columns one by one; in exists, write select 1");
        }
        if (identifier.names.size() > 2) {
            throw queries.refused(identifier, "a name with two dots", "Write the alias and the column, as in p.born");
        }
        boolean simple = identifier.isSimple();
        return new Value.Column(simple ? "" : identifier.names.get(0), identifier.names.getLast(), place(identifier));
    }

    private Value literal(SqlLiteral literal) {
        Place at = place(literal);
        if (literal instanceof SqlUnknownLiteral day && day.tag.equals("DATE")) {
            return new Value.Day(LocalDate.parse(day.getValue()), at);
        }
        return switch (literal.getTypeName()) {
            case CHAR -> new Value.Text(literal.toValue(), at);
            case DECIMAL, BIGINT, INTEGER, DOUBLE -> number(literal.bigDecimalValue(), at);
            case BOOLEAN -> new Value.Truth(literal.booleanValue(), at);
            case NULL -> new Value.Nothing(at);
            case DATE -> new Value.Day(LocalDate.parse(literal.toValue()), at);
            default -> throw refused(literal);
        };
    }

    private static Value number(BigDecimal number, Place at) {
        return number.scale() > 0
                ? new Value.Fraction(number.doubleValue(), at)
                : new Value.Whole(number.longValueExact(), at);
    }

    private Value cases(SqlCase cases) {
        List<Value.When> whens = new ArrayList<>();
        for (int index = 0; index < cases.getWhenOperands().size(); index++) {
            whens.add(new Value.When(
                    value(cases.getWhenOperands().get(index)),
                    value(cases.getThenOperands().get(index))));
        }
        return new Value.Case(whens, value(cases.getElseOperand()), place(cases));
    }

    private Value call(SqlCall call) {
        return switch (call.getKind()) {
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                comparison(call);
            case PLUS, MINUS, TIMES, DIVIDE, MINUS_PREFIX -> calculation(call);
            case AND, OR -> junction(call);
            case NOT -> new Value.Not(operand(call, 0), place(call));
            case IS_NULL -> new Value.IsNull(operand(call, 0), false, place(call));
            case IS_NOT_NULL -> new Value.IsNull(operand(call, 0), true, place(call));
            case BETWEEN -> between(call);
            case IN, NOT_IN -> in(call);
            case LIKE -> like(call);
            case EXISTS -> new Value.Exists(queries.query(call.operand(0)), place(call));
            case CAST -> cast(call);
            case EXTRACT -> datePart(call);
            case OVER, FILTER, OTHER_FUNCTION -> calls.call(call);
            case OTHER -> joined(call);
            case SELECT, UNION ->
                throw queries.refused(
                        call, "a SELECT used as a value", "Join it, or use exists (...) or in (select ...)");
            default -> throw refused(call);
        };
    }

    private Value comparison(SqlCall call) {
        return switch (call.getKind()) {
            case EQUALS -> compare(Comparator.EQUAL, call);
            case NOT_EQUALS -> compare(Comparator.NOT_EQUAL, call);
            case LESS_THAN -> compare(Comparator.LESS, call);
            case LESS_THAN_OR_EQUAL -> compare(Comparator.AT_MOST, call);
            case GREATER_THAN -> compare(Comparator.MORE, call);
            case GREATER_THAN_OR_EQUAL -> compare(Comparator.AT_LEAST, call);
            default -> throw refused(call);
        };
    }

    private Value calculation(SqlCall call) {
        return switch (call.getKind()) {
            case PLUS -> arithmetic(Operator.PLUS, call);
            case MINUS -> arithmetic(Operator.MINUS, call);
            case TIMES -> arithmetic(Operator.TIMES, call);
            case DIVIDE -> arithmetic(Operator.DIVIDED_BY, call);
            case MINUS_PREFIX -> new Value.Negative(operand(call, 0), place(call));
            default -> throw refused(call);
        };
    }

    Value operand(SqlCall call, int index) {
        return value(call.operand(index));
    }

    private Value compare(Comparator comparator, SqlCall call) {
        return new Value.Comparison(comparator, operand(call, 0), operand(call, 1), place(call));
    }

    private Value arithmetic(Operator operator, SqlCall call) {
        return new Value.Arithmetic(operator, operand(call, 0), operand(call, 1), place(call));
    }

    /** Chains of AND or OR become one flat list, so that a long one is not a deep one. */
    private Value junction(SqlCall call) {
        List<Value> terms = new ArrayList<>();
        SqlNode rest = call;
        while (rest instanceof SqlCall chain && chain.getKind() == call.getKind()) {
            terms.addFirst(operand(chain, 1));
            rest = chain.operand(0);
        }
        terms.addFirst(value(rest));
        return new Value.Junction(call.getKind() == SqlKind.AND, terms, place(call));
    }

    private Value between(SqlCall call) {
        SqlBetweenOperator operator = (SqlBetweenOperator) call.getOperator();
        return new Value.Between(
                operand(call, 0), operand(call, 1), operand(call, 2), operator.isNegated(), place(call));
    }

    private Value in(SqlCall call) {
        boolean negated = call.getKind() == SqlKind.NOT_IN;
        Value value = operand(call, 0);
        if (call.operand(1) instanceof SqlNodeList list) {
            return new Value.InList(value, list.stream().map(this::value).toList(), negated, place(call));
        }
        return new Value.InQuery(value, queries.query(call.operand(1)), negated, place(call));
    }

    private Value like(SqlCall call) {
        if (call.operandCount() != 2
                || !(call.operand(1) instanceof SqlLiteral pattern)
                || pattern.getTypeName() != SqlTypeName.CHAR) {
            throw queries.refused(call, "like with anything but a plain text", "Write like 'Abc%'");
        }
        boolean negated = ((SqlLikeOperator) call.getOperator()).isNegated();
        return new Value.Like(operand(call, 0), pattern.toValue(), negated, place(call));
    }

    private Value cast(SqlCall call) {
        SqlNode target = call.operand(1);
        if (call.operandCount() == 2
                && target instanceof SqlDataTypeSpec type
                && type.getTypeNameSpec() instanceof SqlBasicTypeNameSpec basic
                && basic.getTypeName().getSimple().equalsIgnoreCase("varchar")
                && basic.getPrecision() < 0
                && basic.getCharSetName() == null) {
            return new Value.AsText(operand(call, 0), place(call));
        }
        throw queries.refused(
                call, "a cast to anything but varchar", "Write cast(... as varchar); tables have their types already");
    }

    private Value datePart(SqlCall call) {
        if (call.operand(0) instanceof SqlIntervalQualifier unit && unit.timeFrameName != null) {
            String part = unit.timeFrameName.toLowerCase(Locale.ROOT);
            if (List.of("year", "month", "day").contains(part)) {
                return new Value.DatePart(part, operand(call, 1), place(call));
            }
        }
        throw queries.refused(call, "this part of a date", "Extract year, month or day");
    }

    private Value joined(SqlCall call) {
        if (call.getOperator().getName().equals("||")) {
            return new Value.Joined(operand(call, 0), operand(call, 1), place(call));
        }
        throw refused(call);
    }

    private RuntimeException refused(SqlNode node) {
        return queries.refused(
                node, "this expression", "Look up what populations may say in the reference of definitions");
    }
}
