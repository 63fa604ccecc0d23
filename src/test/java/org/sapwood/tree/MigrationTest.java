package org.sapwood.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.TurnTheCurve;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.state.Account;
import org.sapwood.tree.state.Database;

/** A database that an earlier program filled is read by this one, with nothing lost. */
class MigrationTest {
    private static final String SHEET = """
            {"team": "T201", "measure": "assessments-45wd", "year": "2026/27",
             "history": [{"period": "2026-Q1", "value": "71.4"}],
             "forecast": [{"period": "2026-Q4", "value": "70.5"}, {"period": "2026-Q3", "value": "71.2"}],
             "on": "2026-05-04", "snapshot": "s-1", "helping": ["Two posts were filled"], "hindering": ["Sickness"],
             "partners": ["Schools"], "what_works": ["Day 20 talks"], "no_cost_idea": "Ask at day 20", "verdict": null}
            """;

    private static final String MESSAGE = """
            {"sort": "question", "about": "twig", "measures": ["assessments-45wd"], "team": "T201",
             "words": "Up!\\n\\nReason: Members ask\\n\\nHelp that comes with it: A typist", "by": "Ruth",
             "on": "2026-09-01", "promised": "2026-09-29", "answers": []}
            """;

    private static final String ROOT = """
            {"of": "carers", "words": "Ask us", "evidence": "Forum", "since": "2026-02-11", "proposed_by": "Carers",
             "standing": "accepted", "answer": "We come back each summer"}
            """;

    @Test
    void sheetsOfTheFirstProgramHaveAForecastWithoutARange() throws Exception {
        Account account = TestDatabase.fresh();
        migrate(account, "1");
        execute(account, version("old-sheet", 1, SHEET));
        execute(account, version("old-sheet", 2, SHEET.replace("Two posts", "Three posts")));
        execute(account, version("bare-sheet", 1, SHEET.replaceAll("\"forecast\": \\[.*?]", "\"forecast\": []")));
        try (Database database = Database.open(Path.of("unused"), Optional.of(account))) {
            TreeStore store = new TreeStore(database);
            List<Version> history = store.history("old-sheet");
            assertThat(history).extracting(Version::number).containsExactly(1, 2);
            TurnTheCurve first = (TurnTheCurve) history.getFirst().item();
            assertThat(first.helping()).containsExactly("Two posts were filled");
            assertThat(first.history())
                    .singleElement()
                    .extracting(TurnTheCurve.Point::period)
                    .isEqualTo("2026-Q1");
            assertThat(first.forecast()).containsExactly(ahead("2026-Q4", "70.5"), ahead("2026-Q3", "71.2"));
            assertThat(((TurnTheCurve) store.history("bare-sheet").getFirst().item()).forecast())
                    .isEmpty();
            assertThat(store.current().all()).hasSize(2);
            assertThat(new PeopleStore(database, false).current().all()).isEmpty();
        }
        assertThatThrownBy(() -> execute(account, "update tree.version set why = 'rewritten'"))
                .as("versions are kept again")
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Versions are kept as they are");
    }

    @Test
    void messagesThatHadAllInTheirWordsAreReadAsTheyWereWritten() throws Exception {
        Account account = TestDatabase.fresh();
        migrate(account, "4");
        execute(account, version("old-message", 1, MESSAGE).replace("TURN_THE_CURVE", "COMMENT"));
        try (Database database = Database.open(Path.of("unused"), Optional.of(account))) {
            Comment read = (Comment) new TreeStore(database)
                    .current()
                    .find("old-message")
                    .orElseThrow()
                    .item();
            assertThat(read.words()).isEqualTo("Up!\n\nReason: Members ask\n\nHelp that comes with it: A typist");
            assertThat(read.fromAbove()).isEmpty();
            assertThat(read.about()).contains("twig");
            assertThat(read.isOpen()).isTrue();
        }
    }

    @Test
    void anExpectationThatWasAnsweredEarlierHasItsAnswerAndNoRole() throws Exception {
        Account account = TestDatabase.fresh();
        migrate(account, "4");
        execute(account, version("old-root", 1, ROOT).replace("TURN_THE_CURVE", "EXPECTATION"));
        try (Database database = Database.open(Path.of("unused"), Optional.of(account))) {
            Expectation read = new TreeStore(database)
                    .current()
                    .find("old-root", Expectation.class)
                    .orElseThrow();
            assertThat(read.answer()).contains("We come back each summer");
            assertThat(read.answeredBy()).isEmpty();
            assertThat(read.answeredOn()).isEmpty();
        }
    }

    @Test
    void peopleOfTheSecondProgramAreThereWithTheirPosts() throws Exception {
        Account account = TestDatabase.fresh();
        migrate(account, "2");
        execute(
                account,
                "insert into tree.person (made_up, id, number, name, worker, valid_from, valid_until, author, role, at, why)"
                        + " values (false, 'ada', 1, 'Ada Old', 'W1', '2026-01-01', null, 'x', 'administrator', now(), 'Begins')");
        execute(
                account,
                "insert into tree.post select seq, 0, 'ANALYST', 'COUNTY', 'county', '2026-01-01', null from tree.person");
        try (Database database = Database.open(Path.of("unused"), Optional.of(account))) {
            var ada = new PeopleStore(database, false).current().find("ada").orElseThrow();
            assertThat(ada.name()).isEqualTo("Ada Old");
            assertThat(ada.worker()).contains("W1");
            assertThat(ada.posts())
                    .singleElement()
                    .satisfies(post -> assertThat(post.place()).isEqualTo("county"));
        }
    }

    @Test
    void aDatabaseThatIsUpToDateIsLeftAlone() throws Exception {
        Account account = TestDatabase.fresh();
        try (Database _ = Database.open(Path.of("unused"), Optional.of(account))) {
            assertThat(applied(account)).isPositive();
        }
        long before = applied(account);
        try (Database _ = Database.open(Path.of("unused"), Optional.of(account))) {
            assertThat(applied(account)).isEqualTo(before);
        }
    }

    private static TurnTheCurve.Ahead ahead(String period, String value) {
        return new TurnTheCurve.Ahead(period, new BigDecimal(value), Optional.empty(), Optional.empty());
    }

    private static String version(String item, int number, String body) {
        return "insert into tree.version (item, number, kind, team, year, body, author, role, at, why, withdrawn) values ('"
                + item + "', " + number + ", 'TURN_THE_CURVE', 'T201', '2026/27', '" + body
                + "', 'Tom', 'team manager', now(), 'As it was', false)";
    }

    /** As the program of that time would have. */
    private static void migrate(Account account, String target) {
        Flyway.configure()
                .dataSource(account.url(), account.user(), account.password())
                .schemas("tree")
                .locations("classpath:org/sapwood/tree/migrations")
                .target(target)
                .load()
                .migrate();
    }

    private static void execute(Account account, String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(account);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long applied(Account account) throws SQLException {
        try (Connection connection = TestDatabase.connect(account);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from tree.flyway_schema_history")) {
            row.next();
            return row.getLong(1);
        }
    }
}
