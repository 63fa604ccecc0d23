package org.sapwood.records;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;

/**
 * A snapshot in the making: a hidden folder beside the finished ones. {@link #commit} makes it a snapshot and the
 * current one by replacing one file; closing without commit removes every trace, and what a killed load left behind is
 * removed by the next.
 */
final class Staging implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String LOCK = ".loading";
    private static final String PREFIX = ".load-";
    private static final String READ_ONLY = "r--r--r--";
    private static final String OWNER_AND_GROUP = "rwxr-x---";

    private final SnapshotStore store;
    private final List<Path> made;
    private final ProcessLock lock;
    private final Path folder;
    private boolean committed;

    private Staging(SnapshotStore store, List<Path> made, ProcessLock lock, Path folder) {
        this.store = store;
        this.made = made;
        this.lock = lock;
        this.folder = folder;
    }

    static Staging begin(SnapshotStore store) throws IOException {
        List<Path> made = make(store.data().toAbsolutePath());
        ProcessLock lock = ProcessLock.attempt(store.data().resolve(LOCK))
                .orElseThrow(() -> new Unavailable(
                        Fault.in(store.data().toString(), 0, "Another load is running", "Wait until it has ended")));
        try {
            made.addAll(make(store.snapshots().toAbsolutePath()));
            sweep(store);
            Path folder =
                    store.snapshots().resolve(PREFIX + ProcessHandle.current().pid());
            OwnersOnly.folder(folder);
            for (String part : List.of("tables", "quarantine", "spill")) {
                OwnersOnly.folder(folder.resolve(part));
            }
            Files.createFile(folder.resolve(SnapshotStore.PENDING));
            return new Staging(store, made, lock, folder);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Path parquet(String table) {
        return Snapshot.parquet(folder, table);
    }

    Path quarantineOf(String table) {
        return folder.resolve("quarantine").resolve(table + ".csv");
    }

    Path quarantine() {
        return folder.resolve("quarantine.csv");
    }

    Path spill() {
        return folder.resolve("spill");
    }

    /** An id that no snapshot has yet: layout, date of the extract, number of the load. */
    String nextId(String layout, String day) throws IOException {
        String start = layout + "-" + day + "-";
        try (Stream<Path> folders = Files.list(store.snapshots())) {
            int last = folders.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(java.util.regex.Pattern.quote(start) + "\\d{3,9}"))
                    .mapToInt(name -> Integer.parseInt(name.substring(start.length())))
                    .max()
                    .orElse(0);
            return start + String.format("%03d", last + 1);
        }
    }

    /** The snapshot as it stands so far. */
    Snapshot unfinished(Manifest manifest) {
        return new Snapshot(manifest.id(), folder, manifest);
    }

    /** Makes the folder the snapshot of the manifest's id, and the current one of its layout. */
    Snapshot commit(Manifest manifest) throws IOException {
        delete(folder.resolve("quarantine"));
        delete(spill());
        Files.write(folder.resolve(MANIFEST), ManifestJson.write(manifest));
        seal();
        Path target = store.snapshots().resolve(manifest.id());
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(store.snapshots());
        Map<String, String> current = new TreeMap<>(store.currentIds());
        current.put(manifest.layout(), manifest.id());
        Disk.replace(store.currentFile(), SnapshotStore.json(current));
        committed = true;
        Files.deleteIfExists(target.resolve(SnapshotStore.PENDING));
        return new Snapshot(manifest.id(), target, manifest);
    }

    private void seal() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                boolean isFolder = Files.isDirectory(path);
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(isFolder ? OWNER_AND_GROUP : READ_ONLY));
                Disk.sync(path);
            }
        }
    }

    /** Only the holder of the lock may do this: nobody else's load can be running. */
    private static void sweep(SnapshotStore store) throws IOException {
        Map<String, String> current = store.currentIds();
        try (Stream<Path> folders = Files.list(store.snapshots())) {
            for (Path folder : folders.toList()) {
                boolean unfinished = folder.getFileName().toString().startsWith(PREFIX);
                if (unfinished || !SnapshotStore.isCommitted(folder, current)) {
                    delete(folder);
                } else {
                    Files.deleteIfExists(folder.resolve(SnapshotStore.PENDING));
                }
            }
        }
    }

    private static List<Path> make(Path folder) throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
            made.add(path);
        }
        Files.createDirectories(folder);
        return made;
    }

    @Override
    public void close() throws IOException {
        if (committed) {
            lock.close();
            return;
        }
        delete(folder);
        lock.close();
        if (made.contains(store.data().toAbsolutePath())) {
            Files.deleteIfExists(store.data().resolve(LOCK));
        }
        for (Path path :
                made.stream().sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
