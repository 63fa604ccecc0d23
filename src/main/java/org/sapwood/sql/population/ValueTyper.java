package org.sapwood.sql.population;

import static org.sapwood.definition.ValueType.BOOLEAN;
import static org.sapwood.definition.ValueType.DATE;
import static org.sapwood.definition.ValueType.DECIMAL;
import static org.sapwood.definition.ValueType.INTEGER;
import static org.sapwood.definition.ValueType.TEXT;

import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Expression.Comparator;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.ValueType;
import org.sapwood.sql.population.Vocabulary.Known;

/** The type of an expression that stands in one clause of one SELECT, or a refusal where types do not go together. */
final class ValueTyper {
    private static final int MOST_PIECES = 64;

    private final QueryTyper queries;
    private final Frame frame;
    private final Clause clause;
    private final Refusals refusals;

    ValueTyper(QueryTyper queries, Frame frame, Clause clause, Refusals refusals) {
        this.queries = queries;
        this.frame = frame;
        this.clause = clause;
        this.refusals = refusals;
    }

    Clause clause() {
        return clause;
    }

    /** For what stands within a part of this expression. */
    ValueTyper within(Clause inner) {
        return new ValueTyper(queries, frame, clause == Clause.ON ? Clause.ON : inner, refusals);
    }

    Kind kind(Value value) {
        return switch (value) {
            case Value.Constant constant -> constant(constant);
            case Value.Test test -> test(test);
            case Value.Column column -> column(column);
            case Value.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Value.Negative negative -> number(negative.value());
            case Value.Joined joined -> joined(joined);
            case Value.Case cases -> cases(cases);
            case Value.AsText cast -> asText(cast);
            case Value.DatePart part -> {
                expect(part.date(), DATE);
                yield Kind.of(INTEGER);
            }
            case Value.Call call -> new CallTyper(this, refusals).call(call);
            case Value.DateCall call -> new CallTyper(this, refusals).date(call);
            case Value.Total total -> new CallTyper(this, refusals).total(total, false);
            case Value.Over over -> new CallTyper(this, refusals).over(over);
        };
    }

    private static Kind constant(Value.Constant constant) {
        return switch (constant) {
            case Value.Text _ -> Kind.of(TEXT);
            case Value.Whole _ -> Kind.of(INTEGER);
            case Value.Fraction _ -> Kind.of(DECIMAL);
            case Value.Day _ -> Kind.of(DATE);
            case Value.Truth _ -> Kind.of(BOOLEAN);
            case Value.Nothing _ -> Kind.NULL;
        };
    }

    private Kind test(Value.Test test) {
        return switch (test) {
            case Value.Comparison comparison -> comparison(comparison);
            case Value.Junction junction -> conditions(junction.terms());
            case Value.Not not -> conditions(List.of(not.term()));
            case Value.IsNull isNull -> {
                kind(isNull.value());
                yield Kind.of(BOOLEAN);
            }
            case Value.Between between -> between(between);
            case Value.InList in -> inList(in);
            case Value.InQuery in -> inQuery(in);
            case Value.Exists exists -> {
                query(exists.query(), exists.at());
                yield Kind.of(BOOLEAN);
            }
            case Value.Like like -> {
                expect(like.value(), TEXT);
                yield Kind.of(BOOLEAN);
            }
        };
    }

    private Kind column(Value.Column column) {
        Frame.Found found = queries.read(frame.resolve(column, refusals));
        if (clause != Clause.COUNTED && found.isLostInGroups()) {
            throw refusals.at(
                    column.at(),
                    "the rows are grouped, and " + column.name() + " is not one of the columns they are grouped by",
                    "Add it to GROUP BY, or count, add up or take the min or max of it");
        }
        return found.column().kind();
    }

    private Kind comparison(Value.Comparison comparison) {
        Kind left = notNull(comparison.left());
        Kind right = notNull(comparison.right());
        Kind both = together(left, right, comparison.at());
        boolean ordered =
                comparison.comparator() != Comparator.EQUAL && comparison.comparator() != Comparator.NOT_EQUAL;
        if (ordered && both.type().equals(Optional.of(BOOLEAN))) {
            throw refusals.at(comparison.at(), "yes and no have no order", "Compare them with = or <>");
        }
        return Kind.of(BOOLEAN);
    }

