package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;
import org.sapwood.records.ProcessMark;
import org.sapwood.sql.dialect.Dialect;

/** Connections to one serving file, and to the one that it lies over, opened for reading only and locked down. */
final class DuckPool implements AutoCloseable {
    /** How the engine speaks of a file that is not, or no longer, what it has written. */
    private static final Pattern DAMAGE =
            Pattern.compile("(?i)corrupt|not a valid DuckDB database|could not read enough bytes|serialization error");

    private final Serving.Found files;
    private final DuckDBConnection connection;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    private DuckPool(Serving.Found files, DuckDBConnection connection) {
        this.files = files;
        this.connection = connection;
    }

    /** @throws Unavailable when a file cannot be opened */
    static DuckPool open(Serving.Found files, Settings settings) {
        Settings reading = settings.forReading(
                files.base().map(base -> List.of(files.file(), base)).orElse(List.of(files.file())));
        Properties properties = Lockdown.properties(reading, files.file() + ".spill" + ProcessMark.OURS);
        properties.setProperty("access_mode", "READ_ONLY");
        // groups are dense numbers of cells: up to a million of them are counted in an array instead of a hash table
        properties.setProperty("perfect_ht_threshold", "20");
        try {
            return opened(files, properties);
        } catch (SQLException e) {
            throw failed(files, e);
        }
    }

    private static synchronized DuckPool opened(Serving.Found files, Properties properties) throws SQLException {
        DuckDBConnection opened = DriverManager.getConnection("jdbc:duckdb:" + files.file(), properties)
                .unwrap(DuckDBConnection.class);
        try {
            if (!Lockdown.isClosed(opened)) {
                if (files.base().isPresent()) {
                    attach(opened, files.base().get());
                }
                Lockdown.close(opened, List.of());
            }
            return new DuckPool(files, opened);
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    private static void attach(Connection opened, Path base) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute(
                    "attach " + Dialect.DUCKDB.literal(base.toAbsolutePath().toString()) + " as " + LayerBuilder.BASE
                            + " (read_only)");
        }
    }

    /** What is done on a connection of one's own. */
    @FunctionalInterface
    interface Use {
        void of(Connection connection) throws SQLException;
    }

    void use(Use use) {
        try {
            Connection own = idle.pollFirst();
            if (own == null) {
                own = connection.duplicate();
            }
            try {
                use.of(own);
            } finally {
                idle.addFirst(own);
            }
        } catch (SQLException e) {
            throw failed(files, e);
        }
    }

    private static boolean isDamage(SQLException error) {
        return error.getMessage() != null && DAMAGE.matcher(error.getMessage()).find();
    }

    /** Whether it was thrown here because a file is damaged. */
    static boolean isDamage(Unavailable failure) {
        return failure.getCause() instanceof SQLException error && isDamage(error);
    }

    private static Unavailable failed(Serving.Found files, SQLException error) {
        if (!isDamage(error)) {
            return Deadline.failed(error);
        }
        String what = files.base().map(base -> "This file or " + base + " is").orElse("This file is");
        return new Unavailable(
                Fault.in(
                        files.file().toString(),
                        0,
                        what + " damaged",
                        "Delete what this sentence names, the next command computes it again"),
                error);
    }

    @Override
    public void close() {
        try {
            for (Connection each : idle) {
                each.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }
}
