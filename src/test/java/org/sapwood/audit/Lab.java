package org.sapwood.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A PostgreSQL with a trail, and somebody who owns its tables. */
final class Lab implements AutoCloseable {
    static final Instant START = Instant.parse("2026-04-01T08:00:00Z");

    private final EmbeddedPostgres server;
    final HandClock clock = new HandClock();
    private boolean inOrder;

    Lab() throws IOException {
        server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
    }

    /** Stands still until it is moved. */
    static final class HandClock extends Clock {
        private Instant now = START;

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    DataSource source() {
        return server.getPostgresDatabase();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** A new trail in the place of the one before. */
    Trail fresh() throws SQLException {
        if (inOrder) {
            tamper("truncate audit.detail, audit.event, audit.checkpoint, audit.trail");
            sql("insert into audit.trail default values");
        } else {
            sql("drop schema if exists audit cascade");
        }
        inOrder = true;
        return Trail.open(source(), clock);
    }

    /** To be said when tables were altered. */
    void outOfOrder() {
        inOrder = false;
    }

    /** Views of cases c1, c2 ... of persons p1, p2 ..., a second apart. */
    List<Entry> views(Trail trail, int many) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            clock.move(Duration.ofSeconds(1));
            entries.add(trail.record(Event.of("user" + i % 3, Action.VIEW, "case", "c" + i)
                    .about(List.of("p" + i))
                    .because("Reason " + i)
                    .inSession("session " + i % 3)
                    .showing(1, Optional.of("s1"), Optional.of("d1"))));
        }
        return entries;
    }

    void sql(String... statements) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    /** What the owner of the tables can do who has switched off every trigger and key. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    List<String> column(String query) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    Verdict verify(Checkpoint... earlier) {
        return Verify.run(source(), List.of(earlier));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
