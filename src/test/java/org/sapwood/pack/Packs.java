package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sapwood.definition.Refusal;

/** Copies a pack, so that a test can spoil it. */
final class Packs {
    private Packs() {}

    /** Puts one text in the place of another in a file of a pack. */
    static void replace(Path pack, String file, String old, String with) throws IOException {
        String before = Files.readString(pack.resolve(file));
        assertThat(before).contains(old);
        Files.writeString(pack.resolve(file), before.replace(old, with));
    }

    /** The sentences with which packs are refused, without the folder that they are in. */
    static List<String> refused(Path folder, Path... packs) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PackReader.read(List.of(packs)));
        assertThat(refusal).isNotNull();
        return refusal.faults().stream()
                .map(fault -> fault.sentence().replace(folder + "/", ""))
                .toList();
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
