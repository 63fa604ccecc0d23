package org.sapwood.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Entries and details as rows. */
final class Rows {
    static final String ENTRY = "e.seq, e.at, e.actor, e.on_behalf_of, e.session_hash, e.action, e.object_kind,"
            + " e.result_count, e.snapshot_id, e.definition_hash, e.details_hash, e.previous_hash, e.hash";

    private static final int DETAIL_BATCH = 1000;

    private Rows() {}

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                time(row),
                text(row, "actor").orElse(""),
                text(row, "on_behalf_of"),
                text(row, "session_hash"),
                text(row, "action").orElse(""),
                text(row, "object_kind").orElse(""),
                Optional.ofNullable(row.getObject("result_count", Long.class)),
                text(row, "snapshot_id"),
                text(row, "definition_hash"),
                hex(row, "details_hash").orElse(""),
                hex(row, "previous_hash").orElse(""),
                hex(row, "hash").orElse(""));
    }

    private static Instant time(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    static Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getInt("part"),
                text(row, "kind").orElse(""),
                hex(row, "commitment").orElse(""),
                hex(row, "salt"),
                text(row, "value"));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<String> hex(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Canonical.HEX::formatHex);
    }

    static void insert(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit.event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int at = 0;
            insert.setLong(++at, entry.seq());
            insert.setObject(++at, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(++at, entry.actor());
            insert.setString(++at, entry.onBehalfOf().orElse(null));
            insert.setString(++at, entry.sessionHash().orElse(null));
            insert.setString(++at, entry.action());
            insert.setString(++at, entry.objectKind());
            insert.setObject(++at, entry.resultCount().orElse(null), java.sql.Types.BIGINT);
            insert.setString(++at, entry.snapshot().orElse(null));
            insert.setString(++at, entry.definitionHash().orElse(null));
            insert.setBytes(++at, Canonical.HEX.parseHex(entry.detailsHash()));
            insert.setBytes(++at, Canonical.HEX.parseHex(entry.previousHash()));
            insert.setBytes(++at, Canonical.HEX.parseHex(entry.hash()));
            insert.executeUpdate();
        }
    }

    static void insert(Connection connection, long seq, List<Detail> details) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit.detail values (?, ?, ?, ?, ?, ?)")) {
            for (Detail detail : details) {
                insert.setLong(1, seq);
                insert.setInt(2, detail.part());
                insert.setString(3, detail.kind());
                insert.setBytes(4, Canonical.HEX.parseHex(detail.commitment()));
                insert.setBytes(5, detail.salt().map(Canonical.HEX::parseHex).orElse(null));
                insert.setString(6, detail.value().orElse(null));
                insert.addBatch();
                if (detail.part() % DETAIL_BATCH == DETAIL_BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
