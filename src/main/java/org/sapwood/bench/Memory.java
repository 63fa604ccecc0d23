package org.sapwood.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that this process has held at once, as Linux tells it. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    /** What Linux takes as: forget the peak. */
    private static final String PEAK = "5";

    private Memory() {}

    /** Begins anew from what is held now; where that is not allowed, earlier work is in the peak too. */
    static boolean forgetPeak() {
        try {
            Files.writeString(RESET, PEAK);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** In kilobytes; empty where the system does not say. */
    static OptionalLong peak() {
        return peak(STATUS);
    }

    /** Of another process. */
    static OptionalLong peak(long process) {
        return peak(Path.of("/proc/" + process + "/status"));
    }

    private static OptionalLong peak(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
