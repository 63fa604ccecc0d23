package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;

/** What one sees depends on the scope; what is true of a case does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeTest {
    private static final List<Period> PERIODS = Stream.of("2024-07", "2026-03", "2024/25")
            .flatMap(text -> Periods.parse(text).stream())
            .toList();

    private static final List<Scope> SCOPES = List.of(
            Scope.nothing(),
            Scope.ofTeams(Set.of("B0", "B2", "no such team")),
            Scope.ofTeams(Set.of("unallocated")),
            Scope.ofWorkers(Set.of("C1", "C2'; drop table x; --")),
            Scope.ofPersons(Set.of("M1", "M2", "M3")),
            Scope.withoutPersons(Set.of("M1", "M4", "nobody")),
            Scope.ofPersons(Set.of("M1", "M2", "M3")).intersect(Scope.withoutPersons(Set.of("M2"))),
            Scope.ofTeams(Set.of("B1", "B2")).intersect(Scope.ofWorkers(Set.of("C1", "C3", "C4"))));

    private final Library library = LendingPack.library();
    private Engine engine;

    @BeforeAll
    void open(@TempDir Path folder) {
        var tables = Lending.written(folder, "s1", Lending.random(11, 600));
        engine = new Engine(library, DuckStore.open(folder, tables, library, Settings.usual(), Progress.silent()));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void aNarrowerScopeShowsSomeOfTheSameCasesWithTheSameOutcomes() {
        for (Measure measure : library.measures().values()) {
            for (Period period : PERIODS) {
                Map<String, CaseRow> all = byId(measure, period, Scope.everything());
                for (Scope scope : SCOPES) {
                    Map<String, CaseRow> seen = byId(measure, period, scope);
                    seen.forEach((id, row) ->
                            assertThat(row).as("%s %s", measure.id(), id).isEqualTo(all.get(id)));
                    assertThat(seen.keySet())
                            .as("%s in %s", measure.id(), period.text())
                            .containsExactlyInAnyOrderElementsOf(all.values().stream()
                                    .filter(row -> isSeen(scope, row))
                                    .map(CaseRow::caseId)
                                    .toList());
                }
            }
        }
    }

    /** The meaning of a scope, in plain Java. */
    private static boolean isSeen(Scope scope, CaseRow row) {
        return scope.teams().map(teams -> teams.contains(row.unit())).orElse(true)
                && scope.workers()
                        .map(ids -> row.workerId() != null && ids.contains(row.workerId()))
                        .orElse(true)
                && scope.persons()
                        .map(ids -> row.personId() != null && ids.contains(row.personId()))
                        .orElse(true)
                && (row.personId() == null || !scope.withheld().contains(row.personId()));
    }

    private Map<String, CaseRow> byId(Measure measure, Period period, Scope scope) {
        Map<String, CaseRow> rows = new HashMap<>();
        engine.cases(measure, period, Optional.empty(), Level.UNIT, scope)
                .cases()
                .forEach(row -> rows.put(row.caseId(), row));
        return rows;
    }

    @Test
    void everyCellOfAScopeIsTheListOfThatScope() {
        for (Measure measure : ofCases()) {
            for (Period period : PERIODS) {
                for (Scope scope : SCOPES) {
                    for (Level level : Level.values()) {
                        List<Score> scores = engine.scores(List.of(measure), List.of(period), level, scope);
                        scores.forEach(score -> assertThat(score.numerator())
                                .as("%s in %s at %s", measure.id(), period.text(), score.unit())
                                .isEqualTo(
                                        met(engine.cases(measure, period, Optional.of(score.unit()), level, scope))));
                        assertThat(sum(scores, Score::numerator))
                                .isEqualTo(met(engine.cases(measure, period, Optional.empty(), level, scope)));
                    }
                }
            }
        }
    }

    private static long met(CaseList list) {
        return list.cases().stream()
                .filter(row -> row.outcome() instanceof Outcome.Met)
                .count();
    }

    private List<Measure> ofCases() {
        return library.measures().values().stream()
                .filter(measure -> measure.countOf() == CountOf.CASES)
                .toList();
    }

    private static long sum(List<Score> scores, ToLongFunction<Score> part) {
        return scores.stream().mapToLong(part).sum();
    }

    @Test
    void twoTeamsTogetherAreTheSumOfBoth() {
        Scope one = Scope.ofTeams(Set.of("B1"));
        Scope other = Scope.ofTeams(Set.of("B2", "unallocated"));
        Scope both = Scope.ofTeams(Set.of("B1", "B2", "unallocated"));
        for (Measure measure : ofCases()) {
            List<Score> together = engine.scores(List.of(measure), PERIODS, Level.COUNTY, both);
            for (ToLongFunction<Score> part : List.<ToLongFunction<Score>>of(
                    Score::denominator, Score::numerator, Score::excluded, Score::cannotTell)) {
                assertThat(sum(together, part))
                        .isEqualTo(sum(engine.scores(List.of(measure), PERIODS, Level.COUNTY, one), part)
                                + sum(engine.scores(List.of(measure), PERIODS, Level.COUNTY, other), part));
            }
        }
    }
}
