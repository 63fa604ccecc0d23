package org.sapwood.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.definition.Refusal;

/** Somebody who owns the tables and has switched off every trigger changes the trail; the verifier says what and where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperTest {
    private static final int EVENTS = 30;
    private static final String COLUMNS = "at, actor, on_behalf_of, session_hash, action, object_kind, result_count,"
            + " snapshot_id, definition_hash, details_hash, previous_hash, hash";

    @TempDir
    private Path folder;

    private Lab lab;
    private Trail trail;
    private List<Entry> written;
    private Checkpoint checkpoint;

    @BeforeAll
    void start() throws IOException {
        lab = new Lab();
    }

    @AfterAll
    void stop() throws IOException {
        lab.close();
    }

    @BeforeEach
    void write() throws SQLException {
        trail = lab.fresh();
        written = lab.views(trail, EVENTS);
        checkpoint = new Checkpoints(lab.source(), folder, lab.clock).make();
        lab.tamper("delete from audit.checkpoint");
        assertThat(lab.verify(checkpoint).findings()).isEmpty();
    }

    private void assertFound(String start) {
        assertThat(lab.verify().findings()).isNotEmpty();
        assertThat(lab.verify().findings().getFirst()).startsWith(start).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "at = at - interval '30 seconds'",
                "actor = 'user9'",
                "on_behalf_of = ''",
                "session_hash = null",
                "action = 'SEARCH'",
                "object_kind = object_kind || ' '",
                "result_count = 0",
                "result_count = null",
                "snapshot_id = null, definition_hash = snapshot_id",
                "hash = sha256(hash)"
            })
    void anEditIsFoundWhereverItIs(String edit) throws SQLException {
        for (int seq : new int[] {EVENTS, 17, 1}) {
            lab.tamper("update audit.event set " + edit + " where seq = " + seq);
            assertFound("Event " + seq + " was changed after it was written");
        }
    }

    @Test
    void anEditWithANewHashIsFoundAtTheNextEvent() throws SQLException {
        Entry old = written.get(9);
        Entry forged = forged(old, old.previousHash());
        replace(forged);
        assertFound("Event 11 does not follow event 10");
    }

    private static Entry forged(Entry old, String previous) {
        Event event = Event.of("somebody-else", Action.VIEW, old.objectKind(), "");
        return Entry.of(event, old.seq(), old.at(), old.detailsHash(), previous);
    }

    private void replace(Entry... forged) throws SQLException {
        try (Connection connection = lab.source().getConnection()) {
            connection.createStatement().execute("set session_replication_role = replica");
            for (Entry entry : forged) {
                connection.createStatement().execute("delete from audit.event where seq = " + entry.seq());
                Rows.insert(connection, entry);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seq = 1 | Of the events before event 2, event 1 is missing",
                "seq = 12 | Of the events before event 13, event 12 is missing",
                "seq between 5 and 9 | Of the events before event 10, events 5 to 9 are missing"
            })
    void whatIsTakenOutIsMissed(String which, String finding) throws SQLException {
        lab.tamper(
                "delete from audit.event where " + which,
                "delete from audit.detail d where not exists (select from audit.event e where e.seq = d.seq)");
        assertFound(finding);
    }

    @Test
    void takingOutAndClosingTheGapIsFound() throws SQLException {
        lab.tamper(
                "delete from audit.event where seq = 12",
                "delete from audit.detail where seq = 12",
                "update audit.event set seq = seq + 999 where seq > 12",
                "update audit.event set seq = seq - 1000 where seq > 1000",
                "update audit.detail set seq = seq + 999 where seq > 12",
                "update audit.detail set seq = seq - 1000 where seq > 1000");
        assertFound("Event 12 is not the one that was written there");
    }

    @Test
    void whatIsPutInIsFound() throws SQLException {
        lab.tamper(
                "update audit.event set seq = seq + 1001 where seq > 20",
                "update audit.event set seq = seq - 1000 where seq > 1000",
                "update audit.detail set seq = seq + 1001 where seq > 20",
                "update audit.detail set seq = seq - 1000 where seq > 1000");
        Event event = Event.of("user1", Action.VIEW, "case", "c99");
        Entry before = written.get(19);
        replace(Entry.of(event, 21, before.at(), Detail.hash(List.of()), before.hash()));
        assertFound("Event 22 is not the one that was written there");
    }

    @Test
    void anEventThatIsThereTwiceIsFound() throws SQLException {
        lab.tamper(
                "alter table audit.event drop constraint event_pkey cascade",
                "insert into audit.event select seq, at, 'user9', on_behalf_of, session_hash, action, object_kind,"
                        + " result_count, snapshot_id, definition_hash, details_hash, previous_hash, sha256(hash)"
                        + " from audit.event where seq = 14");
        assertThat(lab.verify().findings()).anyMatch(finding -> finding.startsWith("Event 14 is there twice"));
        lab.outOfOrder();
    }

    @Test
    void eventsThatChangedPlacesAreFound() throws SQLException {
        lab.tamper(
                "create temp table kept as select * from audit.event where seq in (8, 22)",
                "update audit.event e set (" + COLUMNS + ") = (select " + COLUMNS
                        + " from kept k where k.seq = 30 - e.seq) where seq in (8, 22)");
        assertThat(lab.verify().findings().getFirst())
                .startsWith("Event 8 is not the one that was written there: another was put into its place.");
        assertThat(lab.verify().findings())
                .anyMatch(finding -> finding.startsWith("Event 22 is not the one that was written there"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit.detail set value = 'p99' where seq = 7 and kind = 'person'"
                        + " | The person of event 7 was changed",
                "update audit.detail set value = 'For work' where seq = 7 and kind = 'reason'"
                        + " | The reason of event 7 was changed",
                "update audit.detail set salt = sha256(salt) where seq = 7 and kind = 'object'"
                        + " | The object of event 7 was changed",
                "update audit.detail set kind = 'reason' where seq = 7 and kind = 'object' | The details of event 7",
                "update audit.detail set commitment = sha256(commitment) where seq = 7 | The details of event 7",
                "delete from audit.detail where seq = 7 and kind = 'person' | The details of event 7",
                "delete from audit.detail where seq = 7 | The details of event 7",
                "insert into audit.detail select 7, 3, kind, commitment, salt, value from audit.detail where seq = 8"
                        + " and part = 2 | The details of event 7",
                "update audit.detail set salt = null, value = null where seq = 7 and kind = 'person'"
                        + " | The person of event 7 was taken out, and no erasure names it",
                "insert into audit.detail select 99, part, kind, commitment, salt, value from audit.detail where seq = 8"
                        + " | There are details of event 99, which is not there"
            })
    void detailsAreBoundToTheirEvents(String change, String finding) throws SQLException {
        lab.tamper(change);
        assertFound(finding);
    }

    @Test
    void aLostEndIsFoundWithACheckpointThatWasKeptElsewhere() throws SQLException {
        lab.tamper("delete from audit.event where seq > 25", "delete from audit.detail where seq > 25");
        assertThat(lab.verify().findings()).as("nothing else can tell").isEmpty();
        assertThat(lab.verify(checkpoint).findings())
                .containsExactly(
                        "The end of the trail is gone: it has 25 events, and on " + checkpoint.at() + " it had 30.");
    }

    @Test
    void theDatabasesOwnCheckpointAlsoFindsALostEnd() throws SQLException {
        new Checkpoints(lab.source(), folder, lab.clock).make();
        lab.tamper("delete from audit.event where seq > 25", "delete from audit.detail where seq > 25");
        assertFound("The end of the trail is gone");
    }

    @Test
    void aTrailThatWasWrittenAnewIsFoundWithACheckpointThatWasKeptElsewhere() throws SQLException {
        List<Entry> anew = new ArrayList<>(written.subList(0, 10));
        for (Entry old : written.subList(10, EVENTS)) {
            anew.add(forged(old, anew.getLast().hash()));
        }
        replace(anew.toArray(new Entry[0]));
        assertThat(lab.verify().findings()).as("nothing else can tell").isEmpty();
        assertThat(lab.verify(checkpoint).findings())
                .containsExactly("The events up to event 30 are not those that were signed on " + checkpoint.at()
                        + ": the trail was written anew.");
    }

    @Test
    void aTrailThatWasBegunAnewIsFound() throws SQLException {
        lab.views(lab.fresh(), EVENTS);
        assertThat(lab.verify(checkpoint).findings().getFirst())
                .startsWith("The checkpoint of " + checkpoint.at() + " is of another trail");
    }

    @Test
    void aClockThatWasSetBackIsFound() {
        lab.clock.move(Duration.ofHours(-2));
        trail.record(Event.of("user1", Action.VIEW, "case", "c1"));
        assertFound("Event 31 is dated ");
        lab.clock.move(Duration.ofHours(2));
    }

    @Test
    void aCheckpointThatWasChangedIsFound() {
        String text = checkpoint.text();
        Checkpoint shorter =
                Checkpoint.parse(text.replace("events: 30", "events: 29")).orElseThrow();
        Checkpoint later =
                Checkpoint.parse(text.replace("at: 2026-", "at: 2027-")).orElseThrow();
        for (Checkpoint changed : List.of(shorter, later)) {
            assertThat(lab.verify(changed).findings())
                    .containsExactly("The checkpoint of " + changed.at() + " is not as it was signed: it was changed.");
        }
    }

    @Test
    void aCheckpointInTheDatabaseBySomebodyElseIsFound(@TempDir Path elsewhere) throws SQLException {
        Checkpoint foreign = new Checkpoints(lab.source(), elsewhere, lab.clock).make();
        assertThat(lab.verify(checkpoint).findings())
                .containsExactly(
                        "The checkpoint of " + foreign.at() + " is signed with another key than those kept elsewhere.");
        lab.tamper("update audit.checkpoint set body = 'x'");
        assertFound("A checkpoint that the database keeps is no checkpoint any more");
    }

    @Test
    void whatWasTamperedWithIsNotSigned() throws IOException, SQLException {
        lab.tamper("update audit.event set actor = 'user9' where seq = 3");
        String before = Files.readString(folder.resolve(Checkpoints.LATEST));
        assertThatThrownBy(() -> new Checkpoints(lab.source(), folder, lab.clock).make())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Event 3 was changed")
                .hasMessageContaining("not signed");
        assertThat(lab.column("select body from audit.checkpoint")).isEmpty();
        assertThat(folder.resolve(Checkpoints.LATEST)).hasContent(before);
    }

    @Test
    void manyFindingsAreCounted() throws SQLException {
        lab.tamper("update audit.event set actor = 'user9'");
        List<String> findings = lab.verify().findings();
        assertThat(findings).hasSize(21);
        assertThat(findings.getLast()).isEqualTo("There are 10 more findings like these.");
    }
}
