package org.sapwood.tree.contact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.state.Database;

/** Which digests were sent. Whoever begins one has it alone, whichever thread, process or server asks. */
public final class Deliveries {
    /** What failed is tried again after so long. */
    public static final Duration PAUSE = Duration.ofHours(1);

    /** Two kinds of digest may be due to somebody at once, so that whoever begins waits for the others of that person. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('digest ' || ?, 0))";

    private static final String BEGIN =
            "insert into tree.digest as d (made_up, person, occasion, state, tries, at) select ?, ?, ?, 'SENDING', 1, ?"
                    + " where not exists (select from tree.digest other where other.made_up = ? and other.person = ?"
                    + " and other.occasion <> ? and other.state in ('SENDING', 'SENT') and other.at >= ?)"
                    + " on conflict (made_up, person, occasion) do update set state = 'SENDING', tries = d.tries + 1,"
                    + " at = excluded.at, problem = null where d.state = 'FAILED' and d.at <= ?";

    private final Database database;
    private final boolean madeUp;

    /** @param madeUp whether the people of a demonstration are meant */
    public Deliveries(Database database, boolean madeUp) {
        this.database = database;
        this.madeUp = madeUp;
    }

    /**
     * Begins a digest, and keeps that before anything is sent.
     *
     * @return false when it is begun, sent or was tried less than {@link #PAUSE} ago, or when another was sent since it
     *     was due
     */
    public boolean begin(String person, Occasion occasion, Instant now) {
        return database.change(connection -> {
            try (PreparedStatement alone = connection.prepareStatement(ALONE)) {
                alone.setString(1, person);
                alone.execute();
            }
            try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
                begin.setBoolean(1, madeUp);
                begin.setString(2, person);
                begin.setString(3, occasion.name());
                begin.setObject(4, now.atOffset(ZoneOffset.UTC));
                begin.setBoolean(5, madeUp);
                begin.setString(6, person);
                begin.setString(7, occasion.name());
                begin.setObject(8, occasion.due().atOffset(ZoneOffset.UTC));
                begin.setObject(9, now.minus(PAUSE).atOffset(ZoneOffset.UTC));
                return begin.executeUpdate() == 1;
            }
        });
    }

    /** Says what came of one that was begun. */
    public void end(Delivery delivery) {
        database.change(connection -> {
            try (PreparedStatement end = connection.prepareStatement("update tree.digest set state = ?, at = ?,"
                    + " problem = ? where made_up = ? and person = ? and occasion = ?")) {
                end.setString(1, delivery.state().name());
                end.setObject(2, delivery.at().atOffset(ZoneOffset.UTC));
                end.setString(3, delivery.problem().orElse(null));
                end.setBoolean(4, madeUp);
                end.setString(5, delivery.person());
                end.setString(6, delivery.occasion());
                return end.executeUpdate();
            }
        });
    }

    /** What came of those of an occasion that were begun. */
    public List<Delivery> of(Occasion occasion) {
        return database.read(connection -> select(connection, "occasion = ?", occasion.name()));
    }

    /** What came of those to somebody, the latest first. */
    public List<Delivery> to(String person) {
        return database.read(connection -> select(connection, "person = ?", person));
    }

    /** When the last was sent to somebody. */
    public Optional<Instant> lastTo(String person) {
        return to(person).stream()
                .filter(one -> one.state() == Delivery.State.SENT)
                .map(Delivery::at)
                .findFirst();
    }

    /** Those that did not arrive, or may not have, since an instant; the latest first. */
    public List<Delivery> troubled(Instant since, Instant stuckSince) {
        return database.read(connection -> select(connection, "state in ('FAILED', 'SENDING')", null)).stream()
                .filter(one -> !one.at().isBefore(since))
                .filter(one -> one.state() == Delivery.State.FAILED || one.at().isBefore(stuckSince))
                .toList();
    }

    private List<Delivery> select(Connection connection, String which, String value) throws SQLException {
        List<Delivery> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select * from tree.digest where made_up = ? and " + which + " order by at desc, person")) {
            select.setBoolean(1, madeUp);
            if (value != null) {
                select.setString(2, value);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Delivery(
                            row.getString("person"),
                            row.getString("occasion"),
                            Delivery.State.valueOf(row.getString("state")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.getString("problem"))));
                }
            }
        }
        return found;
    }
}
