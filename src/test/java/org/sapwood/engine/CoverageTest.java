package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;

/** What the extract lacks is never taken for nought. */
class CoverageTest {
    private static final Period YEAR = Periods.parse("2024/25").getFirst();

    private final Library library = LendingPack.library();

    @TempDir
    private Path folder;

    private Engine without(String... columns) {
        SnapshotTables whole = Lending.written(folder, "s1", Lending.random(8, 300));
        Set<String> present = new TreeSet<>(Lending.LOANS);
        present.removeAll(List.of(columns));
        SnapshotTables tables = new SnapshotTables(
                "without" + columns.length + String.join("-", columns),
                whole.extractedOn(),
                whole.parquet(),
                Map.of("loans", present),
                List.of());
        return new Engine(library, DuckStore.open(folder, tables, library, Settings.usual(), Progress.silent()));
    }

    private Score county(Engine engine, String id) {
        return engine.scores(List.of(definition(id)), List.of(YEAR), Level.COUNTY, Scope.everything())
                .getFirst();
    }

    private Definition definition(String id) {
        return library.measures().get(id);
    }

    @Test
    void aMeasureWhoseCriterionRestsOnAMissingColumnGivesNoFigure() {
        try (Engine engine = without("damaged")) {
            Score score = county(engine, "short");
            assertThat(score.value()).isEmpty();
            assertThat(score.numerator()).isZero();
            assertThat(score.cannotTell()).isEqualTo(score.denominator()).isPositive();
            assertThat(engine.lacksToJudge(definition("short"))).containsExactly("loans.damaged");
            assertThat(engine.cases(definition("short"), YEAR, Optional.empty(), Level.UNIT, Scope.everything()))
                    .satisfies(list -> assertThat(list.untold()).contains(new Untold.Lacks(Set.of("loans.damaged"))))
                    .satisfies(list -> assertThat(list.cases())
                            .allSatisfy(row -> assertThat(row.outcome()).isInstanceOf(Outcome.CannotTell.class)));
        }
    }

    @Test
    void anotherMeasureOfTheSamePopulationIsNotHeldUp() {
        try (Engine whole = without();
                Engine engine = without("damaged")) {
            assertThat(county(engine, "on-time")).isEqualTo(county(whole, "on-time"));
            assertThat(county(engine, "on-time").value()).isPresent();
        }
    }

    @Test
    void whatWouldTellWhomToLeaveOutIsNamedAndTheFigureStays() {
        try (Engine engine = without("due")) {
            assertThat(engine.lacksToExclude(definition("pages-median"))).containsExactly("loans.due");
            assertThat(engine.lacksToJudge(definition("pages-median"))).isEmpty();
            assertThat(county(engine, "pages-median").denominator()).isPositive();
        }
    }

    @Test
    void whatSaysWhenACaseCountsMattersToAllOfThem() {
        try (Engine engine = without("returned")) {
            assertThat(engine.lacksToJudge(definition("returns-rate"))).containsExactly("loans.returned");
            assertThat(engine.failing(library.rules().get("returned-before-loaned"), Scope.everything()))
                    .isEmpty();
        }
    }
}
