package org.sapwood.records;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;

/** A layout of two tables, and extracts of it written by the test. */
final class SampleExtract {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-02T08:00:00Z"), ZoneOffset.UTC);
    static final Table PERSON = new Table(
            "person",
            "People",
            List.of(
                    column("person_id", ColumnType.TEXT),
                    column("born", ColumnType.DATE),
                    column("needs_help", ColumnType.FLAG)),
            List.of("person_id"),
            Optional.of("person_id"),
            Table.WhenUnreadable.QUARANTINE_ROW);
    static final Table VISIT = new Table(
            "visit",
            "Visits",
            List.of(
                    column("visit_id", ColumnType.TEXT),
                    new Column(
                            "visited",
                            ColumnType.TEXT,
                            "",
                            Optional.of(new Column.Reference("person", "person_id")),
                            false),
                    column("on_day", ColumnType.DATE),
                    column("minutes", ColumnType.INTEGER),
                    column("cost", ColumnType.DECIMAL)),
            List.of("visit_id"),
            Optional.of("visited"),
            Table.WhenUnreadable.QUARANTINE_ROW);
    static final Layout LAYOUT = new Layout("sample", "Sample", List.of(PERSON, VISIT));

    private final Path folder;

    SampleExtract(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    static Column column(String name, ColumnType type) {
        return new Column(name, type, name, Optional.empty(), false);
    }

    /** Two good tables of three rows. */
    static SampleExtract good(Path folder) throws IOException {
        return new SampleExtract(folder)
                .file("person.csv", "person_id,born,needs_help\n1,2010-01-31,Y\n2,2012-02-29,N\n003,,\n")
                .file(
                        "visit.csv",
                        "visit_id,visited,on_day,minutes,cost\nv1,1,2026-03-01,30,1.5\nv2,1,2026-03-02,45,\nv3,003,2026-04-01,,2\n");
    }

    SampleExtract file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    SampleExtract file(String name, String text, Charset charset) throws IOException {
        return file(name, text.getBytes(charset));
    }

    SampleExtract file(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return this;
    }

    Path folder() {
        return folder;
    }

    LoadReport loadInto(Path data) {
        return load(data, LAYOUT, folder);
    }

    static LoadReport load(Path data, Layout layout, Path from) {
        return new Loader(new SnapshotStore(data), CLOCK).load(layout, new Extract.Files(from), Optional.empty());
    }

    /** Rows of a table of a snapshot as text, values separated by |. */
    static List<String> rows(Snapshot snapshot, String table) throws SQLException {
        String query = "select * from read_parquet('" + snapshot.parquet(table) + "')";
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
