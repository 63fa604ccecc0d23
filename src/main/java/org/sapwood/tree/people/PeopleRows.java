package org.sapwood.tree.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.tree.item.Hand;

/** Rows of people, posts and conflicts. */
record PeopleRows(Connection connection, boolean madeUp) {
    private static final long WRITERS = 0x5A9_0002L;

    /** One writer at a time, until the end of the transaction. */
    void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + WRITERS + ")");
        }
    }

    /** The number of the last change. */
    long last() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select greatest((select coalesce(max(seq), 0) from tree.person),"
                                + " (select coalesce(max(seq), 0) from tree.conflict))")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Every version of everybody, oldest first, by id in the order in which they came. */
    Map<String, List<Kept<Somebody>>> people() throws SQLException {
        Map<Long, List<Held>> posts = posts();
        Map<String, List<Kept<Somebody>>> people = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from tree.person where made_up = ? order by seq")) {
            select.setBoolean(1, madeUp);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Somebody one = new Somebody(
                            row.getString("id"),
                            row.getString("name"),
                            Optional.ofNullable(row.getString("worker")),
                            day(row, "valid_from"),
                            Optional.ofNullable(day(row, "valid_until")),
                            posts.getOrDefault(row.getLong("seq"), List.of()));
                    people.computeIfAbsent(one.id(), any -> new ArrayList<>())
                            .add(new Kept<>(one, row.getInt("number"), hand(row)));
                }
            }
        }
        return people;
    }

    private Map<Long, List<Held>> posts() throws SQLException {
        Map<Long, List<Held>> posts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from tree.post order by person, part")) {
            while (row.next()) {
                Held held = new Held(
                        Role.valueOf(row.getString("role")),
                        Place.Kind.valueOf(row.getString("place_kind")),
                        row.getString("place"),
                        day(row, "valid_from"),
                        Optional.ofNullable(day(row, "valid_until")));
                posts.computeIfAbsent(row.getLong("person"), any -> new ArrayList<>())
                        .add(held);
            }
        }
        return posts;
    }

    /** Every version of every conflict, oldest first. */
    List<Kept<Conflict>> conflicts() throws SQLException {
        List<Kept<Conflict>> conflicts = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from tree.conflict where made_up = ? order by seq")) {
            select.setBoolean(1, madeUp);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Conflict one = new Conflict(
                            row.getString("viewer"),
                            row.getString("subject"),
                            day(row, "valid_from"),
                            Optional.ofNullable(day(row, "valid_until")));
                    conflicts.add(new Kept<>(one, row.getInt("number"), hand(row)));
                }
            }
        }
        return conflicts;
    }

    void add(Kept<Somebody> kept) throws SQLException {
        Somebody one = kept.what();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into tree.person (made_up, id, number, name,"
                        + " worker, valid_from, valid_until, author, role, at, why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " returning seq")) {
            set(
                    insert,
                    madeUp,
                    one.id(),
                    kept.number(),
                    one.name(),
                    one.worker().orElse(null),
                    one.from(),
                    one.until().orElse(null));
            set(insert, 8, kept.hand());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                add(row.getLong(1), one.posts());
            }
        }
    }

    private void add(long person, List<Held> posts) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into tree.post values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int part = 0; part < posts.size(); part++) {
                Held held = posts.get(part);
                set(
                        insert,
                        person,
                        part,
                        held.role().name(),
                        held.kind().name(),
                        held.place(),
                        held.from(),
                        held.until().orElse(null));
                insert.executeUpdate();
            }
        }
    }

    void addConflict(Kept<Conflict> kept) throws SQLException {
        Conflict one = kept.what();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into tree.conflict (made_up, viewer, subject,"
                        + " number, valid_from, valid_until, author, role, at, why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            set(
                    insert,
                    madeUp,
                    one.viewer(),
                    one.subject(),
                    kept.number(),
                    one.from(),
                    one.until().orElse(null));
            set(insert, 7, kept.hand());
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static void set(PreparedStatement insert, int first, Hand hand) throws SQLException {
        insert.setString(first, hand.author());
        insert.setString(first + 1, hand.role());
        insert.setObject(first + 2, hand.at().atOffset(ZoneOffset.UTC));
        insert.setString(first + 3, hand.why());
    }

    private static Hand hand(ResultSet row) throws SQLException {
        return new Hand(
                row.getString("author"),
                row.getString("role"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("why"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
