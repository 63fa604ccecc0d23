package org.sapwood.engine.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.sql.Query;
import org.sapwood.sql.dialect.Dialect;

/** Runs a query on a connection with its parameters bound and its deadline watched. */
final class Binding {
    private static final int ROWS_AT_A_TIME = 10_000;

    private Binding() {}

    static void read(Connection connection, Query query, Duration limit, RowReader reader) throws SQLException {
        run(connection, query, limit, (statement, _) -> {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.row(rows);
                }
            }
        });
    }

    /** Every column of the query must be a whole number of 32 bits. */
    static void readNumbers(Connection connection, Dialect dialect, Query query, Duration limit, NumberReader reader)
            throws SQLException {
        Query asked = new Query(Numbers.text(query.text(), dialect), query.parameters());
        run(connection, asked, limit, (statement, deadline) -> Numbers.read(statement, deadline, reader));
    }

    private interface Reading {
        void read(PreparedStatement statement, Deadline deadline) throws SQLException;
    }

    private static void run(Connection connection, Query query, Duration limit, Reading reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.text())) {
            bind(connection, statement, query.parameters());
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (Deadline deadline = new Deadline(statement::cancel, limit)) {
                try {
                    reading.read(statement, deadline);
                } catch (SQLException e) {
                    if (deadline.hasPassed()) {
                        throw tooLong(limit, e);
                    }
                    throw e;
                }
            }
        }
    }

    private static Refusal tooLong(Duration limit, SQLException error) {
        return new Refusal(
                Fault.of(
                        "The query was ended because it took longer than " + Deadline.inWords(limit),
                        "Ask for fewer measures or months, or allow more time"),
                error);
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
