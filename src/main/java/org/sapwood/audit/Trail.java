package org.sapwood.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/**
 * Adds to the trail. An event is on the disk of the database before {@link #record} returns; when it throws, whatever was
 * to be shown or done must not be. Several threads and processes may add at once: a lock of the database makes them wait
 * for each other, so that each event is bound to the one before.
 */
public final class Trail {
    private static final String ALONE = "set local synchronous_commit = on; set local lock_timeout = '5s';"
            + " set local statement_timeout = '30s'; select pg_advisory_xact_lock(1396787287, 1)";

    private static final String ABOUT_PERSON =
            "select d.seq, d.part from audit.detail d where d.value is not null and ("
                    + "d.kind = 'person' and d.value = ? or d.kind <> 'person' and exists (select from audit.detail p"
                    + " where p.seq = d.seq and p.kind = 'person' and p.value = ?) and not exists (select from audit.detail o"
                    + " where o.seq = d.seq and o.kind = 'person' and o.value is distinct from ?)) order by d.seq, d.part";

    // kept, as a logger that nobody holds forgets its level
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final Store store;
    private final Clock clock;
    private final AtomicReference<Head> seen = new AtomicReference<>(new Head(0, ""));

    private Trail(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Opens the trail of a database, and begins it where there is none. */
    public static Trail open(DataSource source, Clock clock) {
        MIGRATIONS.setLevel(Level.WARNING);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .schemas("audit")
                    .locations("classpath:org/sapwood/audit/migrations")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Unavailable(
                    Fault.of(
                            "The audit trail cannot be opened in the database",
                            "Check that the database runs, and that its account owns the schema audit or may make it"),
                    e);
        }
        return new Trail(new Store(source), clock);
    }

    /** @throws Unavailable when the event is not written for certain */
    public Entry record(Event event) {
        Entry entry = store.writing(connection -> {
            alone(connection);
            return add(connection, event);
        });
        saw(entry);
        return entry;
    }

    /**
     * Forgets a person: who looked at their record is no longer told, that somebody looked at a record stays. The same is
     * done to object and reason of events that were about nobody else.
     *
     * @return the entry of the erasure itself
     */
    public Entry forget(String person, String actor, String reason) {
        Entry entry = store.writing(connection -> {
            alone(connection);
            List<Place> places = detailsAbout(connection, person);
            String names = places.stream().map(Place::name).collect(Collectors.joining(" "));
            Entry erasure = add(
                    connection, Event.of(actor, Action.ERASE, "details", names).because(reason));
            forget(connection, places);
            return erasure;
        });
        saw(entry);
        return entry;
    }

    private static void alone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ALONE);
        }
    }

    private Entry add(Connection connection, Event event) throws SQLException {
        Head head = Head.read(connection);
        refuseAShorterTrail(head);
        List<Detail> details = Detail.of(event);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Entry entry = Entry.of(event, head.events() + 1, now, Detail.hash(details), head.hash());
        Rows.insert(connection, entry);
        Rows.insert(connection, entry.seq(), details);
        return entry;
    }

    private void refuseAShorterTrail(Head head) {
        Head last = seen.get();
        boolean shorter = head.events() < last.events();
        if (shorter || (head.events() == last.events() && last.events() > 0 && !head.equals(last))) {
            throw new Unavailable(Fault.of(
                    "The audit trail has lost or changed events since event " + last.events()
                            + " was written, so nothing more is shown",
                    "Run sapwood audit verify, and tell whoever answers for the records"));
        }
    }

    private void saw(Entry entry) {
        Head head = new Head(entry.seq(), entry.hash());
        seen.accumulateAndGet(head, (one, other) -> one.events() >= other.events() ? one : other);
    }

    private static List<Place> detailsAbout(Connection connection, String person) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ABOUT_PERSON)) {
            select.setString(1, person);
            select.setString(2, person);
            select.setString(3, person);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(rows.getLong("seq"), rows.getInt("part")));
                }
            }
        }
        return places;
    }

    private static void forget(Connection connection, List<Place> places) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit.detail d set salt = null, value = null"
                        + " from unnest(?, ?) as gone (seq, part) where d.seq = gone.seq and d.part = gone.part")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", places.stream().map(Place::seq).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", places.stream().map(Place::part).toArray()));
            update.executeUpdate();
        }
    }

    private record Place(long seq, int part) {
        String name() {
            return Detail.name(seq, part);
        }
    }
}
