package org.sapwood.engine.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/** Ends a statement that takes too long. */
final class Deadline implements AutoCloseable {
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "query deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration limit;
    private final AtomicBoolean passed = new AtomicBoolean();
    private final ScheduledFuture<?> watch;

    /** Cancels the statement, again and again until it has ended: one call may come before the engine has begun. */
    Deadline(Statement statement, Duration limit) {
        this.limit = limit;
        this.watch =
                WATCH.scheduleWithFixedDelay(() -> cancel(statement), limit.toMillis(), 200, TimeUnit.MILLISECONDS);
    }

    private void cancel(Statement statement) {
        passed.set(true);
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException("the engine refuses to end a statement", e);
        }
    }

    /** What to tell of an error: that the time was up, or that the engine failed. Engine texts may hold records' values. */
    Refusal explain(SQLException error) {
        if (passed.get()) {
            return new Refusal(
                    Fault.of(
                            "The query was ended because it took longer than " + inWords(limit),
                            "Ask for fewer measures or months, or allow more time"),
                    error);
        }
        return failed(error);
    }

    static Refusal failed(SQLException error) {
        return new Unavailable(
                Fault.of(
                        "The database engine could not answer",
                        "Run doctor, which checks what is installed and whether the disk is full"),
                error);
    }

    private static String inWords(Duration limit) {
        return limit.toSeconds() >= 2 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
    }

    @Override
    public void close() {
        watch.cancel(false);
    }
}
