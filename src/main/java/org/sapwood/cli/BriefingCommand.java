package org.sapwood.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Teams;
import org.sapwood.briefing.team.BriefingDocument;
import org.sapwood.briefing.team.Links;
import org.sapwood.briefing.team.Listed;
import org.sapwood.briefing.team.TeamBriefing;
import org.sapwood.briefing.team.Wording;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Period;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.document.Document;
import org.sapwood.document.Format;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.state.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the briefing of a team to a file. */
@Command(
        name = "briefing",
        description =
                "Writes the briefing of a team for a quarter: what is expected and why, what is good, how figures are"
                        + " made, where they stand, who to ask.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood briefing --team T201 --quarter 2026-Q2 --out briefing.pdf --data county/data"})
final class BriefingCommand implements Callable<Integer> {
    private enum Language {
        en,
        cy
    }

    @Option(names = "--team", required = true, paramLabel = "TEAM", description = "Id of the team, such as T201.")
    private String team;

    @Option(
            names = "--quarter",
            paramLabel = "Q",
            description =
                    "A quarter of the financial year, such as 2026-Q2 (default: the one in which the records end).")
    private String quarter;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write: its name ends in .pdf, .odt or .html.")
    private Path out;

    @Option(
            names = "--cases",
            description = "Also list the cases to look at first, by id. Keep such a file as you keep a case file.")
    private boolean cases;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "en for English, cy for Welsh as far as it is translated (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Mixin
    private WhichRecords records;

    private final Terminal terminal;

    BriefingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Format format = format();
        Optional<Period> asked = Optional.ofNullable(quarter).map(OnePeriod::of);
        try (Desk desk = records.desk(terminal);
                Database state = WhichState.open(records.where().dataToRead())) {
            Unit unit = unit(
                    desk.catalogue().library().organisation(), desk.snapshot().extractedOn());
            Tree tree = new TreeStore(state).current();
            TeamBriefing briefing =
                    TeamBriefing.of(desk, tree, unit, asked.orElseGet(() -> TeamBriefing.current(desk)));
            List<Listed> listed = cases ? Listed.of(desk, briefing) : List.of();
            write(BriefingDocument.of(briefing, Wording.in(language.name()), Links.NONE, List.of(), listed), format);
        }
        terminal.out().println(out);
        terminal.out().flush();
        return Exit.OK;
    }

    /** What can be seen to be wrong at once is refused before anything is read. */
    private Format format() {
        if (Files.exists(out)) {
            throw new Refusal(Fault.of(out + " is already there", "Name another file with --out, or move it away"));
        }
        return Format.ofFile(out.toString())
                .orElseThrow(() -> new Refusal(Fault.of(
                        out + " does not say in which form to write it", "End the name in .pdf, .odt or .html")));
    }

    private Unit unit(Organisation organisation, LocalDate day) {
        return Teams.find(organisation, team, day)
                .orElseThrow(() -> new Refusal(Fault.of(
                        "There is no team " + team + " in the organisation",
                        Nearest.cure(
                                team,
                                Teams.on(organisation, day).stream()
                                        .map(Unit::id)
                                        .toList()))));
    }

    /** Made whole first, so that what fails leaves no half of a file. */
    private void write(Document document, Format format) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        format.write(document, whole);
        Files.write(out, whole.toByteArray(), StandardOpenOption.CREATE_NEW);
    }
}
