package org.sapwood.sql.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.And;
import org.sapwood.definition.Expression.Arithmetic;
import org.sapwood.definition.Expression.Between;
import org.sapwood.definition.Expression.BuiltIn;
import org.sapwood.definition.Expression.Call;
import org.sapwood.definition.Expression.Comparator;
import org.sapwood.definition.Expression.Comparison;
import org.sapwood.definition.Expression.Fact;
import org.sapwood.definition.Expression.In;
import org.sapwood.definition.Expression.IsNull;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.Expression.Not;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.Expression.Or;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.ValueType;

/** Typed expressions, and cases with blanks, ties and odd values to try them on, from a seed. */
final class RandomExpressions {
    static final List<NamedType> FACTS = List.of(
            new NamedType("d1", ValueType.DATE),
            new NamedType("d2", ValueType.DATE),
            new NamedType("d3", ValueType.DATE),
            new NamedType("n1", ValueType.INTEGER),
            new NamedType("n2", ValueType.INTEGER),
            new NamedType("x1", ValueType.DECIMAL),
            new NamedType("x2", ValueType.DECIMAL),
            new NamedType("t1", ValueType.TEXT),
            new NamedType("t2", ValueType.TEXT),
            new NamedType("b1", ValueType.BOOLEAN),
            new NamedType("b2", ValueType.BOOLEAN));

