package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.PackReader;
import org.sapwood.synthetic.County;
import org.sapwood.synthetic.Specification;
import org.sapwood.synthetic.setting.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes up a county. */
@Command(
        name = "generate",
        description = "Makes up a county: the dataset of its children's services and the statutory returns of the same"
                + " children, with known faults written to truth.csv.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood generate --out county --years 3 --seed 7",
            "          sapwood generate --out county --gaming \"bunching:assessments;year-end\""
        })
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new or empty folder.")
    private Path out;

    @Option(names = "--children", paramLabel = "N", description = "Children with records (default: ${DEFAULT-VALUE}).")
    private int children = Specification.usual().children();

    @Option(names = "--years", paramLabel = "Y", description = "Years of records (default: ${DEFAULT-VALUE}).")
    private int years = Specification.usual().years();

    @Option(names = "--seed", paramLabel = "S", description = "Same seed, same bytes (default: ${DEFAULT-VALUE}).")
    private long seed = Specification.usual().seed();

    @Option(
            names = "--error-rate",
            paramLabel = "R",
            description =
                    "Share, 0 to 1, of the rows of the main tables that get one recording fault, such as a blank, an"
                            + " impossible date or a lost link; each stands in truth.csv (default: ${DEFAULT-VALUE}).")
    private double errorRate = Specification.usual().errorRate();

    @Option(
            names = "--unreadable-rate",
            paramLabel = "R",
            description =
                    "Share, 0 to 1, of those rows in which a date becomes something that is no date, so that a load"
                            + " puts the row aside; csv only (default: ${DEFAULT-VALUE}).")
    private double unreadableRate = Specification.usual().unreadableRate();

    @Option(
            names = "--gaming",
            paramLabel = "SPEC",
            description =
                    "Games to put in, ; between them, each KIND[:WORK][@TEAM,TEAM][=SHARE]. KIND: bunching or backdating"
                            + " (WORK: assessments, conferences or reviews), reopened, year-end, delayed-referrals.")
    private String gaming = "";

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "2026: single assessments; 2004: initial and core ones (default: 2026).")
    private String profile = "2026";

    @Option(names = "--format", paramLabel = "F", description = "csv or parquet, for the dataset (default: csv).")
    private org.sapwood.synthetic.Format format = org.sapwood.synthetic.Format.CSV;

    @Option(names = "--until", paramLabel = "DATE", description = "Date of the extract (default: ${DEFAULT-VALUE}).")
    private LocalDate until = Specification.usual().until();

    @Mixin
    private Where where;

    private final Terminal terminal;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseUnlessEmpty(out);
        Specification specification = Specification.usual()
                .withChildren(children)
                .withYears(years)
                .withSeed(seed)
                .withErrorRate(errorRate)
                .withUnreadableRate(unreadableRate)
                .withGaming(gaming)
                .withProfile(profile(profile))
                .withFormat(format)
                .withUntil(until);
        County.Summary summary =
                make(specification, PackReader.read(where.packFolders(), Where.memory()), out, terminal);
        refuseUnplayed(summary);
        terminal.out()
                .printf(
                        "%,d children, %,d rows, %,d known faults and games, in %s.%n",
                        summary.children(), summary.rows(), summary.truths(), out);
        terminal.out().flush();
        return Exit.OK;
    }

    private void refuseUnplayed(County.Summary summary) {
        List<Fault> faults = summary.unplayed().stream()
                .map(game -> Fault.of(
                        "The game \"" + game.text() + "\" found nothing to change, so the county in " + out
                                + " is without it",
                        "Give a share above 0, more children or years, or other teams"))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    static County.Summary make(Specification specification, Library library, Path out, Terminal terminal) {
        County.Summary summary = County.generate(
                specification,
                library.organisation(),
                library.workingDays(),
                out,
                done -> terminal.progress("Making up children", done, specification.children()));
        terminal.clearBar();
        return summary;
    }

    private static Profile profile(String text) {
        return switch (text) {
            case "2026" -> Profile.SINGLE_ASSESSMENT;
            case "2004" -> Profile.INITIAL_AND_CORE;
            default -> throw new Refusal(Fault.of("There is no profile " + text, "Use 2026 or 2004"));
        };
    }

    static void refuseUnlessEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new Refusal(Fault.of(folder + " is not empty", "Name a new or empty folder"));
                }
            }
        } else if (Files.exists(folder)) {
            throw new Refusal(Fault.of(folder + " is a file", "Name a new or empty folder"));
        }
    }
}
