package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.Lending.Loan;
import org.sapwood.engine.cube.CubeFolder;
import org.sapwood.engine.store.Changes;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Earlier;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Refreshed;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;

/** A snapshot that was built over an earlier one says the same as one that was built alone, to the bit. */
class RefreshTest {
    private static final List<Period> PERIODS = Stream.of("2024-07", "2026-03", "2024/25", "rolling12:2026-02")
            .flatMap(text -> Periods.parse(text).stream())
            .toList();

    /** Depends on the loans of others: its place among all returns to a branch. */
    private static final String PLACES =
            "select loan_id as case_id, member_id as person_id, branch as team_id, clerk as"
                    + " worker_id, returned as counted_on, loaned, due, pages, fine, damaged,"
                    + " row_number() over (partition by branch order by returned, loan_id) as kept_days,"
                    + " pages as kept_workdays from loans where returned is not null";

    private final Library library = LendingPack.libraryWith("places", PLACES);

    @TempDir
    private Path folder;

    private List<Score> scores(Engine engine) {
        List<Definition> all = Stream.<Definition>concat(
                        library.measures().values().stream(), library.rules().values().stream())
                .toList();
        List<Score> scores = new ArrayList<>();
        for (Level level : Level.values()) {
            scores.addAll(engine.scores(all, PERIODS, level, Scope.everything()));
            scores.addAll(engine.scores(all, PERIODS, level, Scope.ofTeams(Set.of("B1", "B9"))));
        }
        return scores;
    }

    private List<CaseList> cases(Engine engine) {
        return library.measures().values().stream()
                .map(measure -> engine.cases(measure, PERIODS.get(2), Optional.empty(), Level.UNIT, Scope.everything()))
                .toList();
    }

    private DuckStore store(String data, SnapshotTables tables, Optional<Earlier> earlier) {
        return DuckStore.open(folder.resolve(data), tables, library, Settings.usual(), Progress.silent(), earlier);
    }

    @Test
    void refreshedIsAsBuiltAlone() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            List<Loan> loans = Lending.random(seed, 900);
            String run = "run" + seed;
            SnapshotTables then = Lending.written(folder.resolve(run + "then"), "then", loans);
            SnapshotTables now = Lending.written(folder.resolve(run + "now"), "now", changed(loans, random));
            CubeFolder cubes = new CubeFolder(folder.resolve(run).resolve("cubes"));
            try (Engine engine =
                    new Engine(library, store(run, then, Optional.empty()), Optional.of(cubes.beside("then")))) {
                assertThat(scores(engine)).isNotEmpty();
            }
            Earlier earlier = new Earlier(
                    then,
                    Changes.between(then, now, library.layouts().get("lending").tables()));
            try (DuckStore layered = store(run, now, Optional.of(earlier));
                    Engine refreshed = new Engine(library, layered, Optional.of(cubes.beside("now")));
                    Engine alone = new Engine(library, store(run + "alone", now, Optional.empty()))) {
                Refreshed from = layered.refreshed().orElseThrow();
                assertThat(from.changed()).containsExactlyInAnyOrder("returns", "open_loans", "borrowers");
                assertThat(scores(refreshed)).isEqualTo(scores(alone));
                assertThat(cases(refreshed)).isEqualTo(cases(alone));
            }
        }
    }

    /** Rows change, go, come, and move to another member or a new branch; a few members only. */
    private static List<Loan> changed(List<Loan> loans, Random random) {
        List<Loan> changed = new ArrayList<>(loans);
        for (int times = 0; times < 2; times++) {
            int index = random.nextInt(changed.size());
            changed.set(index, Lending.random(random, changed.get(index).id(), 900));
        }
        changed.remove(random.nextInt(changed.size()));
        changed.add(Lending.random(random, "new", 900));
        int moved = random.nextInt(changed.size());
        Loan loan = changed.get(moved);
        changed.set(
                moved,
                new Loan(
                        loan.id(),
                        "M-new",
                        "B9",
                        loan.clerk(),
                        loan.loaned(),
                        loan.due(),
                        loan.returned(),
                        loan.pages(),
                        loan.fine(),
                        loan.damaged()));
        return changed;
    }

    @Test
    void manyChangesAreBuiltAlone() {
        SnapshotTables then = Lending.written(folder.resolve("a"), "then", Lending.random(1, 300));
        SnapshotTables now = Lending.written(folder.resolve("b"), "now", Lending.random(2, 300));
        store("data", then, Optional.empty()).close();
        Earlier earlier = new Earlier(
                then,
                Changes.between(then, now, library.layouts().get("lending").tables()));
        try (DuckStore store = store("data", now, Optional.of(earlier))) {
            assertThat(store.refreshed()).isEmpty();
        }
    }
}
