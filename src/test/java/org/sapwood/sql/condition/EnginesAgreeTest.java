package org.sapwood.sql.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.Call;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.ValueType;
import org.sapwood.definition.WorkingDays;
import org.sapwood.sql.dialect.Dialect;
import org.sapwood.sql.dialect.Engines;

/** Thousands of random expressions over random cases have one value: in Java, in DuckDB and in PostgreSQL. */
class EnginesAgreeTest {
    private static final long SEED = 20_261_123;
    private static final int EXPRESSIONS = 2_400;
    private static final WorkingDays CALENDAR =
            new WorkingDays(Set.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26)));
    private static final Interpreter INTERPRETER = new Interpreter(CALENDAR);

    private static Engines engines;
    private static List<Map<String, Object>> cases;

    @BeforeAll
    static void start() throws IOException, SQLException {
        engines = new Engines(CALENDAR);
        RandomExpressions random = new RandomExpressions(SEED);
        cases = IntStream.range(0, 80).mapToObj(_ -> random.caseFacts()).toList();
        for (Dialect dialect : List.of(Dialect.DUCKDB, Dialect.POSTGRES)) {
            engines.execute(
                    dialect,
                    "create table facts (id integer, " + columns(dialect) + ", as_at date, extracted_on date)");
            for (int id = 0; id < cases.size(); id++) {
                engines.execute(
                        dialect, "insert into facts values (" + id + ", " + values(dialect, cases.get(id)) + ")");
            }
        }
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        engines.close();
    }

    /** Whole numbers are stored narrow, and texts on PostgreSQL in a natural order, as a careless server might. */
    private static String columns(Dialect dialect) {
        return RandomExpressions.FACTS.stream()
                .map(fact -> fact.name() + " "
                        + switch (fact.type()) {
                            case INTEGER -> "smallint";
                            case TEXT -> dialect == Dialect.POSTGRES ? "text collate \"en-x-icu\"" : "varchar";
                            case DATE, DECIMAL, BOOLEAN -> dialect.type(fact.type());
                        })
                .collect(Collectors.joining(", "));
    }

    private static String values(Dialect dialect, Map<String, Object> facts) {
        List<String> values = new ArrayList<>();
        for (NamedType fact : RandomExpressions.FACTS) {
            values.add(sql(new Literal(facts.get(fact.name()), fact.type()), dialect));
        }
        values.add(sql(new Literal(facts.get("as_at"), ValueType.DATE), dialect));
        values.add(sql(new Literal(facts.get("extracted_on"), ValueType.DATE), dialect));
        return String.join(", ", values);
    }

    private static String sql(Expression expression, Dialect dialect) {
        return Emitter.sql(expression, dialect, SqlNames.plain(dialect));
    }

    @ParameterizedTest
    @EnumSource(names = {"DUCKDB", "POSTGRES"})
    void randomExpressions(Dialect dialect) throws SQLException {
        Map<Boolean, List<Expression>> byWorkdays = expressions().stream()
                .collect(Collectors.partitioningBy(
                        expression -> Canonical.text(expression).contains("workdays(")));
        int known = compareInBatches(dialect, byWorkdays.get(false), 40);
        known += compareInBatches(dialect, byWorkdays.get(true), 4); // each is two subqueries, which take long to plan
        assertThat(known).as("values that are not null").isGreaterThan(EXPRESSIONS * cases.size() / 2);
    }

    private static int compareInBatches(Dialect dialect, List<Expression> expressions, int size) throws SQLException {
        int known = 0;
        for (int from = 0; from < expressions.size(); from += size) {
            known += compare(dialect, expressions.subList(from, Math.min(from + size, expressions.size())));
        }
        return known;
    }

    private static final List<ValueType> TYPES = List.copyOf(EnumSet.allOf(ValueType.class));

    private static List<Expression> expressions() {
        RandomExpressions random = new RandomExpressions(SEED + 1);
        Random types = new Random(SEED);
        return IntStream.range(0, EXPRESSIONS)
                .mapToObj(index -> index % 2 == 0 ? ValueType.BOOLEAN : TYPES.get(types.nextInt(TYPES.size())))
                .map(type -> countable(random.expression(type, 4)))
                .toList();
    }

    /** A date as days from a fixed one: drivers show years beyond 9999 each in its own way. */
    private static Expression countable(Expression expression) {
        Literal fixed = new Literal(LocalDate.of(2000, 1, 1), ValueType.DATE);
        return expression.type() == ValueType.DATE
                ? new Call(DateFunction.DAYS, List.of(fixed, expression))
                : expression;
    }

    private static int compare(Dialect dialect, List<Expression> expressions) throws SQLException {
        String columns = expressions.stream()
                .map(expression -> dialect.cast(sql(expression, dialect), expression.type()))
                .collect(Collectors.joining(",\n"));
        List<List<Object>> rows = engines.rows(dialect, "select " + columns + " from facts order by id");
        int known = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < expressions.size(); column++) {
                Expression expression = expressions.get(column);
                Object expected = INTERPRETER.value(expression, cases.get(row));
                Object actual = rows.get(row).get(column);
                known += expected == null ? 0 : 1;
                if (!Objects.equals(expected, actual) && !isSameNumber(expected, actual)) {
                    assertThat(actual)
                            .as(
                                    "%s over %s as %s",
                                    Canonical.text(expression), cases.get(row), sql(expression, dialect))
                            .isEqualTo(expected);
                }
            }
        }
        return known;
    }

    /** Zero is zero, with or without a minus. */
    private static boolean isSameNumber(Object expected, Object actual) {
        return expected instanceof Double a && actual instanceof Double b && a.doubleValue() == b.doubleValue();
    }

    @Test
    void whatIsWrittenDownReadsAsTheSameExpression() {
        for (Expression expression : expressions()) {
            if (expression.type() == ValueType.BOOLEAN) {
                String text = Canonical.text(expression);
                assertThat(Conditions.read(text, RandomExpressions.FACTS))
                        .as(text)
                        .isEqualTo(expression);
            }
        }
    }
}
