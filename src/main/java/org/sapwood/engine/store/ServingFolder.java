package org.sapwood.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.records.OwnersOnly;
import org.sapwood.records.ProcessLock;
import org.sapwood.records.ProcessMark;

/**
 * The folder of serving files. A file appears in it complete or not at all: it is built beside its place under a lock that
 * other processes respect, made read-only and moved there in one step.
 */
record ServingFolder(Path folder) {
    /** How many finished files are kept. */
    static final int KEPT = 8;

    private static final String FINISHED = ".duckdb";
    /** Stands between the names of a layer and of the file that it lies over. */
    private static final String OVER = ".over.";

    private static final String BUILDING = ".building";
    /** Beside the folder: one build at a time, whichever snapshot it is of. */
    private static final String LOCK = ".building";

    /** Writes a serving file at the path that it is given. */
    @FunctionalInterface
    interface Builder {
        void build(Path file);
    }

    Path file(String name) {
        return folder.resolve(name + FINISHED);
    }

    /** What a layer is called. */
    static String over(String name, String under) {
        return name + OVER + under;
    }

    /** The file that a layer lies over; empty for a whole one. */
    Optional<Path> under(Path file) {
        String name = file.getFileName().toString();
        int over = name.indexOf(OVER);
        return over < 0 ? Optional.empty() : Optional.of(folder.resolve(name.substring(over + OVER.length())));
    }

    /** The layer of that name, over whichever file. */
    Optional<Path> layerOf(String name) {
        return startingWith(name + OVER);
    }

    private Optional<Path> startingWith(String beginning) {
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
        try {
            OwnersOnly.folder(folder);
            try (ProcessLock _ = ProcessLock.await(folder.resolveSibling(LOCK))) {
                if (!Files.exists(file)) {
                    sweep();
                    build(file, builder);
                    forgetOldest();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path file, Builder builder) throws IOException {
        Path building = folder.resolve(file.getFileName() + BUILDING);
        try {
            builder.build(building);
            OwnersOnly.finished(building);
            Files.move(building, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            sweep();
        }
    }

    void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any file can be built again; a few are kept, the newest, and those that one of them lies over. */
    private void forgetOldest() throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> all = Files.list(folder)) {
            newestFirst = all.filter(path -> path.getFileName().toString().endsWith(FINISHED))
                    .sorted(Comparator.comparing(ServingFolder::builtAt).reversed())
                    .toList();
        }
        List<Path> kept = newestFirst.stream().limit(KEPT).toList();
        Set<Path> under = kept.stream().flatMap(file -> under(file).stream()).collect(Collectors.toSet());
        for (Path file : newestFirst) {
            if (!kept.contains(file) && !under.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime builtAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes away what builds that were broken off have left, and readers that were killed. Only the holder of the lock may
     * do this: nobody else's build can be running.
     */
    private void sweep() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> all = Files.list(folder)) {
            leftovers = all.filter(path ->
                            path.getFileName().toString().contains(FINISHED + BUILDING) || ProcessMark.isLeftOver(path))
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
