package org.sapwood.sql.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Table;
import org.sapwood.definition.WorkingDays;
import org.sapwood.sql.dialect.Dialect;

/** Small random tables with nulls, ties, mixed-case ids and hard dates, the same for every engine. */
final class RandomRecords {
    private static final List<String> IDS =
            List.of("a1", "A1", "b", "B", "c", "Zz", "zz", "tŷ", "TŶ", "_", "10", "9", "ab c");
    private static final List<String> WORDS =
            List.of("F", "f", "M", "", " F ", "\u00a0M", "T0", "T3", "U1", "ALLOCATED CASE WORKER", "Y", "N");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 1, 31),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(1975, 6, 1),
            LocalDate.of(2025, 4, 18));

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    void fill(Connection connection, Dialect dialect, int rows) throws SQLException {
        for (Table table : Tables.ALL) {
            create(
                    connection,
                    dialect.name(table.name()),
                    table.columns().stream()
                            .map(column -> dialect.name(column.name()) + " "
                                    + dialect.type(column.type().valueType()))
                            .collect(Collectors.joining(", ")));
            insert(connection, dialect.name(table.name()), table.columns(), rows);
        }
        supplied(connection);
    }

    private void supplied(Connection connection) throws SQLException {
        create(connection, "\"__calendar\"", "day date, working_days integer");
        WorkingDays calendar = new WorkingDays(Set.of(LocalDate.of(2025, 4, 18)));
        try (PreparedStatement insert = connection.prepareStatement("insert into \"__calendar\" values (?, ?)")) {
            for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
                insert.setObject(1, day);
                insert.setObject(2, calendar.upTo(day).intValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        create(connection, "\"period\"", "period_id integer, starts date, ends date, as_at date");
        create(connection, "\"codes_allocated_roles\"", "code varchar, title varchar");
        create(connection, "\"present_columns\"", "table_name varchar, column_name varchar");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into \"period\" values (24299, date '2024-12-01', date '2025-01-01', date '2024-12-31'),"
                            + " (24301, date '2025-02-01', date '2025-03-01', date '2025-02-28')");
            statement.execute(
                    "insert into \"codes_allocated_roles\" values ('ALLOCATED CASE WORKER', 'x'), ('Y', 'y')");
        }
    }

    private static void create(Connection connection, String name, String columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table " + name + " (" + columns + ")");
        }
    }

    private void insert(Connection connection, String name, List<Column> columns, int rows) throws SQLException {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + name + " values (" + marks + ")")) {
            for (int row = 0; row < rows; row++) {
                insert.setObject(1, id(row));
                for (int index = 1; index < columns.size(); index++) {
                    insert.setObject(index + 1, value(columns.get(index)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The first column tells rows apart, so that no order depends on chance; others refer to the first few. */
    private static String id(int row) {
        return IDS.get(row % IDS.size()) + (row < IDS.size() ? "" : "-" + row / IDS.size());
    }

    private Object value(Column column) {
        if (random.nextInt(6) == 0) {
            return null;
        }
        return switch (column.type()) {
            case TEXT -> column.name().endsWith("_id") || column.name().equals("CHILD") ? pick(IDS) : pick(WORDS);
            case FLAG -> random.nextBoolean() ? "Y" : "N";
            case DATE ->
                random.nextInt(4) == 0 ? pick(DAYS) : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
            case INTEGER -> (long) random.nextInt(18);
            case DECIMAL -> random.nextInt(1000) / 8.0;
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
