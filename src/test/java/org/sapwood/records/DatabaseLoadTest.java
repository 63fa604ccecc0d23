package org.sapwood.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Refusal;
import org.sapwood.records.extract.Account;

/** A real PostgreSQL with the types that case systems really use. */
class DatabaseLoadTest {
    private static final String SECRET = "s3cret-word";

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role reader login password '" + SECRET + "'");
            statement.execute("create schema extract");
            statement.execute("grant usage on schema extract to reader");
            statement.execute("""
                    create table extract.person (person_id integer, born timestamp, needs_help boolean, nickname text);
                    insert into extract.person values
                      (1, '2010-01-31 00:00:00', true, 'Tŷ'), (2, '2012-02-29 13:30:00', false, null), (3, null, null, '')
                    """);
            statement.execute("""
                    create table extract."VISIT" ("Visit_ID" varchar(20), visited numeric(10,2), on_day date,
                      minutes numeric(6,1), cost double precision);
                    insert into extract."VISIT" values
                      ('007', 1.00, '2026-03-01', 30.0, 1.5), (' v2 ', 2.00, '2026-03-02', null, 2)
                    """);
            statement.execute("grant select on all tables in schema extract to reader");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void tablesAreReadWhateverTheirTypes() throws Exception {
        LoadReport report = load(new Account("reader", SECRET), Optional.of("extract"));

        assertThat(SampleExtract.rows(report.snapshot(), "person"))
                .containsExactly("1|1|2010-01-31|Y|Tŷ", "2|2|2012-02-29|N|null", "3|3|null|null|null");
        assertThat(SampleExtract.rows(report.snapshot(), "visit"))
                .containsExactly("1|007|1|2026-03-01|30|1.5", "2|v2|2|2026-03-02|null|2.0");
        assertThat(report.snapshot().manifest().source())
                .isEqualTo(server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""));
        assertThat(Files.readString(report.snapshot().folder().resolve("manifest.json")))
                .doesNotContain(SECRET)
                .doesNotContain("reader");
    }

    @Test
    void anUnknownUserIsOneSentenceThatNamesNobody() {
        assertThatThrownBy(() -> load(new Account("reader-" + SECRET, SECRET), Optional.of("extract")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not answer")
                .hasMessageNotContaining(SECRET)
                .hasMessageNotContaining("reader")
                .hasNoCause();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aSchemaWithoutKnownTablesIsRefused() {
        assertThatThrownBy(() -> load(new Account("reader", SECRET), Optional.of("public")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no table of the layout sample");
    }

    @Test
    void credentialsInTheAddressAreRefusedAndNotRepeated() {
        Extract database = new Extract.Database(
                "jdbc:postgresql://localhost/x?user=reader&password=" + SECRET,
                Optional.empty(),
                new Account("reader", SECRET));
        assertThatThrownBy(() -> new Loader(new SnapshotStore(folder.resolve("data")), SampleExtract.CLOCK)
                        .load(SampleExtract.LAYOUT, database, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SAPWOOD_DB_PASSWORD")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void theAccountComesFromAFileOrTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("account"), "reader\n" + SECRET + "\n");
        Account account = new Account("reader", SECRET);
        assertThat(Accounts.find(Optional.of(file), Map.of())).isEqualTo(account);
        assertThat(Accounts.find(Optional.empty(), Map.of("SAPWOOD_DB_USER", "reader", "SAPWOOD_DB_PASSWORD", SECRET)))
                .isEqualTo(account)
                .asString()
                .doesNotContain(SECRET);
        assertThatThrownBy(() -> Accounts.find(Optional.empty(), Map.of())).isInstanceOf(Refusal.class);
    }

    private LoadReport load(Account account, Optional<String> schema) {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?sslmode=disable";
        return new Loader(new SnapshotStore(folder.resolve("data")), SampleExtract.CLOCK)
                .load(SampleExtract.LAYOUT, new Extract.Database(url, schema, account), Optional.empty());
    }
}
