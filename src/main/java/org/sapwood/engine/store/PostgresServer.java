package org.sapwood.engine.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * A council's own PostgreSQL server, 15 or later.
 *
 * @param url {@code jdbc:postgresql://host:port/database}; names a person gave on the command line, never a pack
 * @param user may create schemas in that database
 */
public record PostgresServer(String url, String user, String password) {
    /**
     * For building. The server takes steps of a WITH for much shorter than they are and would look each row up in the next
     * one by one, minutes instead of seconds: it is asked to hash them wherever it can. Names without a schema are the server's
     * own, so that nothing of the same name in the database comes in between.
     */
    Connection writing() throws SQLException {
        Properties properties = account();
        properties.setProperty(
                "options", "-c enable_nestloop=off -c work_mem=64MB -c jit=off -c search_path=pg_catalog");
        return DriverManager.getConnection(url, properties);
    }

    /** Transactions of this connection can read only, and the server itself ends what takes too long. */
    Connection reading(Duration limit) throws SQLException {
        Properties properties = account();
        properties.setProperty("readOnly", "true");
        properties.setProperty(
                "options",
                "-c default_transaction_read_only=on -c statement_timeout="
                        + limit.plusSeconds(5).toMillis());
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setAutoCommit(false);
        return connection;
    }

    private Properties account() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "sapwood");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
