package org.sapwood.engine.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.sapwood.sql.Query;

/** Runs a query on a connection with its parameters bound and its deadline watched. */
final class Binding {
    private static final int ROWS_AT_A_TIME = 10_000;

    private Binding() {}

    static void read(Connection connection, Query query, Duration limit, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.text())) {
            bind(connection, statement, query.parameters());
            statement.setFetchSize(ROWS_AT_A_TIME);
            run(statement, limit, reader);
        }
    }

    private static void run(PreparedStatement statement, Duration limit, RowReader reader) {
        try (Deadline deadline = new Deadline(statement, limit)) {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.row(rows);
                }
            } catch (SQLException e) {
                throw deadline.explain(e);
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> parameters)
            throws SQLException {
        for (int index = 0; index < parameters.size(); index++) {
            switch (parameters.get(index)) {
                case String text -> statement.setString(index + 1, text);
                case int[] numbers ->
                    statement.setArray(
                            index + 1,
                            connection.createArrayOf(
                                    "integer", Arrays.stream(numbers).boxed().toArray()));
                case List<?> texts ->
                    statement.setArray(index + 1, connection.createArrayOf("varchar", texts.toArray()));
                default -> throw new IllegalArgumentException("a parameter that no engine was told how to bind");
            }
        }
    }
}
