package org.sapwood.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another process that holds a lock until it is killed. */
public final class LockElsewhere implements AutoCloseable {
    private static final char HELD = 'h';

    private final Process process;

    private LockElsewhere(Process process) {
        this.process = process;
    }

    public static LockElsewhere on(Path file) throws IOException {
        return start("on", file);
    }

    /** By a load that has begun and never comes to its end. */
    static LockElsewhere byALoadInto(Path data) throws IOException {
        return start("load", data);
    }

    private static LockElsewhere start(String what, Path path) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockElsewhere.class.getName(),
                        what,
                        path.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != HELD) {
            throw new IOException("the other process does not hold the lock");
        }
        return new LockElsewhere(process);
    }

    /** What the other process does. */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[1]);
        try (AutoCloseableIo _ = arguments[0].equals("load")
                ? Staging.begin(new SnapshotStore(path))::close
                : ProcessLock.await(path)::close) {
            System.out.write(HELD);
            System.out.flush();
            System.in.read();
        }
    }

    private interface AutoCloseableIo extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** It can tidy nothing up. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
