package org.sapwood.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program, serving in a process of its own. */
final class ServedProcess implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("Serving (http://\\S+)");
    private static final double TICKS = 100;
    /** Positions behind the closing bracket of the command's name. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final String address;

    private ServedProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param data the folder that holds load, tree and state */
    static ServedProcess start(List<String> sapwood, Path data) {
        List<String> command = new ArrayList<>(sapwood);
        command.addAll(List.of("serve", "--demo", "--port", "0", "--data", data.toString()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new ServedProcess(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        // the reader stays open: closing it would end the program's output
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher serving = SERVING.matcher(line);
            if (serving.find()) {
                return serving.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The program ended before it served: " + said);
    }

    String address() {
        return address;
    }

    /** CPU seconds of all its threads, and of its database server's processes that have ended. */
    double cpuSeconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS;
    }

    /** The most memory that it has held at once, in megabytes. */
    long peakMegabytes() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private String read(String what) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
