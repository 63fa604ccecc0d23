package org.sapwood.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder of serving files. A file appears in it complete or not at all: it is built beside its place under a lock that
 * other processes respect, made read-only and moved there in one step.
 */
record ServingFolder(Path folder) {
    private static final String FINISHED = ".duckdb";
    private static final String BUILDING = ".building";
    private static final ConcurrentHashMap<Path, Object> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    /** Writes a serving file at the path that it is given. */
    @FunctionalInterface
    interface Builder {
        void build(Path file);
    }

    Path file(String name) {
        return folder.resolve(name + FINISHED);
    }

    /** The first finished file whose name begins so. */
    Optional<Path> startingWith(String beginning) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .filter(path -> path.getFileName().toString().endsWith(FINISHED))
                    .min(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that name, built first when it is not there yet. */
    Path provide(String name, Builder builder) {
        Path file = file(name);
        if (Files.exists(file)) {
            return file;
        }
        synchronized (IN_THIS_PROCESS.computeIfAbsent(file.toAbsolutePath(), any -> new Object())) {
            return provideAlone(file, builder);
        }
    }

    private Path provideAlone(Path file, Builder builder) {
        try {
            Files.createDirectories(folder);
            Path lockFile = folder.resolve(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(file)) {
                    build(file, builder);
                }
                Files.deleteIfExists(lockFile);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path file, Builder builder) throws IOException {
        Path building = folder.resolve(file.getFileName() + BUILDING);
        sweep(building);
        try {
            builder.build(building);
            Files.setPosixFilePermissions(building, PosixFilePermissions.fromString("r--r--r--"));
            Files.move(building, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            sweep(building);
        }
    }

    /** Takes away what a build that was broken off has left: the file, its log and its temporary folder. */
    private void sweep(Path building) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> all = Files.list(folder)) {
            leftovers = all.filter(path -> path.getFileName()
                            .toString()
                            .startsWith(building.getFileName().toString()))
                    .toList();
        }
        for (Path leftover : leftovers) {
            delete(leftover);
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
