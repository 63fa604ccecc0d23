package org.sapwood.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.records.json.DamagedJson;
import org.sapwood.records.json.JsonObject;
import org.sapwood.records.json.JsonText;

/** The snapshots in a data folder. Reading only; a {@link Loader} adds to it. */
public final class SnapshotStore {
    /** A snapshot with this file in it is not committed yet, unless it is the current one. */
    static final String PENDING = "pending";

    private static final int MOST_LISTED = 12;
    private static final String CURRENT = "current";

    private final Path data;

    /** @param data the folder that {@code --data} names; it need not exist */
    public SnapshotStore(Path data) {
        this.data = data;
    }

    /** The store that a snapshot is in. */
    public static SnapshotStore holding(Snapshot snapshot) {
        return new SnapshotStore(snapshot.folder().getParent().getParent());
    }

    public Path data() {
        return data;
    }

    /** All snapshots, in the order they were loaded. */
    public List<Snapshot> loads() {
        Map<String, String> current = currentIds();
        return folders().stream()
                .filter(folder -> isCommitted(folder, current))
                .map(SnapshotStore::read)
                .sorted(Comparator.comparing(
                                (Snapshot snapshot) -> snapshot.manifest().loadedAt())
                        .thenComparing(Snapshot::id))
                .toList();
    }

    /** The snapshot in use for a layout. */
    public Optional<Snapshot> current(String layout) {
        return Optional.ofNullable(currentIds().get(layout)).map(this::snapshot);
    }

    /** @throws Refusal when there is none with this id */
    public Snapshot snapshot(String id) {
        return find(id).orElseThrow(() -> new Refusal(unknown(id)));
    }

    public Optional<Snapshot> find(String id) {
        return folders().stream()
                .filter(folder -> folder.getFileName().toString().equals(id))
                .filter(folder -> isCommitted(folder, currentIds()))
                .findFirst()
                .map(SnapshotStore::read);
    }

    private Fault unknown(String id) {
        Map<String, String> current = currentIds();
        List<String> known = folders().stream()
                .filter(folder -> isCommitted(folder, current))
                .map(folder -> folder.getFileName().toString())
                .toList();
        return Fault.of("There is no snapshot " + id + " in " + data, cure(id, known));
    }

    private static String cure(String id, List<String> known) {
        if (known.isEmpty()) {
            return "Load an extract first, with sapwood load";
        }
        if (known.size() <= MOST_LISTED) {
            return "Use one of: " + String.join(", ", known);
        }
        return Nearest.to(id, known)
                .map(near -> "Did you mean " + near + "?")
                .orElse("sapwood loads lists the " + known.size() + " that are there");
    }

    Path snapshots() {
        return data.resolve("snapshots");
    }

    Path currentFile() {
        return data.resolve("current.json");
    }

    /** Ids of the current snapshots by layout. */
    Map<String, String> currentIds() {
        if (!Files.isRegularFile(currentFile())) {
            return Map.of();
        }
        return read(currentFile(), "Restore it from a backup, or remove it and load again", text -> {
            JsonObject current = JsonText.read(text).object(CURRENT);
            Map<String, String> ids = new TreeMap<>();
            for (String layout : current.keys()) {
                ids.put(layout, current.text(layout));
            }
            return ids;
        });
    }

    /** The content of {@code current.json}. */
    static byte[] json(Map<String, String> currentIds) {
        return JsonText.write(Map.of(CURRENT, currentIds));
    }

    static boolean isCommitted(Path folder, Map<String, String> current) {
        return !Files.exists(folder.resolve(PENDING))
                || current.containsValue(folder.getFileName().toString());
    }

    private List<Path> folders() {
        if (!Files.isDirectory(snapshots())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(snapshots())) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(Staging.MANIFEST)))
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Snapshot read(Path folder) {
        Manifest manifest = read(
                folder.resolve(Staging.MANIFEST),
                "Restore it from a backup, or remove the folder it is in and load again",
                ManifestJson::read);
        return new Snapshot(folder.getFileName().toString(), folder, manifest);
    }

    private interface Meaning<T> {
        T of(byte[] text) throws DamagedJson;
    }

    /** @param cure what to do when the file is damaged */
    private static <T> T read(Path file, String cure, Meaning<T> meaning) {
        try {
            return meaning.of(Files.readAllBytes(file));
        } catch (DamagedJson e) {
            throw new Refusal(Fault.in(file.toString(), 0, "The file is damaged", cure), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
