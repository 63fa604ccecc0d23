package org.sapwood.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingFolderTest {
    @TempDir
    private Path folder;

    private void build(String name, int minute) throws IOException {
        Path file = new ServingFolder(folder).provide(name, building -> write(building, name));
        Files.setLastModifiedTime(file, FileTime.fromMillis(minute * 60_000L));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString().replace(".duckdb", "")).sorted().toList().stream();
        }
    }

    @Test
    void theOldestFilesAreForgottenButWhatAKeptOneLiesOver() throws IOException {
        build("a", 1);
        build("b", 2);
        build(ServingFolder.over("c", "a"), 3);
        for (int number = 1; number < ServingFolder.KEPT; number++) {
            build("d" + number, 3 + number);
        }
        assertThat(names()).contains("a", "c.over.a", "d1").doesNotContain("b").hasSize(ServingFolder.KEPT + 1);
        build("e", 100);
        assertThat(names()).contains("d1", "e").doesNotContain("a", "c.over.a").hasSize(ServingFolder.KEPT);
    }

    @Test
    void aBuildThatFailsLeavesNothing() throws IOException {
        ServingFolder serving = new ServingFolder(folder);
        assertThatThrownBy(() -> serving.provide("a", building -> {
                    write(building, "half");
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        assertThat(names()).isEmpty();
    }
}