    private Kind notNull(Value value) {
        if (value instanceof Value.Nothing) {
            throw refusals.at(value.at(), "comparing with null never says yes or no", "Write is null or is not null");
        }
        return kind(value);
    }

    /** The kind of two values that are compared or may take each other's place. */
    Kind together(Kind left, Kind right, Place at) {
        return left.with(right)
                .orElseThrow(() -> refusals.at(
                        at,
                        "this puts " + left.inWords() + " and " + right.inWords() + " together",
                        left.is(DATE) || right.is(DATE)
                                ? "Compare a date with a date, such as date '2026-03-31'"
                                : "Use values of one type on both sides"));
    }

    private Kind conditions(List<Value> terms) {
        terms.forEach(term -> expect(term, BOOLEAN));
        return Kind.of(BOOLEAN);
    }

    /** The value's kind, which must be that type. */
    Kind expect(Value value, ValueType wanted) {
        Kind kind = kind(value);
        if (!kind.is(wanted)) {
            throw refusals.at(
                    value.at(),
                    "here stands " + kind.inWords() + " where " + wanted.inWords() + " is wanted",
                    "Look at the type of the columns used here");
        }
        return kind.type().isEmpty() ? Kind.of(wanted) : kind.plain();
    }

    Kind number(Value value) {
        Kind kind = kind(value);
        if (!kind.isNumber()) {
            throw refusals.at(
                    value.at(),
                    "here stands " + kind.inWords() + " where a number is wanted",
                    kind.is(DATE) ? "Use days, add_days or add_months for dates" : "Use a column that holds numbers");
        }
        return kind.type().isEmpty() ? Kind.of(INTEGER) : Kind.of(kind.type().get());
    }

    private Kind between(Value.Between between) {
        Kind value = notNull(between.value());
        Kind ends = together(notNull(between.low()), notNull(between.high()), between.at());
        if (together(value, ends, between.at()).type().equals(Optional.of(BOOLEAN))) {
            throw refusals.at(between.at(), "yes and no have no order", "Compare them with = or <>");
        }
        return Kind.of(BOOLEAN);
    }

    private Kind inList(Value.InList in) {
        Kind value = notNull(in.value());
        for (Value choice : in.choices()) {
            together(value, notNull(choice), choice.at());
        }
        return Kind.of(BOOLEAN);
    }

    private Kind inQuery(Value.InQuery in) {
        Kind value = notNull(in.value());
        List<Known> columns = query(in.query(), in.at());
        if (columns.size() != 1) {
            throw refusals.at(in.query().at(), "this SELECT gives " + columns.size() + " columns", "Give just one");
        }
        together(value, columns.getFirst().kind(), in.at());
        return Kind.of(BOOLEAN);
    }

    private List<Known> query(Query query, Place at) {
        if (!clause.mayHoldQueries()) {
            throw refusals.at(
                    at, "a SELECT must not stand in " + clause.inWords(), "Give it a name in a WITH, and join that");
        }
        return queries.query(query, Optional.of(frame));
    }

    private Kind arithmetic(Value.Arithmetic arithmetic) {
        Kind left = number(arithmetic.left());
        Kind right = number(arithmetic.right());
        return arithmetic.operator() == Operator.DIVIDED_BY ? Kind.of(DECIMAL) : together(left, right, arithmetic.at());
    }

    private Kind cases(Value.Case cases) {
        Kind result = kind(cases.otherwise());
        for (Value.When when : cases.whens()) {
            expect(when.condition(), BOOLEAN);
            result = together(result, kind(when.result()), when.result().at());
        }
        return result.plain();
    }

    /** Joining what was joined before doubles a text with every WITH, which no limit of an engine would stop in time. */
    private Kind joined(Value.Joined joined) {
        int pieces = expect(joined.left(), TEXT).pieces()
                + expect(joined.right(), TEXT).pieces();
        if (pieces > MOST_PIECES) {
            throw refusals.at(
                    joined.at(),
                    "this joins more than " + MOST_PIECES + " texts into one",
                    "Join fewer, or give them apart");
        }
        return new Kind(Optional.of(TEXT), false, pieces);
    }

    private Kind asText(Value.AsText cast) {
        if (kind(cast.value()).type().equals(Optional.of(DECIMAL))) {
            throw refusals.at(
                    cast.at(), "engines write numbers with decimals differently", "Cast whole numbers, dates or texts");
        }
        return Kind.of(TEXT);
    }
}
