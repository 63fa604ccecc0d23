package org.sapwood.records.extract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/**
 * The JDBC address of a database, which holds no user and no password. Nothing that a driver says is passed on, as it may
 * repeat the address.
 *
 * @param shown the address as it may be printed
 */
public record DatabaseAddress(String url, String shown) {
    private static final String POSTGRESQL = "postgresql";
    private static final Set<String> DRIVERS = Set.of(POSTGRESQL, "sqlserver");

    /** @throws Refusal when it is no address of a database that is read, or holds a user or a password */
    public static DatabaseAddress of(String url) {
        if (!DRIVERS.contains(driver(url))) {
            throw new Refusal(Fault.of(
                    "Only addresses that begin with jdbc:postgresql: or jdbc:sqlserver: are read",
                    "Give such an address, or a folder of files"));
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.contains("password=") || lower.contains("user=") || lower.contains("@")) {
            throw new Refusal(Fault.of(
                    "The address of the database holds a user or a password",
                    "Give them in SAPWOOD_DB_USER and SAPWOOD_DB_PASSWORD, or in a file"));
        }
        int options = url.indexOf('?');
        return new DatabaseAddress(url, options < 0 ? url : url.substring(0, options));
    }

    /** The word after {@code jdbc:}; empty when there is none. */
    private static String driver(String url) {
        String[] parts = url.split(":", 3);
        return parts.length == 3 && parts[0].equals("jdbc") ? parts[1] : "";
    }

    boolean isPostgresql() {
        return driver(url).equals(POSTGRESQL);
    }

    /** @throws Unavailable when the database does not answer, or not to this account */
    public void refuseUnlessItAnswers(Account account) {
        try (Connection connection = connection(account)) {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            throw doesNotAnswer(e);
        }
    }

    /** A connection that can only read, in one transaction. */
    Connection reading(Account account) {
        try {
            Connection connection = connection(account);
            try {
                connection.setReadOnly(true);
                if (isPostgresql()) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                }
                connection.setAutoCommit(false); // without it PostgreSQL would send a whole table at once
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw doesNotAnswer(e);
        }
    }

    private Connection connection(Account account) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", account.user());
        properties.setProperty("password", account.password());
        return DriverManager.getConnection(url, properties);
    }

    private Unavailable doesNotAnswer(SQLException e) {
        return unavailable("The database does not answer", "Check address, user, password and network", e);
    }

    /** The state code says what kind of failure it was; the driver's text stays out, as it may repeat credentials. */
    Unavailable unavailable(String message, String cure, SQLException e) {
        String state = e.getSQLState() == null ? "" : " (SQL state " + e.getSQLState() + ")";
        return new Unavailable(Fault.in(shown, 0, message + state, cure));
    }
}
