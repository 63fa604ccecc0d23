package org.sapwood.records;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * A lock that other threads and other processes respect. It ends with its process, however that ends; its file stays, since
 * a lock on a file that somebody has removed would lock nobody out. Nothing else may open the file: a process loses its lock
 * as soon as it closes the file anywhere.
 */
public final class ProcessLock implements AutoCloseable {
    private static final ConcurrentHashMap<Path, Semaphore> HERE = new ConcurrentHashMap<>();

    private final Semaphore here;
    private final FileChannel channel;

    private ProcessLock(Semaphore here, FileChannel channel) {
        this.here = here;
        this.channel = channel;
    }

    private interface Locking {
        boolean lock(FileChannel channel) throws IOException;
    }

    /** Waits until whoever holds it has let it go. */
    public static ProcessLock await(Path file) throws IOException {
        Semaphore here = here(file);
        here.acquireUninterruptibly();
        return take(file, here, channel -> channel.lock().isValid()).orElseThrow();
    }

    /** @return empty when somebody holds it */
    public static Optional<ProcessLock> attempt(Path file) throws IOException {
        Semaphore here = here(file);
        return here.tryAcquire() ? take(file, here, channel -> channel.tryLock() != null) : Optional.empty();
    }

    private static Semaphore here(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent().toRealPath();
        return HERE.computeIfAbsent(folder.resolve(file.getFileName()), any -> new Semaphore(1));
    }

    private static Optional<ProcessLock> take(Path file, Semaphore here, Locking locking) throws IOException {
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = locking.lock(channel);
            return taken ? Optional.of(new ProcessLock(here, channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another part of this process has locked the file in its own way
        } finally {
            if (!taken) {
                here.release();
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            here.release();
        }
    }
}