    private static final List<LocalDate> DAYS = Stream.of(
                    "1955-06-30",
                    "1979-12-31",
                    "1980-01-01",
                    "2000-02-29",
                    "2023-12-31",
                    "2024-01-01",
                    "2024-01-31",
                    "2024-02-28",
                    "2024-02-29",
                    "2024-03-01",
                    "2025-02-28",
                    "2025-12-24",
                    "2025-12-29",
                    "2026-03-31",
                    "2060-01-01")
            .map(LocalDate::parse)
            .toList();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Y",
            "y",
            "N",
            "tŷ",
            "ty",
            "tz",
            "O'Hara",
            "''",
            "a\\b",
            "%",
            "Ängel",
            "zz",
            "ZZ",
            "\uFF21",
            "\uD83D\uDE00",
            "a b");
    private static final List<Long> SMALL = List.of(-45L, -1L, 0L, 1L, 2L, 7L, 12L, 24L, 45L, 46L);
    private static final List<Long> WHOLES = List.of(-32768L, -45L, -1L, 0L, 1L, 2L, 7L, 12L, 24L, 45L, 46L, 32767L);
    private static final List<Double> DECIMALS =
            List.of(-1.5, 0.0, 0.1, 0.2, 0.3, 1.0, 2.5, 45.0, 45.000001, 1e10, 1234567.891);

    private final Random random;

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Object> caseFacts() {
        return caseFacts(FACTS);
    }

    Map<String, Object> caseFacts(List<NamedType> types) {
        Map<String, Object> facts = new HashMap<>();
        for (NamedType fact : types) {
            if (random.nextInt(6) > 0) {
                facts.put(fact.name(), value(fact.type()));
            }
        }
        facts.put("as_at", LocalDate.of(2026, 3, 31));
        facts.put("extracted_on", LocalDate.of(2026, 2, 28));
        return facts;
    }

    private Object value(ValueType type) {
        return switch (type) {
            case TEXT -> one(TEXTS);
            case DATE -> one(DAYS);
            case INTEGER -> one(WHOLES);
            case DECIMAL -> one(DECIMALS);
            case BOOLEAN -> random.nextBoolean();
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Expression expression(ValueType type, int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf(type);
        }
        return switch (type) {
            case TEXT -> leaf(type);
            case DATE -> date(depth);
            case INTEGER -> random.nextBoolean() ? sum(ValueType.INTEGER, depth) : count(depth);
            case DECIMAL -> sum(ValueType.DECIMAL, depth);
            case BOOLEAN -> condition(depth);
        };
    }

    private Expression leaf(ValueType type) {
        if (random.nextInt(3) == 0) {
            return new Literal(type == ValueType.INTEGER ? one(SMALL) : value(type), type);
        }
        if (type == ValueType.DATE && random.nextInt(4) == 0) {
            return new BuiltIn(one(List.of(BuiltIn.Name.values())));
        }
        NamedType fact = one(FACTS.stream().filter(each -> each.type() == type).toList());
        return new Fact(fact.name(), type);
    }

    private Expression date(int depth) {
        DateFunction function = random.nextBoolean() ? DateFunction.ADD_DAYS : DateFunction.ADD_MONTHS;
        return random.nextInt(3) == 0 ? leaf(ValueType.DATE) : call(depth, function);
    }

    /** Working days seldom: an engine takes long to plan them, many at a time. */
    private Expression count(int depth) {
        return random.nextInt(8) == 0
                ? call(depth, DateFunction.WORKDAYS)
                : call(depth, DateFunction.DAYS, DateFunction.MONTHS, DateFunction.AGE);
    }

    private Expression call(int depth, DateFunction... functions) {
        DateFunction function = one(List.of(functions));
        return new Call(
                function,
                function.parameters().stream()
                        .map(type -> expression(type, depth - 1))
                        .toList());
    }

    private Expression sum(ValueType type, int depth) {
        if (type == ValueType.INTEGER) {
            Operator operator = one(List.of(Operator.PLUS, Operator.MINUS, Operator.TIMES));
            return new Arithmetic(operator, expression(type, depth - 1), leaf(type), type);
        }
        Operator operator = one(List.of(Operator.values()));
        ValueType left = operator == Operator.DIVIDED_BY && random.nextBoolean() ? ValueType.INTEGER : type;
        return new Arithmetic(operator, expression(left, depth - 1), expression(number(), depth - 1), type);
    }

    private ValueType number() {
        return random.nextBoolean() ? ValueType.INTEGER : ValueType.DECIMAL;
    }

    private Expression condition(int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> comparison(depth);
            case 2 -> new And(conditions(depth));
            case 3 -> new Or(conditions(depth));
            case 4 -> new Not(expression(ValueType.BOOLEAN, depth - 1));
            case 5 -> in(depth);
            case 6 -> between(depth);
            case 7 -> new IsNull(expression(one(List.of(ValueType.values())), depth - 1), random.nextBoolean());
            case 8 -> call(depth, DateFunction.WITHIN_MONTHS, DateFunction.OVERLAPS);
            default -> comparison(1);
        };
    }

    private List<Expression> conditions(int depth) {
        List<Expression> terms = new ArrayList<>();
        IntStream.range(0, 2 + random.nextInt(2)).forEach(_ -> terms.add(expression(ValueType.BOOLEAN, depth - 1)));
        return terms;
    }

    private Expression comparison(int depth) {
        ValueType type = one(List.of(ValueType.values()));
        ValueType other = type.isNumber() ? number() : type;
        Comparator comparator = type == ValueType.BOOLEAN
                ? one(List.of(Comparator.EQUAL, Comparator.NOT_EQUAL))
                : one(List.of(Comparator.values()));
        return new Comparison(comparator, expression(type, depth - 1), expression(other, depth - 1));
    }

    private Expression in(int depth) {
        ValueType type = one(List.of(ValueType.TEXT, ValueType.DATE, ValueType.INTEGER, ValueType.DECIMAL));
        List<Literal> choices = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> new Literal(value(type), type))
                .toList();
        return new In(expression(type, depth - 1), choices, random.nextBoolean());
    }

    private Expression between(int depth) {
        ValueType type = one(List.of(ValueType.TEXT, ValueType.DATE, ValueType.INTEGER, ValueType.DECIMAL));
        return new Between(
                expression(type, depth - 1),
                expression(type.isNumber() ? number() : type, depth - 1),
                expression(type.isNumber() ? number() : type, depth - 1),
                random.nextBoolean());
    }
}
