package org.sapwood.engine.validate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Table;
import org.sapwood.definition.returns.FilledReturn;
import org.sapwood.definition.returns.OwnerTable;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.records.table.Sql;
import org.sapwood.sql.CalendarText;
import org.sapwood.sql.dialect.Dialect;

/** Fills the tables of a return from the files of a snapshot, for one year after the other. */
final class FilledTables {
    private final FilledReturn filled;
    private final Connection connection;
    private final Set<String> made = new HashSet<>();

    FilledTables(FilledReturn filled, Connection connection) {
        this.filled = filled;
        this.connection = connection;
    }

    /** Makes the snapshot's tables readable under their names. */
    void open(Map<String, Path> parquet) throws SQLException {
        for (Table table : filled.from().tables()) {
            Path file = parquet.get(table.name());
            execute("create view " + Sql.name(table.name()) + " as select * from read_parquet("
                    + Sql.text(file.toAbsolutePath().toString()) + ")");
        }
        boolean counts = filled.relations().values().stream().anyMatch(FilledTables::countsWorkingDays)
                || filled.tables().values().stream().anyMatch(FilledTables::countsWorkingDays);
        if (counts) {
            execute(CalendarText.create(
                    Sql.name(Dialect.CALENDAR), filled.about().workingDays(), Dialect.DUCKDB));
        }
    }

    private static boolean countsWorkingDays(Relation select) {
        return select.sql().contains("workdays");
    }

    /**
     * Fills every table for a year.
     *
     * @param suffix of the names of the tables
     * @return by table, the columns that the snapshot could fill
     */
    Map<String, Set<String>> fill(Collection collection, String suffix) throws SQLException {
        new SuppliedTables(filled.about(), collection, connection).writeYear();
        for (String relation : made) {
            execute("drop table " + Sql.name(relation));
        }
        made.clear();
        Map<String, Set<String>> present = new TreeMap<>();
        for (Map.Entry<String, Relation> each : filled.tables().entrySet()) {
            Table table = filled.about().layout().table(each.getKey()).orElseThrow();
            relations(each.getValue());
            execute(text(table, each.getValue(), table.name() + suffix));
            present.put(table.name() + suffix, columns(table, each.getValue()));
        }
        return present;
    }

    /** Fills the table that tells whose a record was, where the pack says how. */
    Optional<OwnerTable> owners() throws SQLException {
        if (filled.owners().isEmpty()) {
            return Optional.empty();
        }
        OwnerTable table = FilledReturn.OWNERS;
        relations(filled.owners().get());
        execute("create table " + Sql.name(table.table()) + " as "
                + RelationTables.sql(filled.owners().get()));
        return Optional.of(table);
    }

    private void relations(Relation select) throws SQLException {
        for (String name : select.uses()) {
            Relation relation = filled.relations().get(name);
            if (relation != null && made.add(name)) {
                relations(relation);
                execute("create table " + Sql.name(name) + " as " + RelationTables.sql(relation));
            }
        }
    }

    /** In the order of their values, so that the same records make the same return. */
    private static String text(Table table, Relation select, String name) {
        Set<String> given = lower(select);
        List<String> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            String value = given.contains(lower(column.name())) ? "q." + Sql.name(lower(column.name())) : "null";
            columns.add("cast(" + value + " as " + Sql.type(column) + ") as " + Sql.name(column.name()));
            if (column.type() != ColumnType.TEXT) {
                columns.add("cast(null as varchar) as " + Sql.name(column.name() + StatutoryReturn.WRITTEN));
            }
        }
        String order = table.columns().stream()
                .filter(column -> given.contains(lower(column.name())))
                .map(column -> "q." + Sql.name(lower(column.name())))
                .collect(Collectors.joining(", "));
        return "create table " + Sql.name(name) + " as select row_number() over (order by " + order + ") as "
                + Sql.name(StatutoryReturn.ROW) + ", cast(0 as integer) as " + Sql.name(Sql.LINE) + ", "
                + String.join(", ", columns) + " from (" + RelationTables.sql(select) + ") q order by "
                + Sql.name(StatutoryReturn.ROW);
    }

    private static Set<String> columns(Table table, Relation select) {
        Set<String> given = lower(select);
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> given.contains(lower(name)))
                .collect(Collectors.toSet());
    }

    private static Set<String> lower(Relation select) {
        return select.columns().stream()
                .map(NamedType::name)
                .map(FilledTables::lower)
                .collect(Collectors.toSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
