package org.sapwood.tree.state;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/** A pool of connections to the database of the tree, brought up to date when it is opened. */
public final class Database implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 10;
    /** As long as a server of the program's own may take to start again. */
    private static final long PATIENCE_MILLIS = 30_000;

    /** Whoever waits for a page that cannot be made is told so before they leave. */
    private static final long PATIENCE_WITH_COUNCIL_MILLIS = 5_000;

    private static final String MIGRATIONS = "classpath:org/sapwood/tree/migrations";

    /** Whatever these have to say comes as an exception as well; kept here so that the setting is not lost. */
    private static final List<Logger> SILENT = Stream.of("com.zaxxer.hikari", "org.flywaydb", "org.postgresql")
            .map(Logger::getLogger)
            .toList();

    private final HikariDataSource pool;
    private final Optional<OwnSource> own;

    private Database(HikariDataSource pool, Optional<OwnSource> own) {
        this.pool = pool;
        this.own = own;
    }

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Opens the council's server, or else the program's own in {@code data/state}, which is started when it does not
     * run.
     *
     * @throws Unavailable when it cannot be reached or started
     */
    public static Database open(Path data, Optional<Account> council) {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        return council.map(Database::council).orElseGet(() -> own(data.resolve("state")));
    }

    private static Database council(Account account) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(account.url());
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Fault.of(
                            account.url() + " is not the address of a PostgreSQL database",
                            "Write it as jdbc:postgresql://server:5432/database"),
                    e);
        }
        source.setUser(account.user());
        source.setPassword(account.password());
        source.setApplicationName("sapwood");
        try (Connection _ = source.getConnection()) {
            return opened(pool(source, PATIENCE_WITH_COUNCIL_MILLIS), Optional.empty());
        } catch (SQLException e) {
            throw new Unavailable(
                    Fault.of(
                            "The database " + account.url() + " cannot be used: " + reason(e),
                            "Check address, user and password, and that the server runs"),
                    e);
        }
    }

    private static Database own(Path state) {
        OwnSource source = new OwnSource(state.toAbsolutePath());
        try {
            source.ensure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened(pool(source, PATIENCE_MILLIS), Optional.of(source));
    }

    private static HikariDataSource pool(DataSource source, long patience) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patience);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("sapwood-tree");
        return new HikariDataSource(config);
    }

    private static Database opened(HikariDataSource pool, Optional<OwnSource> own) {
        Database database = new Database(pool, own);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .schemas("tree")
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            database.close();
            throw new Unavailable(
                    Fault.of(
                            "The database of the tree cannot be brought up to date: " + reason(e),
                            "Use the program that last opened it, or ask whoever looks after the server"),
                    e);
        }
        return database;
    }

    /** For what else is kept in this database, such as the audit trail. */
    public DataSource source() {
        return pool;
    }

    /**
     * Reads; when the connection turns out to be dead, once more with another.
     *
     * @throws Unavailable when the database does not answer
     */
    public <T> T read(Work<T> work) {
        return once(work, false).orElseGet(() -> once(work, false).orElseThrow(Database::gone));
    }

    /**
     * Changes in one transaction: all of it is kept or nothing. When the connection turns out to be dead before the end,
     * it is done once more with another.
     *
     * @throws Unavailable when the database does not answer
     */
    public <T> T change(Work<T> work) {
        return once(work, true).orElseGet(() -> once(work, true).orElseThrow(Database::gone));
    }

    /** Empty when the connection was dead before anything could have been kept. */
    private <T> Optional<T> once(Work<T> work, boolean changes) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(!changes);
            T result;
            try {
                result = work.with(connection);
            } catch (SQLException e) {
                if (isDead(e)) {
                    // the others of that time are dead as well
                    pool.getHikariPoolMXBean().softEvictConnections();
                    return Optional.empty();
                }
                throw e;
            } catch (RuntimeException e) {
                if (changes) {
                    connection.rollback();
                }
                throw e;
            }
            if (changes) {
                connection.commit();
            }
            return Optional.of(result);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static boolean isDead(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static Unavailable gone() {
        return unavailable(new SQLException("it ends each connection", "08006"));
    }

    /** What a pool says about itself helps nobody who reads a page. */
    private static Unavailable unavailable(SQLException e) {
        String why = e instanceof SQLTransientConnectionException ? "" : ": " + reason(e);
        return new Unavailable(
                Fault.of(
                        "The database of the tree does not answer" + why,
                        "Nothing of this was kept; wait a moment and try again"),
                e);
    }

    /** The first line of what the library says; values of rows come in the lines after it. */
    private static String reason(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no reason given");
    }

    /** Closes the pool; the program's own server is stopped by the one who started it. */
    @Override
    public void close() {
        pool.close();
        own.ifPresent(source -> {
            try {
                source.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
