package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Table;
import org.sapwood.sql.dialect.Dialect;

/** Finds whose records differ between two snapshots, by comparing a hash of each person's rows table by table. */
public final class Changes {
    private final SnapshotTables before;
    private final SnapshotTables after;
    private final Set<String> persons = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();

    private Changes(SnapshotTables before, SnapshotTables after) {
        this.before = before;
        this.after = after;
    }

    public static Touched between(SnapshotTables before, SnapshotTables after, Collection<Table> tables) {
        Changes changes = new Changes(before, after);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Table table : tables) {
                if (before.parquet().containsKey(table.name())
                        && after.parquet().containsKey(table.name())) {
                    changes.compare(statement, table);
                }
            }
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
        return new Touched(changes.persons, changes.changed);
    }

    private void compare(Statement statement, Table table) throws SQLException {
        String sql = "select b.person, a.person from (" + hashed(before, table) + ") b full join ("
                + hashed(after, table) + ") a on a.person is not distinct from b.person"
                + " where a.rows is distinct from b.rows or a.total is distinct from b.total";
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                changed.add(table.name());
                for (int side = 1; side <= 2; side++) {
                    if (rows.getString(side) != null && table.person().isPresent()) {
                        persons.add(rows.getString(side));
                    }
                }
            }
        }
    }

    private static String hashed(SnapshotTables tables, Table table) {
        Path parquet = tables.parquet().get(table.name());
        String columns = table.columns().stream()
                .map(Column::name)
                .map(Dialect.DUCKDB::name)
                .collect(Collectors.joining(", "));
        String person = table.person().map(Dialect.DUCKDB::name).orElse("'whole table'");
        return "select " + person + " as person, count(*) as rows, sum(cast(hash(" + columns
                + ") as hugeint)) as total from read_parquet("
                + Dialect.DUCKDB.literal(parquet.toAbsolutePath().toString()) + ") group by all";
    }
}
