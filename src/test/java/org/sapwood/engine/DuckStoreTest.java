package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;
import org.sapwood.sql.Query;

class DuckStoreTest {
    private static final int BLOCK = 262_144;
    private static final Map<String, String> CLOSED = Map.ofEntries(
            Map.entry("access_mode", "read_only"),
            Map.entry("enable_external_access", "false"),
            Map.entry("lock_configuration", "true"),
            Map.entry("autoload_known_extensions", "false"),
            Map.entry("autoinstall_known_extensions", "false"),
            Map.entry("allow_community_extensions", "false"),
            Map.entry("allow_unsigned_extensions", "false"),
            Map.entry("allow_extension_repositories", "forbidden"),
            Map.entry("allow_persistent_secrets", "false"),
            Map.entry("allow_unredacted_secrets", "false"),
            Map.entry("allowed_configs", "[]"),
            Map.entry("enable_logging", "0"),
            Map.entry("threads", "1"),
            Map.entry("memory_limit", "1.8 gib"),
            Map.entry("max_temp_directory_size", "18.6 gib"));

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
    void everySettingThatClosesTheDatabaseHoldsOnAConnectionThatReads() {
        try (DuckStore store = open(LendingPack.library(), Settings.usual().withThreads(1))) {
            Map<String, String> found = new TreeMap<>();
            CLOSED.keySet()
                    .forEach(name -> store.read(
                            Query.of("select lower(cast(current_setting('" + name + "') as varchar))"),
                            row -> found.put(name, row.getString(1))));
            assertThat(found).containsExactlyInAnyOrderEntriesOf(CLOSED);
            List<String> reachable = new ArrayList<>();
            for (String name : List.of("allowed_paths", "allowed_directories")) {
                store.read(
                        Query.of("select unnest(current_setting('" + name + "')) as path"),
                        row -> reachable.add(row.getString(1)));
            }
            assertThat(reachable).isNotEmpty().allMatch(path -> path.startsWith(data.resolve("serving") + "/s1-"));
        }
    }

    @Test
    void aDamagedFileIsBuiltAgain() throws IOException {
        List<Integer> before = counted();
        Path file = servingFile();
        byte[] whole = Files.readAllBytes(file);
        for (byte[] damaged : List.of(
                new byte[0],
                "something else".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, 5000),
                Arrays.copyOf(whole, whole.length / 2),
                new byte[whole.length])) {
            Files.delete(file);
            Files.write(file, damaged);
            assertThat(counted()).isEqualTo(before);
            assertThat(servingFile()).isEqualTo(file);
        }
    }

    @Test
    void damageAnywhereInAFileIsMendedOrToldWithItsNameAndDeletingItIsTheCure() throws IOException {
        List<Integer> before = counted();
        Path file = servingFile();
        byte[] whole = Files.readAllBytes(file);
        List<String> told = new ArrayList<>();
        for (int at = 12_400; at < whole.length; at += BLOCK) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(at + 1000, whole.length), (byte) 'x');
            Files.deleteIfExists(file);
            Files.write(file, damaged);
            try {
                assertThat(counted()).isEqualTo(before);
            } catch (Unavailable failure) {
                told.add(failure.getMessage());
                Files.delete(file);
                assertThat(counted()).isEqualTo(before);
            }
        }
        assertThat(told)
                .isNotEmpty()
                .containsOnly(file + ": This file is damaged. Delete what this sentence names, the next command"
                        + " computes it again.");
    }

    private List<Integer> counted() {
        List<Integer> rows = new ArrayList<>();
        try (DuckStore store = open(LendingPack.library(), Settings.usual())) {
            for (String population : LendingPack.library().populations().keySet()) {
                store.read(
                        Query.of(
                                "select count(*) from (select distinct * from population_" + population + ") all_rows"),
                        row -> rows.add(row.getInt(1)));
            }
        }
        return rows;
    }

    private Path servingFile() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("serving"))) {
            return files.toList().getFirst();
        }
    }

    @Test
    void theFileIsReadOnlyAndNothingIsLeftBeside() throws IOException {
        try (DuckStore store = open(LendingPack.library(), Settings.usual())) {
            assertThat(store.units()).contains("unallocated", "B0");
            try (Stream<Path> files = Files.list(data.resolve("serving"))) {
                List<Path> all = files.toList();
                assertThat(all).hasSize(1);
                assertThat(Files.getPosixFilePermissions(all.getFirst()))
                        .containsExactly(PosixFilePermission.OWNER_READ);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("serving"))))
                    .isEqualTo("rwx------");
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
    void aStepOfABuildThatTakesTooLongIsEndedAndLeavesNothing() throws IOException {
        Settings hasty = Settings.usual().withBuildDeadline(Duration.ofMillis(1));
        tables = Lending.written(data.resolve("many"), "s2", Lending.random(4, 20_000));
        assertThatThrownBy(() -> open(LendingPack.library(), hasty))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(
                        "was ended because a step of it took longer than 1 milliseconds. Look for a join");
        try (Stream<Path> files = Files.list(data.resolve("serving"))) {
            assertThat(files).isEmpty();
        }
        assertThat(counted()).isNotEmpty();
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
