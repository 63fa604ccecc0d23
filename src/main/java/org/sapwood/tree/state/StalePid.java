package org.sapwood.tree.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which a running server keeps its process id. After a kill it stays behind; the server removes it itself
 * unless the number now belongs to some other process, as it often does after a container was started again.
 */
final class StalePid {
    private static final int TENTHS = 150;

    private StalePid() {}

    /** Waits for a server that is ending; removes the file when its process is no server. */
    static void settle(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        for (int waited = 0; waited < TENTHS && Files.exists(file); waited++) {
            Optional<ProcessHandle> process = process(file);
            if (process.isEmpty() || !isServer(process.get())) {
                Files.deleteIfExists(file);
                return;
            }
            Pause.tenths(1);
        }
    }

    private static Optional<ProcessHandle> process(Path file) throws IOException {
        String first = Files.readString(file).lines().findFirst().orElse("").strip();
        return first.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
