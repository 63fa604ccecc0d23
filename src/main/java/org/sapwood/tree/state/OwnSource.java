package org.sapwood.tree.state;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/**
 * Connections to the server in a folder. The first process starts it and stops it when it ends; a later one joins; one
 * that finds it gone starts it.
 */
final class OwnSource implements DataSource, AutoCloseable {
    private static final int TENTHS = 900;

    private final OwnServer server;
    private final Path state;
    private Optional<OwnerLock> owned = Optional.empty();
    private boolean closed;

    OwnSource(Path state) {
        this.state = state;
        this.server = new OwnServer(state);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAtExit, "sapwood-state-stop"));
    }

    /** Returns when the server answers. */
    synchronized void ensure() throws IOException {
        if (closed) {
            return;
        }
        server.makeFolder();
        for (int waited = 0; waited < TENTHS; waited++) {
            if (owned.isEmpty()) {
                owned = OwnerLock.tryIn(state);
            }
            if (server.answers()) {
                return;
            }
            if (owned.isPresent()) {
                server.start();
                return;
            }
            Pause.tenths(1);
        }
        throw new Unavailable(Fault.in(
                state.toString(),
                0,
                "The database of the tree does not answer, though another process says that it runs",
                "End the other sapwood that uses this folder, and try again"));
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return server.connect();
        } catch (SQLException gone) {
            try {
                ensure();
            } catch (IOException e) {
                gone.addSuppressed(e);
                throw gone;
            }
            return server.connect();
        }
    }

    /** Whoever owns the server stops it; the others leave it running. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (owned.isPresent()) {
            try (OwnerLock _ = owned.get()) {
                owned = Optional.empty();
                server.stop();
            }
        }
    }

    private void stopAtExit() {
        try {
            close();
        } catch (IOException e) {
            // the program is ending: the next start finds the server running or its files sound, either is well
            Logger.getLogger(OwnSource.class.getName()).fine(e::getMessage);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The account is in the folder");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the pool asks for its own; ours is that of the server
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is no log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is nothing inside");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
