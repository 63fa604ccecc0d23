package org.sapwood.engine.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/**
 * Limits of the engine.
 *
 * @param years how far back from the extract months are counted
 * @param deadline how long one query may take before it is ended
 * @param buildDeadline the same for one statement of many that compute what queries read
 * @param threads at most, of one query engine
 * @param memoryMegabytes of one query engine
 * @param temporaryMegabytes that it may write to disk when memory is short
 */
public record Settings(
        int years,
        Duration deadline,
        Duration buildDeadline,
        int threads,
        int memoryMegabytes,
        int temporaryMegabytes) {
    /**
     * The engine shares work out by blocks of rows: with few of them one thread works, and the others ask for work at full
     * speed. What populations read is joined and sorted, so a build shares out more than a pass over its result does.
     */
    private static final long BUILT_FROM_FOR_A_THREAD = 100_000_000;

    private static final long READ_FOR_A_THREAD = 500_000_000;

    /** Six years, which extracts usually hold, and one before them for the first rolling year. */
    public static final int YEARS = 7;

    public static Settings usual() {
        return new Settings(
                YEARS,
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8),
                2_000,
                20_000);
    }

    public Settings withDeadline(Duration newDeadline) {
        return new Settings(years, newDeadline, buildDeadline, threads, memoryMegabytes, temporaryMegabytes);
    }

    public Settings withBuildDeadline(Duration newDeadline) {
        return new Settings(years, deadline, newDeadline, threads, memoryMegabytes, temporaryMegabytes);
    }

    public Settings withThreads(int newThreads) {
        return new Settings(years, deadline, buildDeadline, newThreads, memoryMegabytes, temporaryMegabytes);
    }

    public Settings withYears(int newYears) {
        return new Settings(newYears, deadline, buildDeadline, threads, memoryMegabytes, temporaryMegabytes);
    }

    /** With as many threads as a build from those Parquet files keeps busy. */
    Settings forBuilding(Collection<Path> parquet) {
        return busy(parquet, BUILT_FROM_FOR_A_THREAD);
    }

    /** With as many threads as a pass over those serving files keeps busy. */
    Settings forReading(Collection<Path> serving) {
        return busy(serving, READ_FOR_A_THREAD);
    }

    private Settings busy(Collection<Path> files, long bytesForAThread) {
        long bytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
        return withThreads((int) Math.min(threads, 1 + bytes / bytesForAThread));
    }
}
