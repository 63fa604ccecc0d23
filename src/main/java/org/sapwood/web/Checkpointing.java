package org.sapwood.web;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sapwood.audit.DailyCheckpoints;

/** Sees to the day's checkpoint while the server runs; not at once, as it reads the whole trail. */
final class Checkpointing implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Checkpointing.class.getName());
    private static final long FIRST_MINUTES = 2;
    private static final long EVERY_MINUTES = 10;

    private final DailyCheckpoints daily;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("checkpoints").factory());

    Checkpointing(DailyCheckpoints daily) {
        this.daily = daily;
        var _ = clockwork.scheduleWithFixedDelay(this::see, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Whatever is thrown would end the clockwork. */
    private void see() {
        try {
            daily.run();
            daily.trouble().ifPresent(trouble -> LOG.log(Level.WARNING, trouble.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "There is no checkpoint of today", e);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
