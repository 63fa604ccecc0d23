package org.sapwood.tree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.text.Bodies;

/** Rows of the table of versions. */
final class Versions {
    private static final long WRITERS = 0x5A9_0001L;
    private static final String COLUMNS = "item, number, kind, body, author, role, at, why, withdrawn, undoes";
    private static final String LATEST = "select " + COLUMNS + " from (select distinct on (item) *,"
            + " min(seq) over (partition by item) as first from tree.version where %s order by item, number desc)"
            + " as latest order by first";

    private Versions() {}

    /** One writer at a time, until the end of the transaction: rows become visible in the order of their numbers. */
    static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + WRITERS + ")");
        }
    }

    static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select coalesce(max(seq), 0) from tree.version")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static List<Version> upTo(Connection connection, long seq) throws SQLException {
        return read(connection, LATEST.formatted("seq <= ?"), seq);
    }

    static List<Version> asAt(Connection connection, Instant instant) throws SQLException {
        return read(connection, LATEST.formatted("at <= ?"), time(instant));
    }

    static List<Version> of(Connection connection, String id) throws SQLException {
        return read(connection, "select " + COLUMNS + " from tree.version where item = ? order by number", id);
    }

    static List<Version> since(Connection connection, Instant instant) throws SQLException {
        return read(connection, "select " + COLUMNS + " from tree.version where at >= ? order by seq", time(instant));
    }

    static Optional<Version> latest(Connection connection, String id) throws SQLException {
        return read(
                        connection,
                        "select " + COLUMNS + " from tree.version where item = ? order by number desc limit 1",
                        id)
                .stream()
                .findFirst();
    }

    private static List<Version> read(Connection connection, String sql, Object argument) throws SQLException {
        List<Version> versions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.add(version(rows));
                }
            }
        }
        return versions;
    }

    private static Version version(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new Version(
                row.getString("item"),
                row.getInt("number"),
                Bodies.read(kind, row.getString("body")),
                new Hand(
                        row.getString("author"),
                        row.getString("role"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("why")),
                row.getBoolean("withdrawn"),
                Optional.ofNullable(row.getObject("undoes", Integer.class)));
    }

    static void append(Connection connection, List<Version> versions) throws SQLException {
        String sql = "insert into tree.version (" + COLUMNS + ", team, year)"
                + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Version version : versions) {
                set(statement, version);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement row, Version version) throws SQLException {
        row.setString(1, version.id());
        row.setInt(2, version.number());
        row.setString(3, version.item().kind().name());
        row.setString(4, Bodies.write(version.item()));
        row.setString(5, version.hand().author());
        row.setString(6, version.hand().role());
        row.setObject(7, time(version.hand().at()));
        row.setString(8, version.hand().why());
        row.setBoolean(9, version.withdrawn());
        row.setObject(10, version.undoes().orElse(null), Types.INTEGER);
        row.setString(11, version.item().ofTeam().orElse(null));
        row.setString(12, version.item().ofYear().map(FinancialYear::toString).orElse(null));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
