package org.sapwood.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.definition.Unavailable;

/** Events go in one after the other and stay, or nothing is shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailTest {
    private static final Event VIEW =
            Event.of("user1", Action.VIEW, "case", "c1").about(List.of("p1"));

    private Lab lab;
    private Trail trail;

    @BeforeAll
    void start() throws IOException {
        lab = new Lab();
    }

    @AfterAll
    void stop() throws IOException {
        lab.close();
    }

    @BeforeEach
    void fresh() throws SQLException {
        trail = lab.fresh();
    }

    @Test
    void whatIsRecordedIsThereOnceItReturns() throws SQLException {
        Entry first = trail.record(VIEW);
        Entry second = trail.record(Event.of("user2", Action.EXPORT, "case list", "assessments-45wd 2026-03 team a1")
                .about(List.of("p1", "p2", "p1"))
                .because("The inspection in May")
                .onBehalf("user3")
                .inSession("secret-token")
                .showing(3, Optional.of("s1"), Optional.of("d1")));
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(second.at()).isEqualTo(lab.clock.instant());
        assertThat(lab.column("select concat_ws('|', seq, actor, on_behalf_of, action, object_kind, result_count,"
                        + " snapshot_id, definition_hash) from audit.event order by seq"))
                .containsExactly("1|user1|VIEW|case", "2|user2|user3|EXPORT|case list|3|s1|d1");
        assertThat(lab.column("select kind || ' ' || value from audit.detail where seq = 2 order by part"))
                .containsExactly(
                        "object assessments-45wd 2026-03 team a1",
                        "reason The inspection in May",
                        "person p1",
                        "person p2");
        assertThat(lab.column(
                        "select cast(e as text) || cast(d as text) from audit.event e join audit.detail d using (seq)"))
                .noneMatch(row -> row.contains("secret-token"));
        assertThat(lab.verify().findings()).isEmpty();
        assertThat(lab.verify().events()).isEqualTo(2);
    }

    @Test
    void anOpenedTrailGoesOn() {
        trail.record(VIEW);
        Entry next = Trail.open(lab.source(), lab.clock).record(VIEW);
        assertThat(next.seq()).isEqualTo(2);
        assertThat(lab.verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\0b",
                "\uD83D",
                "\uDE00x",
                "'; drop table audit.event; --",
                "\u202Eevil",
                "😀",
                "\r\n\t"
            })
    void anyTextIsKeptAndStillFits(String text) throws SQLException {
        Event event = Event.of(text, Action.SEARCH, text, text)
                .about(List.of(text))
                .because(text)
                .onBehalf(text)
                .inSession(text)
                .showing(0, Optional.of(text), Optional.of(text));
        trail.record(event);
        assertThat(lab.verify().findings()).isEmpty();
        assertThat(lab.column("select actor from audit.event")).containsExactly(event.actor());
    }

    @Test
    void aLongListIsOneEventThatNamesEverybody() throws SQLException {
        List<String> persons = LongStream.range(0, 2500).mapToObj(i -> "p" + i).toList();
        trail.record(Event.of("user1", Action.EXPORT, "case list", "x").about(persons));
        assertThat(lab.column("select count(*) from audit.detail where kind = 'person'"))
                .containsExactly("2500");
        assertThat(lab.verify().findings()).isEmpty();
    }

    @Test
    void manyAtOnceMakeOneTrail() throws InterruptedException, ExecutionException {
        List<Trail> processes = List.of(
                Trail.open(lab.source(), Clock.systemUTC()),
                Trail.open(AuditDatabase.at(lab.url(), "postgres", "any"), Clock.systemUTC()));
        List<Long> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Trail one = processes.get(i % 2);
                String actor = "user" + i;
                all.add(threads.submit(() -> LongStream.range(0, 25)
                        .map(n -> one.record(Event.of(actor, Action.VIEW, "case", "c" + n))
                                .seq())
                        .boxed()
                        .toList()));
            }
            for (Future<List<Long>> one : all) {
                assertThat(one.get()).isSorted();
                numbers.addAll(one.get());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(lab.verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.event set actor = 'x'",
                "delete from audit.event",
                "truncate audit.event cascade",
                "update audit.detail set value = 'x'",
                "update audit.detail set value = null, salt = null",
                "delete from audit.detail",
                "truncate audit.detail",
                "update audit.trail set id = gen_random_uuid()",
                "delete from audit.trail",
                "truncate audit.trail"
            })
    void theTablesRefuseWhatIsNotAdding(String change) {
        trail.record(VIEW);
        assertThatThrownBy(() -> lab.sql(change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only ever added to");
        assertThat(lab.verify().events()).isEqualTo(1);
        assertThat(lab.verify().findings()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsNotShown() throws SQLException {
        trail.record(VIEW);
        lab.sql("alter table audit.event add constraint full_disk check (seq < 2)");
        assertThatThrownBy(() -> trail.record(VIEW))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("neither shown nor done")
                .hasMessageContaining("SQL state 23514")
                .hasMessageNotContaining("c1");
        lab.sql("alter table audit.event drop constraint full_disk", "alter table audit.detail rename to elsewhere");
        assertThatThrownBy(() -> trail.record(VIEW)).isInstanceOf(Unavailable.class);
        lab.sql("alter table audit.elsewhere rename to detail");
        assertThat(lab.verify().events()).as("nothing is half written").isEqualTo(1);
        assertThat(trail.record(VIEW).seq()).isEqualTo(2);
        assertThat(lab.verify().findings()).isEmpty();
    }

    /** The account that SECURITY.md recommends for the program. */
    @Test
    void anAccountThatOwnsNothingCanAddAndForgetAndNothingElse() throws SQLException {
        lab.sql(
                "create role sapwood login password 'x'",
                "grant usage on schema audit to sapwood",
                "grant select, insert on all tables in schema audit to sapwood",
                "grant update (salt, value) on audit.detail to sapwood");
        DataSource program = AuditDatabase.at(lab.url(), "sapwood", "x");
        Trail modest = Trail.open(program, lab.clock);
        modest.record(VIEW);
        modest.forget("p1", "keeper", "Allowed");
        assertThat(Verify.run(program, List.of()).findings()).isEmpty();
        for (String change : List.of(
                "alter table audit.event disable trigger all",
                "set session_replication_role = replica",
                "update audit.event set actor = 'x'",
                "truncate audit.detail")) {
            try (Connection connection = program.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .isInstanceOf(SQLException.class)
                        .extracting(refused -> ((SQLException) refused).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void aStuckWriterDoesNotHoldUpOthersForEver() throws SQLException {
        try (Connection stuck = lab.source().getConnection()) {
            stuck.setAutoCommit(false);
            stuck.createStatement().execute("lock table audit.event in exclusive mode");
            assertThatThrownBy(() -> trail.record(VIEW))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("SQL state 55P03");
            stuck.rollback();
        }
        assertThat(trail.record(VIEW).seq()).isEqualTo(1);
    }

    @Test
    void aServerThatIsGoneIsOneSentence() throws IOException, SQLException {
        Lab other = new Lab();
        Trail there = other.fresh();
        other.close();
        assertThatThrownBy(() -> there.record(VIEW))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("tell whoever");
        assertThatThrownBy(() -> Trail.open(other.source(), other.clock))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("Check that the database runs");
    }

    @Test
    void aTrailThatGotShorterWhileItRanIsNotGoneOnWith() throws SQLException {
        lab.views(trail, 5);
        lab.tamper("delete from audit.event where seq = 5", "delete from audit.detail where seq = 5");
        assertThatThrownBy(() -> trail.record(VIEW))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("has lost or changed events since event 5");
    }

    @Test
    void aPersonIsForgottenAndTheTrailStaysWhole() throws SQLException {
        lab.views(trail, 4);
        trail.record(Event.of("user1", Action.VIEW, "case list", "m1")
                .about(List.of("p2", "p3"))
                .because("Both"));
        Entry erasure = trail.forget("p2", "keeper", "Asked for, and allowed");
        assertThat(erasure.action()).isEqualTo("ERASE");
        assertThat(lab.column("select value from audit.detail where value in ('p2', 'c2', 'Reason 2')"))
                .isEmpty();
        assertThat(lab.column("select salt from audit.detail where value is null and salt is not null"))
                .isEmpty();
        assertThat(lab.column("select value from audit.detail where seq = 5 and value is not null order by part"))
                .containsExactly("m1", "Both", "p3");
        assertThat(lab.column("select value from audit.detail where seq = 2 and value is not null"))
                .isEmpty();
        assertThat(lab.column("select value from audit.detail where seq = 6 order by part"))
                .containsExactly("2.0 2.1 2.2 5.2", "Asked for, and allowed");
        assertThat(lab.verify().findings()).isEmpty();
        assertThat(new Questions(lab.source()).whoSaw("p2")).isEmpty();

        trail.forget("p2", "keeper", "Again");
        assertThat(lab.verify().findings()).isEmpty();
    }

    @Test
    void anErasureIsNeverForgottenItself() throws SQLException {
        lab.views(trail, 2);
        trail.forget("p2", "keeper", "Allowed");
        lab.tamper("update audit.detail set salt = null, value = null where seq = 3");
        assertThat(lab.verify().findings())
                .contains("The object of event 3 was taken out, and no erasure names it.")
                .contains("The person of event 2 was taken out, and no erasure names it.");
    }
}
