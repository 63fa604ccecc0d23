package org.sapwood.tree.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.tree.TestDatabase;

/** The council's own server, from the environment or from files. */
class AccountTest {
    @TempDir
    private Path folder;

    @Test
    void nothingSetMeansTheProgramsOwnServer() {
        assertThat(Account.from(Map.of())).isEmpty();
    }

    @Test
    void eachValueMayStandInAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "pass word\n");
        Account account = Account.from(Map.of(
                        "SAPWOOD_STATE_URL", "jdbc:postgresql://server/tree",
                        "SAPWOOD_STATE_USER", "sapwood",
                        "SAPWOOD_STATE_PASSWORD_FILE", secret.toString()))
                .orElseThrow();
        assertThat(account).isEqualTo(new Account("jdbc:postgresql://server/tree", "sapwood", "pass word"));
        assertThat(account.toString()).doesNotContain("pass");
    }

    @Test
    void aPartOfItOrAnotherDatabaseIsRefused() {
        assertThatThrownBy(() -> Account.from(Map.of("SAPWOOD_STATE_URL", "jdbc:postgresql://server/tree")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("only in part");
        Map<String, String> other =
                Map.of("SAPWOOD_STATE_URL", "jdbc:h2:mem:x", "SAPWOOD_STATE_USER", "a", "SAPWOOD_STATE_PASSWORD", "b");
        assertThatThrownBy(() -> Account.from(other)).hasMessageContaining("jdbc:postgresql://server:5432/database");
        assertThatThrownBy(() -> Account.from(
                        Map.of("SAPWOOD_STATE_URL_FILE", folder.resolve("none").toString())))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("The file cannot be read");
    }

    @Test
    void aServerThatIsNotThereOrAWrongPasswordIsSaidWithoutThePassword() throws IOException, SQLException {
        Account right = TestDatabase.fresh();
        for (Account wrong : new Account[] {
            new Account(right.url(), right.user(), "guessed"),
            new Account("jdbc:postgresql://127.0.0.1:1/tree", "sapwood", "guessed")
        }) {
            assertThatThrownBy(() -> Database.open(folder, Optional.of(wrong)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("cannot be used")
                    .hasMessageNotContaining("guessed");
        }
    }

    /** Every connection is cut, as when a server restarts: the next read and the next change go on. */
    @Test
    void aServerThatGoesAwayAndComesBackLosesNothing() throws IOException, SQLException {
        Account account = TestDatabase.fresh();
        try (Database database = Database.open(folder, Optional.of(account))) {
            assertThat(count(database)).isZero();
            cut(account);
            assertThat(add(database)).isEqualTo(1);
            cut(account);
            assertThat(count(database)).isEqualTo(1);
        }
    }

    private static long count(Database database) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from tree.draft")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static int add(Database database) {
        return database.change(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("insert into tree.draft values ('ann', 'form', 'typed', now())");
            }
        });
    }

    private static void cut(Account account) throws SQLException {
        try (Connection connection = TestDatabase.connect(account);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                            + " and pid <> pg_backend_pid()");
        }
    }
}
