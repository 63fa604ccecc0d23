package org.sapwood.records.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;

/** The files of a folder that people see, by name. */
public final class FolderFiles {
    private FolderFiles() {}

    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** What is wrong with the first of some files that is an archive. */
    public static Optional<Fault> packed(List<Path> files) throws IOException {
        for (Path file : files) {
            Optional<Fault> fault = FileKind.archive(file, name(file));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    public static String name(Path file) {
        return file.getFileName().toString();
    }
}
