package org.sapwood.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/** Transactions over the schema {@code audit}. What a driver says is not passed on, as it may repeat what was written. */
record Store(DataSource source) {
    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "3F000");

    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** One view of the whole trail, however long it takes to read. */
    <T> T reading(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return committed(connection, work);
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.contains(e.getSQLState())) {
                throw new Refusal(
                        Fault.of(
                                "There is no audit trail in this database",
                                "Name the database that the server runs on; a trail begins with the first start of the"
                                        + " server"),
                        e);
            }
            throw unavailable(
                    "The audit trail cannot be read", "Check that the database runs and that the account may read", e);
        }
    }

    /** @throws Unavailable when it is not certain that everything was written */
    <T> T writing(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return committed(connection, work);
        } catch (SQLException e) {
            throw unavailable(
                    "This could not be written into the audit trail, so it is neither shown nor done",
                    "Try again in a minute; if it stays so, tell whoever runs the database",
                    e);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.in(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    static Unavailable unavailable(String message, String cure, SQLException e) {
        String state = e.getSQLState() == null ? "" : " (SQL state " + e.getSQLState() + ")";
        return new Unavailable(Fault.of(message + state, cure), e);
    }
}
