package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.records.SnapshotStore;

class RehearsalTest {
    private static final List<String> NAMES = List.of(
            "demo",
            "serve",
            "generate",
            "load",
            "loads",
            "diff",
            "validate",
            "return",
            "findings",
            "measure",
            "cases",
            "why",
            "explain",
            "rules",
            "pack",
            "audit",
            "tree",
            "people",
            "briefing",
            "digest",
            "doctor",
            "bench",
            "help");

    @Test
    void helpNamesEveryCommandInItsOrderAndNotTheRehearsal() {
        assertThat(Ran.of("--help").lines().stream()
                        .filter(line -> line.matches("  [a-z]+ .*"))
                        .map(line -> line.strip().split(" ", 2)[0]))
                .containsExactlyElementsOf(NAMES);
    }

    @Test
    void theVersionNeedsNoCommand() {
        Ran ran = Ran.of("--version");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("sapwood ");
    }

    @Test
    void theRehearsalRunsTheUsualCommandsAndSaysNothing(@TempDir Path folder) {
        Ran ran = Ran.of("rehearse", "--dir", folder.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(new SnapshotStore(folder.resolve("data")).current("ssd")).isPresent();
        assertThat(folder.resolve("data/cubes")).isNotEmptyDirectory();
    }
}
