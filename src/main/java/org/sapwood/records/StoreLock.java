package org.sapwood.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/** One load at a time: a lock that ends with its process, however it ends. */
final class StoreLock implements AutoCloseable {
    private static final String FILE = ".loading";

    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws Unavailable when another load is running */
    static StoreLock take(Path data) throws IOException {
        Path file = data.resolve(FILE);
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (lock(channel, data) && isStillThere(file, channel)) {
                    return new StoreLock(file, channel);
                }
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            channel.close();
        }
    }

    private static boolean lock(FileChannel channel, Path data) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw new Unavailable(busy(data), e);
        }
        if (lock == null) {
            throw new Unavailable(busy(data));
        }
        return true;
    }

    /** The last holder removes the file: a lock on a removed file would lock nobody out. */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        String mark = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)));
        return Files.exists(file) && Files.readString(file).equals(mark);
    }

    private static Fault busy(Path data) {
        return Fault.in(data.toString(), 0, "Another load is running", "Wait until it has ended");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
