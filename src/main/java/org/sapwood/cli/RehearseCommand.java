package org.sapwood.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.sapwood.pack.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private static final String PERIOD = "2026-09";

    @Mixin
    private Where where;

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "An empty folder for the county.")
    private Path dir;

    private final Clock clock;
    private final Server server;
    private final Mail mail;

    RehearseCommand(Clock clock, Server server, Mail mail) {
        this.clock = clock;
        this.server = server;
        this.mail = mail;
    }

    @Override
    public Integer call() throws IOException {
        int worst = Exit.OK;
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            for (List<String> line : lines()) {
                worst = Math.max(
                        worst, Commands.run(clock, server, mail, nowhere, nowhere, false, line.toArray(String[]::new)));
            }
        }
        return worst == Exit.FINDINGS ? Exit.OK : worst;
    }

    private List<List<String>> lines() throws IOException {
        String packs = where.packs().toString();
        String county = dir.resolve("county").toString();
        String data = dir.resolve("data").toString();
        String any = PackReader.read(where.packFolders())
                .measures()
                .keySet()
                .iterator()
                .next();
        return List.of(
                List.of("--help"),
                List.of("--version"),
                List.of("pack", "check", packs),
                List.of("generate", "--out", county, "--children", "20", "--years", "1", "--packs", packs),
                List.of("load", "--as", "ssd", "--from", county + "/ssd", "--data", data, "--packs", packs),
                List.of("loads", "--data", data),
                List.of("measure", "--period", PERIOD, "--by", "unit", "--data", data, "--packs", packs),
                List.of("measure", "--period", PERIOD, "--format", "csv", "--data", data, "--packs", packs),
                List.of("measure", "--period", PERIOD, "--format", "json", "--data", data, "--packs", packs),
                List.of("cases", any, "--period", PERIOD, "--data", data, "--packs", packs),
                List.of("explain", any, "--packs", packs),
                List.of("rules", "--data", data, "--packs", packs),
                validate(county),
                validate(county));
    }

    /** The first time finds out about the pack, the second remembers. */
    private static List<String> validate(String county) {
        String out = county + "/findings.csv";
        return List.of("validate", "--as", "ssda903", "--from", county + "/ssda903/2026-27", "--out", out);
    }
}
