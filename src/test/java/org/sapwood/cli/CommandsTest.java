package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.records.SnapshotStore;

class CommandsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-02T08:00:00Z"), ZoneOffset.UTC);
    private static final List<String> NAMES = List.of(
            "demo",
            "generate",
            "load",
            "loads",
            "diff",
            "measure",
            "cases",
            "why",
            "explain",
            "rules",
            "pack",
            "doctor",
            "bench");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void helpNamesEveryCommandInItsOrder() {
        assertThat(run("--help")).isZero();
        assertThat(out().lines()
                        .filter(line -> line.startsWith("  "))
                        .map(line -> line.strip().split(" ", 2)[0])
                        .filter(NAMES::contains))
                .containsExactlyElementsOf(NAMES);
    }

    @Test
    void eachCommandHasItsOwnHelp() {
        for (String name : NAMES) {
            assertThat(run(name, "--help")).as(name).isZero();
            assertThat(out()).contains("Usage: sapwood " + name);
        }
    }

    @Test
    void aMisspeltCommandIsAnsweredWithTheNearest() {
        assertThat(run("mesure")).isEqualTo(2);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("mesure").contains("measure");
    }

    @Test
    void theVersionNeedsNoCommand() {
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("sapwood ");
    }

    @Test
    void theRehearsalRunsTheUsualCommandsAndSaysNothing(@TempDir Path folder) {
        assertThat(run("rehearse", "--dir", folder.toString())).isZero();
        assertThat(out()).isEmpty();
        assertThat(new SnapshotStore(folder.resolve("data")).current("ssd")).isPresent();
        assertThat(folder.resolve("data/cubes")).isNotEmptyDirectory();
    }

    private int run(String... line) {
        out.reset();
        messages.reset();
        return Commands.run(CLOCK, stream(out), stream(messages), false, line);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
