package org.sapwood.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Scope;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.PostgresServer;
import org.sapwood.engine.store.PostgresStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.Query;

/** The council's own server says the same as the engine in the process, to the bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {
    private static final List<Period> PERIODS = Stream.of("2024-07", "2026-03", "2024/25", "rolling12:2026-02")
            .flatMap(text -> Periods.parse(text).stream())
            .toList();

    private final Library library = LendingPack.library();
    private EmbeddedPostgres postgres;
    private PostgresServer server;
    private SnapshotTables tables;
    private Path data;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        server = new PostgresServer(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        tables = Lending.written(folder, "s1", Lending.random(5, 700));
        data = folder;
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    private Store onServer(Settings settings) {
        return PostgresStore.open(server, tables, library, settings, Progress.silent());
    }

    @Test
    void everyScoreAndEveryCaseIsTheSame() {
        try (Engine here = new Engine(
                        library, DuckStore.open(data, tables, library, Settings.usual(), Progress.silent()));
                Engine there = new Engine(library, onServer(Settings.usual()))) {
            assertThat(there.faults()).isEmpty();
            List<Definition> all = Stream.<Definition>concat(
                            library.measures().values().stream(), library.rules().values().stream())
                    .toList();
            for (Scope scope : List.of(Scope.everything(), Scope.ofTeams(Set.of("B1", "B2")))) {
                for (Level level : Level.values()) {
                    assertThat(there.scores(all, PERIODS, level, scope))
                            .isNotEmpty()
                            .isEqualTo(here.scores(all, PERIODS, level, scope));
                }
                for (Definition definition : all) {
                    assertThat(there.cases(definition, PERIODS.get(2), Optional.empty(), Level.UNIT, scope))
                            .isEqualTo(here.cases(definition, PERIODS.get(2), Optional.empty(), Level.UNIT, scope));
                }
            }
        }
    }

    @Test
    void readingCannotWriteAndIsEndedInTime() {
        try (Store store = onServer(Settings.usual().withDeadline(Duration.ofMillis(500)))) {
            for (String hostile : List.of(
                    "delete from " + store.places().population("returns"),
                    "create table extra (a integer)",
                    "select cast(pg_sleep(60) as text)")) {
                assertThatThrownBy(() -> store.read(Query.of(hostile), row -> {}))
                        .as(hostile)
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void aBuildIsEndedInTimeAndLeavesNothingAndWhatAKilledOneLeftIsSwept() throws SQLException {
        SnapshotTables many = Lending.written(data.resolve("many"), "s2", Lending.random(6, 20_000));
        try (Connection own = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = own.createStatement()) {
            statement.execute("create schema sapwood_killed_building");
            statement.execute("create schema sapwood_running_building");
            statement.execute("select pg_advisory_lock(hashtext('sapwood_running'))");
            Settings hasty = Settings.usual().withBuildDeadline(Duration.ofMillis(30));
            assertThatThrownBy(() -> PostgresStore.open(server, many, library, hasty, Progress.silent()))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("was ended because a step of it took longer than 30 milliseconds");
            try (ResultSet row = statement.executeQuery(
                    "select string_agg(nspname, ' ') from pg_namespace where nspname like '%building'")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("sapwood_running_building");
            }
        }
    }
}
