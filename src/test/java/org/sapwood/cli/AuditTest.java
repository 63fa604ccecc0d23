package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.tree.state.Database;

/** The commands about the audit trail. */
class AuditTest {
    @TempDir
    private Path folder;

    @Test
    void theTrailIsSignedThenCheckedAndItsLossIsSeen() throws IOException, SQLException {
        Files.writeString(folder.resolve("account"), "postgres\nsecret-word\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String server = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            Ran before = run(server, "verify");
            assertThat(before.code()).isEqualTo(2);
            assertThat(before.messages()).contains("There is no audit trail in this database");

            Trail trail = Trail.open(postgres.getPostgresDatabase(), Clock.systemUTC());
            trail.record(Event.of("ann", Action.VIEW, "case", "c1"));
            trail.record(Event.of("bob", Action.VIEW, "case", "c2"));
            assertThat(run(server, "verify").out()).startsWith("Whole: 2 events, held against 0 checkpoints.");
            assertThat(run(server, "verify").messages()).contains("Give one with --checkpoint");

            Path file = folder.resolve("kept.txt");
            Ran signed = run(server, "checkpoint", "--out", file);
            assertThat(signed.messages()).isEmpty();
            assertThat(signed.code()).isZero();
            assertThat(file).content().startsWith("Sapwood audit checkpoint 1\n");
            assertThat(run(server, "checkpoint", "--out", file).messages()).contains("is already there");

            isWholeThenCut(postgres, server, file);
        }
    }

    private void isWholeThenCut(EmbeddedPostgres postgres, String server, Path file) throws SQLException {
        Ran whole = run(server, "verify", "--checkpoint", file);
        assertThat(whole.messages()).isEmpty();
        assertThat(whole.out()).startsWith("Whole: 2 events, held against 1 checkpoints.");
        assertThat(whole.code()).isZero();

        cutOff(postgres);
        Ran cut = run(server, "verify", "--checkpoint", file);
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.out()).startsWith("Not whole: 1 events");
        assertThat(cut.messages()).startsWith("The end of the trail is gone: it has 1 events");
        Ran unsigned = run(server, "checkpoint", "--out", folder.resolve("new.txt"));
        assertThat(unsigned.code()).isEqualTo(2);
        assertThat(unsigned.messages()).contains("not whole, so it is not signed");
        assertThat(folder.resolve("new.txt")).doesNotExist();
    }

    private static void cutOff(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection
                    .createStatement()
                    .execute("set session_replication_role = replica; delete from audit.detail where seq = 2;"
                            + " delete from audit.event where seq = 2; delete from audit.checkpoint");
        }
    }

    private Ran run(String server, Object... words) {
        List<Object> all = new ArrayList<>(List.of("audit"));
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("--server", server, "--credentials", folder.resolve("account")));
        all.addAll(List.of("--data", folder.resolve("data")));
        return Ran.of(all);
    }

    @Test
    void whatIsAskedWronglyIsSaidInASentence() throws IOException {
        assertThat(Ran.of("audit").messages()).contains("Say what to do");
        assertThat(Ran.of("audit", "verify", "--data", folder.resolve("nowhere"))
                        .messages())
                .contains("There is no folder", "--data");
        assertThat(Ran.of("audit", "verify", "--server", "jdbc:oracle:x").messages())
                .contains("is not the address of a PostgreSQL server");
        Path file = Files.writeString(folder.resolve("x.txt"), "x");
        Path data = Files.createDirectory(folder.resolve("data"));
        Ran none = Ran.of("audit", "verify", "--checkpoint", file, "--data", data);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.messages()).contains(file.toString(), "does not hold a checkpoint");
        Path away = folder.resolve("away.txt");
        assertThat(Ran.of("audit", "verify", "--checkpoint", away, "--data", data)
                        .messages())
                .contains(away.toString(), "There is no such file", "sapwood audit checkpoint wrote");
        assertThat(Ran.of("audit", "verify", "--checkpoint", folder, "--data", data)
                        .messages())
                .contains("This is a folder");
        Ran nowhere = Ran.of("audit", "checkpoint", "--out", folder.resolve("no/such.txt"), "--data", data);
        assertThat(nowhere.messages()).contains("There is no folder", "Make it first");
        assertThat(Ran.of("audit", "checkpoint", "--data", data).messages()).contains("--out");
        assertThat(Ran.of("audit", "verify", file, "--data", data).messages())
                .contains(file.toString(), "one word too many", "--help");
        assertThat(Ran.of("audit", "verfy").messages()).contains("verfy", "verify");
    }

    @Test
    void theDatabaseOfTheDataFolderNeedsNoServer() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (Database own = Database.open(data, Optional.empty())) {
            Trail.open(own.source(), Clock.systemUTC()).record(Event.of("ann", Action.VIEW, "case", "c1"));
            Ran verified = Ran.of("audit", "verify", "--data", data);
            assertThat(verified.out()).startsWith("Whole: 1 events");
            assertThat(Ran.of("audit", "checkpoint", "--out", folder.resolve("kept.txt"), "--data", data)
                            .code())
                    .isZero();
        }
    }
}
