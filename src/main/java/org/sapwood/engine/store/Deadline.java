package org.sapwood.engine.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/** Ends a statement that takes too long. */
final class Deadline implements AutoCloseable {
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "query deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean passed = new AtomicBoolean();
    private final ScheduledFuture<?> watch;

    /** Ends what is running on a connection. */
    @FunctionalInterface
    interface Cancel {
        void cancel() throws SQLException;
    }

    /** Cancels the statement, again and again until it has ended: one call may come before the engine has begun. */
    Deadline(Cancel running, Duration limit) {
        this.watch = WATCH.scheduleWithFixedDelay(() -> cancel(running), limit.toMillis(), 200, TimeUnit.MILLISECONDS);
    }

    private void cancel(Cancel running) {
        passed.set(true);
        try {
            running.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException("the engine refuses to end a statement", e);
        }
    }

    boolean hasPassed() {
        return passed.get();
    }

    /** What to tell of an error when the time was not up. Engine texts may hold records' values. */
    static Unavailable failed(SQLException error) {
        return new Unavailable(
                Fault.of(
                        "The database engine could not answer",
                        "Run doctor, which checks what is installed and whether the disk is full"),
                error);
    }

    static String inWords(Duration limit) {
        if (limit.toMinutes() >= 2) {
            return limit.toMinutes() + " minutes";
        }
        return limit.toSeconds() >= 2 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
    }

    @Override
    public void close() {
        watch.cancel(false);
    }
}
