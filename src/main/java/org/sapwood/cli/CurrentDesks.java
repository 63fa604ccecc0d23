package org.sapwood.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Desks;
import org.sapwood.records.SnapshotStore;

/**
 * Desks on whatever load is current under the packs as they are now.
 *
 * @param loads whose current ones are looked at
 * @param packs which folders hold packs now
 * @param opening reads the packs and opens the current load
 */
record CurrentDesks(SnapshotStore loads, Packs packs, Opening opening) implements Desks {
    @FunctionalInterface
    interface Packs {
        List<Path> folders() throws IOException;
    }

    @FunctionalInterface
    interface Opening {
        Desk open() throws IOException;
    }

    @Override
    public Desk open() throws IOException {
        return opening.open();
    }

    @Override
    public String edition() throws IOException {
        StringBuilder edition = new StringBuilder();
        loads.loads().stream()
                .map(load -> load.layout())
                .distinct()
                .sorted()
                .forEach(layout -> loads.current(layout)
                        .ifPresent(load -> edition.append(load.id()).append('\n')));
        for (Path folder : packs.folders()) {
            edition.append(files(folder)).append('\n');
        }
        return edition.toString();
    }

    private static String files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(CurrentDesks::stamp)
                    .collect(Collectors.joining("\n"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
