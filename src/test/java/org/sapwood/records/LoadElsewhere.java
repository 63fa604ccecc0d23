package org.sapwood.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that is in the middle of a load into a data folder, until it is killed. */
final class LoadElsewhere implements AutoCloseable {
    private static final char BEGUN = 'b';

    private final Process process;

    private LoadElsewhere(Process process) {
        this.process = process;
    }

    static LoadElsewhere into(Path data) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadElsewhere.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != BEGUN) {
            throw new IOException("the other process has not begun its load");
        }
        return new LoadElsewhere(process);
    }

    /** What the other process does: it begins a load and never comes to its end. */
    public static void main(String[] arguments) throws IOException {
        try (Staging staging = Staging.begin(new SnapshotStore(Path.of(arguments[0])))) {
            System.out.write(String.valueOf(BEGUN).getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
            while (System.in.read() >= 0) {
                System.out.write(staging.spill().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Kills it: it can tidy nothing up. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
