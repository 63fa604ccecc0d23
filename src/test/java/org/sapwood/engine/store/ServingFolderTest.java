package org.sapwood.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.records.LockElsewhere;
import org.sapwood.records.OwnersOnly;

class ServingFolderTest {
    @TempDir
    private Path data;

    private Path folder;

    @BeforeEach
    void inside() {
        folder = data.resolve("serving");
    }

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

    @Test
    void aBuildTakesAwayWhatIsLeftOfOthersButNotWhatARunningProcessUses() throws IOException, InterruptedException {
        build("a", 1);
        Process over = new ProcessBuilder("true").start();
        over.waitFor();
        Process running = new ProcessBuilder("sleep", "600").start();
        try {
            write(folder.resolve("b.duckdb.building"), "half");
            write(folder.resolve("b.duckdb.building.wal"), "log");
            write(
                    Files.createDirectories(folder.resolve("b.over.a.duckdb.building.spill"))
                            .resolve("part"),
                    "rows");
            write(
                    Files.createDirectories(folder.resolve("a.duckdb.spill-" + over.pid()))
                            .resolve("part"),
                    "rows");
            Path used = Files.createDirectories(folder.resolve("a.duckdb.spill-" + running.pid()));
            build("c", 2);
            assertThat(names()).containsExactly("a", "a.spill-" + running.pid(), "c");
            assertThat(used).isDirectory();
        } finally {
            running.destroyForcibly();
        }
    }

    @Test
    void aBuildWaitsForOneInAnotherProcess() throws Exception {
        OwnersOnly.folder(folder);
        try (LockElsewhere elsewhere = LockElsewhere.on(data.resolve(".building"));
                ExecutorService workers = Executors.newSingleThreadExecutor()) {
            write(folder.resolve("other.duckdb.building"), "theirs");
            Future<Path> built =
                    workers.submit(() -> new ServingFolder(folder).provide("a", building -> write(building, "a")));
            assertThatThrownBy(() -> built.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(folder.resolve("other.duckdb.building")).exists();
            elsewhere.kill();
            assertThat(built.get(60, TimeUnit.SECONDS)).hasContent("a");
        }
        assertThat(names()).containsExactly("a");
    }
}
