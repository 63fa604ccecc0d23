package org.sapwood.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.bench.Bench;
import org.sapwood.bench.Finding;
import org.sapwood.bench.Scale;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the program itself. */
@Command(
        name = "bench",
        description =
                "Measures time and memory on made-up records: reading only, our way and hand-written queries in the"
                        + " same run (small, national, national100), whole commands over a county, or the web app under 200"
                        + " people (web), or the rules of a statutory return (validate). CPU seconds hardly depend on what else the machine does.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood bench --scale county",
            "          sapwood bench --scale national --out national.json",
            "",
            "web takes about 8 minutes. national takes about 3 minutes and 3 GB of disk, national100 half an hour and 30 GB.",
            "Exit: 0 every target that is judged is kept, 1 one is missed."
        })
final class BenchCommand implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of("what", "cpu_seconds", "seconds", "reached", "target", "kept");

    @Parameters(arity = "0..1", paramLabel = "SCALE", description = "The same as --scale.")
    private Scale named;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            defaultValue = "small",
            description = "small, county, web, validate, national or national100 (default: ${DEFAULT-VALUE}).")
    private Scale scale;

    @Option(names = "--out", paramLabel = "FILE.json", description = "A file that gets the findings as JSON as well.")
    private Path out;

    @Mixin
    private HowPrinted how;

    private final Terminal terminal;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseUnwritable();
        List<Finding> findings =
                Bench.run(named == null ? scale : named, program(), what -> terminal.say("... " + what));
        Listing listing =
                new Listing(HEADINGS, findings.stream().map(BenchCommand::row).toList());
        listing.print(how.format(), terminal.out());
        if (out != null) {
            try (OutputStream file = Files.newOutputStream(out);
                    PrintStream json = new PrintStream(file, false, StandardCharsets.UTF_8)) {
                listing.print(Format.json, json);
            }
        }
        return findings.stream().allMatch(finding -> finding.kept().orElse(true)) ? Exit.OK : Exit.FINDINGS;
    }

    /** Before the benchmark rather than after it: it may take half an hour. */
    private void refuseUnwritable() {
        if (out == null) {
            return;
        }
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(Fault.of("There can be no file " + out, "Name a file in a folder that is there"));
        }
        if (!Files.isWritable(Files.exists(out) ? out : folder)) {
            throw new Unavailable(Fault.of(out + " may not be written by you", "Name another file"));
        }
    }

    private static List<Object> row(Finding finding) {
        return Arrays.asList(
                finding.what(),
                finding.cpuSeconds().map(BenchCommand::hundredths).orElse(null),
                finding.seconds().map(BenchCommand::hundredths).orElse(null),
                finding.reached(),
                finding.target(),
                finding.kept().orElse(null));
    }

    private static java.math.BigDecimal hundredths(double seconds) {
        return java.math.BigDecimal.valueOf(seconds).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /** The launcher, or without one this Java with this class path. */
    private static List<String> program() {
        Optional<Path> launcher = Optional.ofNullable(System.getProperty("sapwood.home"))
                .map(home -> Path.of(home).resolve("sapwood"))
                .filter(Files::isExecutable);
        return launcher.map(path -> List.of(path.toString())).orElseGet(BenchCommand::thisJava);
    }

    private static List<String> thisJava() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("--enable-native-access=ALL-UNNAMED");
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.sapwood.Main"));
        return words;
    }
}
