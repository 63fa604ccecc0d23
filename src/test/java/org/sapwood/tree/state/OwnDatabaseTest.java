package org.sapwood.tree.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.tree.TestDatabase;

/** The server that the program starts and stops, with real processes and real kills. */
class OwnDatabaseTest {
    private static final String COUNT = "select count(*) from tree.draft";
    private static final String ADD =
            "insert into tree.draft values (gen_random_uuid()::text, 'form', 'typed', now()) returning 1";

    @TempDir
    Path data;

    private Database database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void startsListensOnThisMachineOnlyAndWantsThePassword() throws IOException {
        database = Database.open(data, Optional.empty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("state/password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("state"))))
                .isEqualTo("rwx------");
        assertThat(text("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(text("select setting from pg_settings where name = 'fsync'")).isEqualTo("on");
        assertThat(text("select current_setting('server_version')")).startsWith("18");
        Account account = TestDatabase.account(data, "postgres");
        assertThatThrownBy(() -> TestDatabase.connect(new Account(account.url(), account.user(), "guess")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void stopsWithItsStarterAndKeepsWhatWasWritten() {
        database = Database.open(data, Optional.empty());
        long pid = pid();
        add();
        database.close();
        assertThat(alive(pid)).isFalse();
        database = Database.open(data, Optional.empty());
        assertThat(number(COUNT)).isEqualTo(1);
    }

    @Test
    void survivesTheKillOfTheServerWhileOpen() throws IOException {
        database = Database.open(data, Optional.empty());
        add();
        kill(pid());
        assertThat(number(COUNT)).isEqualTo(1);
        add();
        assertThat(number(COUNT)).isEqualTo(2);
    }

    @Test
    void aSecondOpenerJoinsAndTakesOverWhenTheFirstHasGone() {
        Database first = Database.open(data, Optional.empty());
        long pid = pid();
        database = Database.open(data, Optional.empty());
        add();
        assertThat(pid()).isEqualTo(pid);
        first.close();
        assertThat(alive(pid)).isFalse();
        assertThat(number(COUNT)).isEqualTo(1);
        assertThat(pid()).isNotEqualTo(pid);
    }

    @Test
    void aStalePidFileOfSomeOtherProcessIsNoHindrance() throws IOException {
        Database.open(data, Optional.empty()).close();
        long other = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(
                data.resolve("state/postgres/postmaster.pid"),
                other + "\n" + data.resolve("state/postgres") + "\n1\n5432\n\n127.0.0.1\n0\nready\n");
        database = Database.open(data, Optional.empty());
        assertThat(number(COUNT)).isZero();
    }

    @Test
    void anInterruptedFirstStartIsBegunAnew() throws IOException {
        Files.createDirectories(data.resolve("state/postgres.new/base"));
        Files.writeString(data.resolve("state/postgres.new/PG_VERSION"), "18\n");
        database = Database.open(data, Optional.empty());
        assertThat(number(COUNT)).isZero();
    }

    /** Another process starts it and is killed: nobody stopped the server, and the next opener answers for it. */
    @Test
    void anotherProcessIsJoinedAndItsOrphanIsAdopted() throws IOException, InterruptedException {
        Process other = otherProcess();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            database = Database.open(data, Optional.empty());
            long pid = pid();
            add();
            other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            assertThat(number(COUNT)).isEqualTo(1);
            assertThat(pid()).isEqualTo(pid);
            database.close();
            assertThat(alive(pid)).as("a joiner leaves it running").isTrue();
            database = Database.open(data, Optional.empty());
            assertThat(pid()).isEqualTo(pid);
            database.close();
            assertThat(alive(pid)).as("its new owner stops it").isFalse();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aProcessThatEndsByItselfStopsTheServerAndSaysNothing() throws IOException, InterruptedException {
        Process other = otherProcess();
        assertThat(other.inputReader().readLine()).isEqualTo("open");
        long pid = Long.parseLong(Files.readAllLines(data.resolve("state/postgres/postmaster.pid"))
                .getFirst());
        other.outputWriter().close();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(alive(pid)).isFalse();
        assertThat(other.errorReader().lines()).isEmpty();
    }

    private Process otherProcess() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        data.toString()))
                .start();
    }

    private void kill(long pid) throws IOException {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().onExit().join();
        assertThat(alive(pid)).isFalse();
    }

    private static boolean alive(long pid) {
        for (int tenths = 0; tenths < 50; tenths++) {
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return false;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("state/postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void add() {
        database.change(connection -> value(connection, ADD));
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        return database.read(connection -> value(connection, sql));
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
