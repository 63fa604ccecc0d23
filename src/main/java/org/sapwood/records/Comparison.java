package org.sapwood.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Table;
import org.sapwood.definition.Unavailable;
import org.sapwood.records.table.InMemory;
import org.sapwood.records.table.Sql;

/** Two snapshots side by side in a database in memory. */
final class Comparison implements AutoCloseable {
    private static final int IDS_AT_A_TIME = 1_000;

    private final Snapshot earlier;
    private final Snapshot later;
    private final Connection connection;
    private final Path spill;

    Comparison(Snapshot earlier, Snapshot later) {
        this.earlier = earlier;
        this.later = later;
        try {
            // made by us, so that it is closed to other accounts: what spills is rows
            this.spill = Files.createTempDirectory("sapwood-comparison");
            this.connection = InMemory.open();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set memory_limit = '2GB'");
                statement.execute("set temp_directory = " + Sql.text(spill.toString()));
            }
        } catch (SQLException | IOException e) {
            throw failed(e);
        }
    }

    /** Whether the files of a table are the same bytes. */
    boolean isSame(Table table) {
        return earlier.manifest()
                .table(table.name())
                .map(Manifest.TableEntry::sha256)
                .equals(later.manifest().table(table.name()).map(Manifest.TableEntry::sha256));
    }

    /** Whether one extract had declared columns of a table that the other lacked. */
    boolean columnsDiffer(Table table) {
        return !SnapshotDiff.declared(earlier, table).equals(SnapshotDiff.declared(later, table));
    }

    SnapshotDiff.TableDiff counts(Table table) {
        List<String> newColumns = SnapshotDiff.newColumns(earlier, later, table);
        List<String> goneColumns = SnapshotDiff.newColumns(later, earlier, table);
        SequencedMap<String, Long> changedColumns = new LinkedHashMap<>();
        if (isSame(table)) {
            return new SnapshotDiff.TableDiff(table.name(), 0, 0, 0, changedColumns, newColumns, goneColumns);
        }
        ComparisonSql sql = sql(table);
        return query(sql.counts(), row -> {
            row.next();
            if (sql.isKeyed()) {
                List<String> columns = sql.columns();
                for (int i = 0; i < columns.size(); i++) {
                    if (row.getLong(4 + i) > 0) {
                        changedColumns.put(columns.get(i), row.getLong(4 + i));
                    }
                }
            }
            return new SnapshotDiff.TableDiff(
                    table.name(),
                    row.getLong(1),
                    row.getLong(2),
                    sql.isKeyed() ? row.getLong(3) : 0,
                    changedColumns,
                    newColumns,
                    goneColumns);
        });
    }

    List<SnapshotDiff.RowDiff> rows(Table table, int most) {
        if (isSame(table)) {
            return List.of();
        }
        ComparisonSql sql = sql(table);
        return query(sql.rows(most), row -> {
            List<SnapshotDiff.RowDiff> rows = new ArrayList<>();
            while (row.next()) {
                List<Optional<String>> key = new ArrayList<>();
                for (int i = 0; i < sql.keyWidth(); i++) {
                    key.add(Optional.ofNullable(row.getString(3 + i)));
                }
                List<String> changed = Arrays.stream(row.getString(2).split("\n", -1))
                        .filter(name -> !name.isEmpty())
                        .toList();
                rows.add(new SnapshotDiff.RowDiff(SnapshotDiff.Kind.valueOf(row.getString(1)), key, changed));
            }
            return rows;
        });
    }

    /** Adds the people whose rows differ; true when any rows do, those that name nobody included. */
    boolean addPersons(Table table, String person, Set<String> persons) {
        return query(sql(table).persons(person), row -> {
            boolean any = false;
            while (row.next()) {
                any = true;
                Optional.ofNullable(row.getString(1)).ifPresent(persons::add);
            }
            return any;
        });
    }

    /** The earlier one, then the later one. */
    List<Snapshot> snapshots() {
        return List.of(earlier, later);
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Makes or replaces a relation {@code (id)}. */
    void fill(String relation, Set<String> ids) {
        execute("create or replace temp table " + relation + " (id varchar)");
        List<String> rows = ids.stream().map(id -> "(" + Sql.text(id) + ")").toList();
        for (int from = 0; from < rows.size(); from += IDS_AT_A_TIME) {
            execute("insert into " + relation + " values "
                    + String.join(", ", rows.subList(from, Math.min(from + IDS_AT_A_TIME, rows.size()))));
        }
    }

    /** The texts of one column, each once, without blanks. */
    Set<String> texts(String sql) {
        return query("select distinct * from (" + sql + ") texts", row -> {
            Set<String> texts = new TreeSet<>();
            while (row.next()) {
                Optional.ofNullable(row.getString(1)).ifPresent(texts::add);
            }
            return texts;
        });
    }

    private ComparisonSql sql(Table table) {
        Set<String> columns = new LinkedHashSet<>(names(earlier, table));
        columns.addAll(names(later, table));
        boolean keyed = !table.key().isEmpty()
                && SnapshotDiff.present(earlier, table).containsAll(table.key())
                && SnapshotDiff.present(later, table).containsAll(table.key());
        return new ComparisonSql(
                new ComparisonSql.Side(earlier.parquet(table.name()), names(earlier, table)),
                new ComparisonSql.Side(later.parquet(table.name()), names(later, table)),
                List.copyOf(columns),
                keyed ? table.key() : List.of());
    }

    /** The declared columns of a table's file, in their order. */
    private List<String> names(Snapshot snapshot, Table table) {
        return query("describe from " + ComparisonSql.file(snapshot.parquet(table.name())), row -> {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            names.removeIf(name -> table.column(name).isEmpty());
            return names;
        });
    }

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return reading.read(rows);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Unavailable failed(Exception e) {
        return new Unavailable(
                Fault.of(
                        earlier.id() + " and " + later.id() + " cannot be compared",
                        "Run sapwood doctor, and look whether a file in " + earlier.folder() + " or " + later.folder()
                                + " is damaged"),
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
            Files.deleteIfExists(spill);
        } catch (SQLException | IOException e) {
            throw failed(e);
        }
    }
}
