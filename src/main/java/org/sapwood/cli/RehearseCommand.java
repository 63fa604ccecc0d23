package org.sapwood.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the usual commands on a tiny county and says nothing. The launcher does this once after a build and keeps what
 * the Java machine has learnt, so that every later start is quick.
 */
@Command(
        name = "rehearse",
        description = "Runs the usual commands once on a tiny county, so that later starts are quick.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "An empty folder for the county.")
    private Path dir;

    private final Clock clock;

    RehearseCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        String county = dir.resolve("county").toString();
        String data = dir.resolve("data").toString();
        List<List<String>> lines = List.of(
                List.of("--help"),
                List.of("--version"),
                List.of(
                        "pack",
                        "check",
                        Path.of(System.getProperty("sapwood.home", "."), "packs")
                                .toString()),
                List.of("generate", "--out", county, "--children", "20", "--years", "1"),
                List.of("load", "--as", "ssd", "--from", county + "/ssd", "--data", data),
                List.of("loads", "--data", data),
                List.of("measure", "--period", "2026-09", "--by", "unit", "--data", data),
                List.of("measure", "--period", "2026-09", "--format", "csv", "--data", data),
                List.of("measure", "--period", "2026-09", "--format", "json", "--data", data),
                List.of("cases", "assessments-45wd", "--period", "2026-Q2", "--data", data),
                List.of("explain", "assessments-45wd"),
                List.of("rules", "--data", data));
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            lines.forEach(line -> Commands.run(clock, nowhere, nowhere, false, line.toArray(String[]::new)));
        }
        return Exit.OK;
    }
}
