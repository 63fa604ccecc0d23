package org.sapwood.engine.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.records.OwnersOnly;
import org.sapwood.records.ProcessMark;

/** The tallies of one snapshot on disk, by key; a file that is damaged is as good as none. */
public record CubeFolder(Path folder) {
    private static final String WRITING = ".writing";

    /** @param key safe in a file name; says everything that decides the tally beside the snapshot */
    public Optional<Tally> read(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return CubeFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appears whole or not at all; the last of several writers wins, they all say the same. */
    public void write(String key, Tally tally) {
        try {
            OwnersOnly.folder(folder);
            Path writing = Files.createTempFile(folder, key, WRITING + ProcessMark.OURS);
            Files.write(writing, CubeFile.write(tally));
            Files.move(writing, file(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what processes that were killed have left half written. */
    public void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.filter(ProcessMark::isLeftOver).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of another snapshot. */
    public CubeFolder beside(String snapshot) {
        return new CubeFolder(folder.resolveSibling(snapshot));
    }

    private Path file(String key) {
        return folder.resolve(key + ".cube");
    }
}
