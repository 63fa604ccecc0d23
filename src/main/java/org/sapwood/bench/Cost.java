package org.sapwood.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What a piece of work took. CPU seconds are those of all threads of this process, the collector's and the compiler's
 * included; they hardly depend on what else the machine does, seconds on the clock do.
 */
public record Cost(double cpuSeconds, double seconds) {
    private static final double NANOSECONDS = 1e9;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** What a piece of work gave and what it took. */
    record Of<T>(T result, Cost cost) {}

    static <T> Of<T> of(Supplier<T> work) {
        long began = System.nanoTime();
        long cpu = PROCESS.getProcessCpuTime();
        T result = work.get();
        return new Of<>(
                result,
                new Cost((PROCESS.getProcessCpuTime() - cpu) / NANOSECONDS, (System.nanoTime() - began) / NANOSECONDS));
    }

    static Cost ofRunning(Runnable work) {
        return of(() -> {
                    work.run();
                    return 0;
                })
                .cost();
    }

    static Cost nothing() {
        return new Cost(0, 0);
    }

    Cost plus(Cost other) {
        return new Cost(cpuSeconds + other.cpuSeconds, seconds + other.seconds);
    }

    double times(Cost other) {
        return cpuSeconds / other.cpuSeconds;
    }
}
