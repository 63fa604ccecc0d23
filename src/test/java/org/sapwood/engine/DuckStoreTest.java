package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;
import org.sapwood.sql.Query;

class DuckStoreTest {
    @TempDir
    private Path data;

    private SnapshotTables tables;

    @BeforeEach
    void write() {
        tables = Lending.written(data.resolve("snapshot"), "s1", Lending.random(3, 200));
    }

    private DuckStore open(Library library, Settings settings) {
        return DuckStore.open(data, tables, library, settings, Progress.silent());
    }

    @Test
    void refusesFilesSettingsAndWrites() throws IOException {
        Path secret = Files.writeString(data.resolve("secret.csv"), "a,b\n1,2\n");
        Path out = data.resolve("out.csv");
        try (DuckStore store = open(LendingPack.library(), Settings.usual())) {
            for (String hostile : List.of(
                    "select * from read_csv('" + secret + "')",
                    "select * from '" + secret + "'",
                    "select * from read_blob('" + secret + "')",
                    "copy population_returns to '" + out + "'",
                    "attach '" + data.resolve("other.duckdb") + "'",
                    "set threads = 1",
                    "set lock_configuration = false",
                    "set enable_external_access = true",
                    "install httpfs",
                    "delete from population_returns",
                    "update population_returns set worker_id = 'x'",
                    "create table extra (a integer)",
                    "drop table population_returns",
                    "insert into __units values (99, 'x')")) {
                assertThatThrownBy(() -> store.read(Query.of(hostile), row -> {}))
                        .as(hostile)
                        .isInstanceOf(Refusal.class);
            }
            assertThat(out).doesNotExist();
            List<Integer> rows = new ArrayList<>();
            store.read(Query.of("select count(*) from population_returns"), row -> rows.add(row.getInt(1)));
            assertThat(rows.getFirst()).isPositive();
        }
    }

    @Test
    void theFileIsReadOnlyAndNothingIsLeftBeside() throws IOException {
        try (DuckStore store = open(LendingPack.library(), Settings.usual())) {
            assertThat(store.units()).contains("unallocated", "B0");
            try (Stream<Path> files = Files.list(data.resolve("serving"))) {
                List<Path> all = files.toList();
                assertThat(all).hasSize(1);
                assertThat(Files.getPosixFilePermissions(all.getFirst())).hasSize(3);
            }
        }
    }

    @Test
    void aBrokenBuildIsSweptAndBuiltAgain() throws IOException {
        String name;
        try (DuckStore store = open(LendingPack.library(), Settings.usual());
                Stream<Path> files = Files.list(data.resolve("serving"))) {
            assertThat(store.units()).isNotEmpty();
            name = files.toList().getFirst().getFileName().toString();
        }
        Path file = data.resolve("serving").resolve(name);
        Files.delete(file);
        Files.writeString(data.resolve("serving").resolve(name + ".building"), "half a file");
        Files.createDirectories(
                data.resolve("serving").resolve(name + ".building.spill").resolve("inside"));
        try (DuckStore store = open(LendingPack.library(), Settings.usual());
                Stream<Path> files = Files.list(data.resolve("serving"))) {
            assertThat(store.units()).isNotEmpty();
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void manyMayReadAtOnceAndABuildIsNotRepeated() {
        List<String> steps = new ArrayList<>();
        Progress told = (what, done, of) -> steps.add(what);
        try (DuckStore one = DuckStore.open(data, tables, LendingPack.library(), Settings.usual(), told);
                DuckStore two = DuckStore.open(data, tables, LendingPack.library(), Settings.usual(), told)) {
            assertThat(steps).contains("relation dated", "population returns").doesNotHaveDuplicates();
            assertThat(one.units()).isEqualTo(two.units());
        }
    }

    @Test
    void aQueryThatTakesTooLongIsEnded() {
        try (DuckStore store = open(LendingPack.library(), Settings.usual().withDeadline(Duration.ofMillis(300)))) {
            Query endless = Query.of("select sum(a.range * b.range) from range(10000000) a, range(10000000) b");
            assertThatThrownBy(() -> store.read(endless, row -> {}))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("took longer than 300 milliseconds");
            List<Integer> rows = new ArrayList<>();
            store.read(Query.of("select 42"), row -> rows.add(row.getInt(1)));
            assertThat(rows).containsExactly(42);
        }
    }

    @Test
    void aCaseThatWouldBeCountedTwiceIsRefusedByNameAndTheRestStillCounts() {
        String twice = "select branch as case_id, member_id as person_id, branch as team_id, clerk as worker_id,"
                + " returned as counted_on, loaned, due, pages, fine, damaged, pages as kept_days, pages as"
                + " kept_workdays from loans where returned is not null and branch = 'B1'";
        Library library = LendingPack.libraryWith("doubled", twice);
        try (Engine engine = new Engine(library, open(library, Settings.usual()))) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class,
                    () -> engine.scores(
                            List.of(library.measures().get("doubled-count")),
                            Periods.parse("2024-06"),
                            Level.UNIT,
                            Scope.everything()));
            assertThat(refusal).hasMessageContaining("doubled.sql").hasMessageContaining("case B1");
            assertThat(engine.faults()).containsOnlyKeys("doubled");
            assertThat(engine.scores(
                            List.of(library.measures().get("on-time")),
                            Periods.parse("2024-06"),
                            Level.COUNTY,
                            Scope.everything()))
                    .hasSize(1);
        }
    }

    @Test
    void aPeriodOutsideTheRecordsIsRefused() {
        Library library = LendingPack.library();
        try (Engine engine = new Engine(library, open(library, Settings.usual()))) {
            for (String period : List.of("2026-04", "2014-04")) {
                assertThatThrownBy(() -> engine.scores(
                                List.of(library.measures().get("on-time")),
                                Periods.parse(period),
                                Level.UNIT,
                                Scope.everything()))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining(period);
            }
        }
    }
}
