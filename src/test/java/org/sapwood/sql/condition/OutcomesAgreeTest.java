package org.sapwood.sql.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.ValueType;
import org.sapwood.definition.WorkingDays;
import org.sapwood.sql.dialect.Dialect;
import org.sapwood.sql.dialect.Engines;

/** Every case falls under exactly one predicate of {@link OutcomeSql}, the one that {@link Judge} says. */
class OutcomesAgreeTest {
    private static final List<Definition> DEFINITIONS = List.of(
            SomeDefinitions.measure(""),
            SomeDefinitions.measure("", "seen = 'Y'"),
            SomeDefinitions.measure("working_days_taken <= 45", "started is null"),
            SomeDefinitions.measure("45 >= working_days_taken", "seen = 'Y'", "is_open", "started is null"),
            SomeDefinitions.measure("not (kind in ('A', 'S47'))"),
            SomeDefinitions.measure("started is not null", "completed < started"),
            SomeDefinitions.measure("started between 2026-01-01 and completed", "is_open and seen <> 'N'"),
            SomeDefinitions.measure("workdays(started, completed) <= 45 and (seen = 'Y' or is_open)"),
            SomeDefinitions.measure("cost / working_days_taken < 1.5", "completed is null", "cost is null"),
            SomeDefinitions.measure("placements between 1 and 3 or not is_open", "not is_open"),
            SomeDefinitions.rule("completed < started"),
            SomeDefinitions.rule("seen is null", "is_open"),
            SomeDefinitions.rule("overlaps(started, completed, referral_date, as_at)", "kind = 'A'", "cost > 3"));

    private static Engines engines;
    private static List<Map<String, Object>> cases;

    @BeforeAll
    static void start() throws IOException, SQLException {
        engines = new Engines(new WorkingDays(Set.of()));
        RandomExpressions random = new RandomExpressions(11);
        cases = IntStream.range(0, 400)
                .mapToObj(_ -> random.caseFacts(SomeFacts.TYPES))
                .toList();
        for (Dialect dialect : List.of(Dialect.DUCKDB, Dialect.POSTGRES)) {
            engines.execute(dialect, "create table facts (id integer, " + columns(dialect) + ")");
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

    private static Stream<NamedType> columns() {
        return Stream.concat(
                SomeFacts.TYPES.stream(),
                Stream.of(new NamedType("as_at", ValueType.DATE), new NamedType("extracted_on", ValueType.DATE)));
    }

    private static String columns(Dialect dialect) {
        return columns()
                .map(fact -> fact.name() + " " + dialect.type(fact.type()))
                .collect(Collectors.joining(", "));
    }

    private static String values(Dialect dialect, Map<String, Object> facts) {
        return columns()
                .map(fact ->
                        Emitter.sql(new Literal(facts.get(fact.name()), fact.type()), dialect, SqlNames.plain(dialect)))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @EnumSource(names = {"DUCKDB", "POSTGRES"})
    void outcomes(Dialect dialect) throws SQLException {
        for (Definition definition : DEFINITIONS) {
            OutcomeSql outcome = new OutcomeSql(definition, dialect, SqlNames.plain(dialect));
            assertThat(engines.rows(dialect, "select cast(" + outcome.outcome() + " as bigint) from facts order by id"))
                    .as(outcome.outcome())
                    .isEqualTo(expected(definition));
            assertThat(holding(dialect, definition, outcome)).isEqualTo(expected(definition));
            assertThat(engines.rows(
                            dialect,
                            "select cast(coalesce(" + outcome.kind() + ", 2) as bigint) from facts order by id"))
                    .as(outcome.kind())
                    .isEqualTo(withoutReasons(expected(definition)));
        }
    }

    /** For every case, the codes of the predicates that hold. */
    private static List<List<Object>> holding(Dialect dialect, Definition definition, OutcomeSql outcome)
            throws SQLException {
        List<String> predicates = new ArrayList<>(List.of(outcome.notMet(), outcome.met(), outcome.cannotTell()));
        IntStream.range(0, definition.exclusions().size()).forEach(index -> predicates.add(outcome.excluded(index)));
        String columns = predicates.stream()
                .map(predicate -> "case when " + predicate + " then 1 else 0 end")
                .collect(Collectors.joining(", "));
        List<List<Object>> rows = engines.rows(
                dialect,
                "select " + columns + ", case when " + outcome.excluded()
                        + " then 1 else 0 end from facts order by id");
        return rows.stream()
                .map(row -> codes(row.subList(0, predicates.size()), row.getLast()))
                .toList();
    }

    private static List<Object> codes(List<Object> flags, Object anyExclusion) {
        List<Object> codes = IntStream.range(0, flags.size())
                .filter(index -> flags.get(index).equals(1))
                .mapToObj(index -> (Object) (long) index)
                .toList();
        boolean excluded = codes.stream().anyMatch(code -> (long) code >= OutcomeSql.FIRST_EXCLUSION);
        assertThat(anyExclusion).isEqualTo(excluded ? 1 : 0);
        return codes;
    }

    private static List<List<Object>> expected(Definition definition) {
        Judge judge = new Judge(new WorkingDays(Set.of()));
        return cases.stream()
                .map(facts -> List.<Object>of(code(definition, judge.judge(definition, facts))))
                .toList();
    }

    private static List<List<Object>> withoutReasons(List<List<Object>> codes) {
        return codes.stream()
                .map(row -> List.<Object>of(Math.min((long) row.getFirst(), OutcomeSql.FIRST_EXCLUSION)))
                .toList();
    }

    private static long code(Definition definition, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met _ -> OutcomeSql.MET;
            case Outcome.NotMet _ -> OutcomeSql.NOT_MET;
            case Outcome.CannotTell _ -> 2;
            case Outcome.Excluded(String reason) ->
                3
                        + definition.exclusions().stream()
                                .map(each -> each.because())
                                .toList()
                                .indexOf(reason);
        };
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void factsThatAreNeverNullMakeTheSqlShorter(Dialect dialect) {
        Definition definition = SomeDefinitions.measure("working_days_taken <= 45", "seen = 'Y'");
        OutcomeSql outcome = new OutcomeSql(definition, dialect, new NeverNull(SqlNames.plain(dialect)));
        assertThat(outcome.cannotTell()).isEqualTo("false");
        assertThat(outcome.met()).isEqualTo("((\"working_days_taken\" <= 45) and (not (\"seen\" = 'Y')))");
        assertThat(outcome.outcome())
                .isEqualTo("case when (\"seen\" = 'Y') then 3 when (\"working_days_taken\" <= 45) then 1 else 0 end");
    }

    private record NeverNull(SqlNames names) implements SqlNames {
        @Override
        public String fact(String name) {
            return names.fact(name);
        }

        @Override
        public String asAt() {
            return names.asAt();
        }

        @Override
        public String extractedOn() {
            return names.extractedOn();
        }

        @Override
        public String calendar() {
            return names.calendar();
        }

        @Override
        public boolean neverNull(String fact) {
            return true;
        }
    }
}
