package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Refreshed;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;
import org.sapwood.records.Extract;
import org.sapwood.records.Loader;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;

/** A snapshot that was computed over an earlier one says the same as one that was computed alone, to the bit. */
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

    /** Facts of somebody else's loan. */
    private static final String REMARKS = "select n.note_id as case_id, n.member_id as person_id, l.branch as team_id,"
            + " l.clerk as worker_id, n.written as counted_on, l.loaned, l.due, l.pages, l.fine, l.damaged,"
            + " days(l.loaned, n.written) as kept_days, workdays(l.loaned, n.written) as kept_workdays"
            + " from notes n left join loans l on l.loan_id = n.loan_id where n.written is not null";

    private static final LocalDate DAY = Lending.EXTRACTED_ON;

    private final Library library = LendingPack.libraryWith(Map.of("places", PLACES, "remarks", REMARKS));

    @TempDir
    private Path folder;

    private Snapshot load(String data, List<Loan> loans, LocalDate day) {
        Path extract = folder.resolve(data + "-extract");
        Lending.extract(extract, loans);
        return new Loader(new SnapshotStore(folder.resolve(data)), Clock.systemUTC())
                .load(library.layouts().get("lending"), new Extract.Files(extract), Optional.of(day))
                .snapshot();
    }

    private Engine engine(String data, Snapshot snapshot) {
        return Engine.open(folder.resolve(data), snapshot, library, Settings.usual(), Progress.silent());
    }

    /** What the snapshot's serving file was computed over; empty when it was computed alone. */
    private Optional<Refreshed> refreshed(String data, Snapshot snapshot) {
        Path place = folder.resolve(data);
        SnapshotTables tables =
                SnapshotTables.of(snapshot, library.layouts().get("lending"), new SnapshotStore(place)::find);
        try (DuckStore store = DuckStore.open(place, tables, library, Settings.usual(), Progress.silent())) {
            return store.refreshed();
        }
    }

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
                .flatMap(measure -> PERIODS.subList(1, 3).stream()
                        .map(period -> engine.cases(measure, period, Optional.empty(), Level.UNIT, Scope.everything())))
                .toList();
    }

    /** Counts everything, so that there are kept counts to start from. */
    private void serve(String data, Snapshot snapshot) {
        try (Engine engine = engine(data, snapshot)) {
            assertThat(scores(engine)).isNotEmpty();
        }
    }

    private void saysTheSameAsAlone(String data, Snapshot snapshot, List<Loan> loans, LocalDate day) {
        String alone = data + "-alone-" + snapshot.id();
        try (Engine refreshed = engine(data, snapshot);
                Engine other = engine(alone, load(alone, loans, day))) {
            assertThat(refreshed.faults()).isEmpty();
            assertThat(scores(refreshed)).isEqualTo(scores(other));
            assertThat(cases(refreshed)).isEqualTo(cases(other));
        }
    }

    @Test
    void onTheSameDay() {
        for (long seed = 1; seed <= 2; seed++) {
            String data = "same" + seed;
            List<Loan> loans = Lending.random(seed, 2_400);
            serve(data, load(data, loans, DAY));
            List<Loan> changed = changed(loans, new Random(seed));
            Snapshot now = load(data, changed, DAY);
            assertThat(now.manifest().changes().orElseThrow().persons()).isBetween(1L, 60L);
            assertThat(refreshed(data, now).orElseThrow().changed())
                    .containsExactlyInAnyOrder("returns", "open_loans", "borrowers", "remarks");
            saysTheSameAsAlone(data, now, changed, DAY);
        }
    }

    @Test
    void onAnotherDayOfTheMonth() {
        for (long seed = 1; seed <= 2; seed++) {
            String data = "later" + seed;
            List<Loan> loans = Lending.random(seed, 2_400);
            serve(data, load(data, loans, DAY.minusDays(12)));
            List<Loan> changed = seed == 1 ? loans : changed(loans, new Random(seed));
            Snapshot now = load(data, changed, DAY);
            assertThat(refreshed(data, now).orElseThrow().changed()).doesNotContain("borrowers");
            saysTheSameAsAlone(data, now, changed, DAY);
        }
    }

    @Test
    void overOneThatWasItselfComputedOverAnother() {
        List<Loan> loans = Lending.random(4, 5_000);
        Snapshot first = load("chain", loans, DAY.minusDays(2));
        serve("chain", first);
        Random random = new Random(4);
        for (int step = 1; step >= 0; step--) {
            loans = changed(loans, random);
            Snapshot now = load("chain", loans, DAY.minusDays(step));
            assertThat(refreshed("chain", now).orElseThrow().snapshot()).isEqualTo(first.id());
            saysTheSameAsAlone("chain", now, loans, DAY.minusDays(step));
        }
    }

    @Test
    void anotherMonthIsComputedAlone() {
        List<Loan> loans = Lending.random(5, 200);
        Snapshot then = load("month", loans, DAY.minusDays(28));
        assertThat(refreshed("month", then)).isEmpty();
        Snapshot now = load("month", loans, DAY);
        assertThat(refreshed("month", now)).isEmpty();
        saysTheSameAsAlone("month", now, loans, DAY);
    }

    @Test
    void manyChangesAreComputedAlone() {
        serve("many", load("many", Lending.random(1, 300), DAY));
        Snapshot now = load("many", Lending.random(2, 300), DAY);
        assertThat(now.manifest().changes()).isEmpty();
        assertThat(refreshed("many", now)).isEmpty();
    }

    /** Rows change, go, come, and move to another member or a new branch; a few members only. */
    private static List<Loan> changed(List<Loan> loans, Random random) {
        List<Loan> changed = new ArrayList<>(loans);
        for (int times = 0; times < 2; times++) {
            int index = random.nextInt(changed.size());
            changed.set(index, Lending.random(random, changed.get(index).id(), 900));
        }
        changed.remove(random.nextInt(changed.size()));
        changed.add(Lending.random(random, "new" + random.nextInt(1000), 900));
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
}
