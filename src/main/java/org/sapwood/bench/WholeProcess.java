package org.sapwood.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The program, run as a process of its own, start of the virtual machine included. */
final class WholeProcess {
    /** Where Linux says how much time the ended children of this process have had, in hundredths of a second. */
    private static final Path TIMES = Path.of("/proc/self/stat");
    /** Positions behind the closing bracket of the command's name. */
    private static final int USER = 13;

    private static final int SYSTEM = 14;
    private static final double TICKS = 100;
    private static final double NANOSECONDS = 1e9;

    private final List<String> sapwood;
    private static final long LOOKS_EVERY = 5;

    private final Path folder;
    private OptionalLong peak = OptionalLong.empty();

    /** @param folder where it runs and where its output goes */
    WholeProcess(List<String> sapwood, Path folder) {
        this.sapwood = List.copyOf(sapwood);
        this.folder = folder;
    }

    /** @throws IllegalStateException when the command fails, with what it said */
    Cost run(String... arguments) {
        List<String> command = new ArrayList<>(sapwood);
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        try {
            long began = System.nanoTime();
            double cpu = ofChildren();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("printed.txt").toFile())
                    .redirectError(said.toFile())
                    .start();
            peak = OptionalLong.empty();
            while (!process.waitFor(LOOKS_EVERY, TimeUnit.MILLISECONDS)) {
                Memory.peak(process.pid()).ifPresent(kilobytes -> peak = OptionalLong.of(kilobytes));
            }
            int exit = process.exitValue();
            if (exit > 1) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(said));
            }
            return new Cost(ofChildren() - cpu, (System.nanoTime() - began) / NANOSECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    /**
     * The most memory that the last command had held when it was last looked at, a few milliseconds before it ended; in
     * kilobytes.
     */
    OptionalLong peak() {
        return peak;
    }

    /** Lines that the last command printed. */
    long printedLines() {
        try (var lines = Files.lines(folder.resolve("printed.txt"))) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ofChildren() throws IOException {
        String times = Files.readString(TIMES);
        String[] fields = times.substring(times.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS;
    }
}
