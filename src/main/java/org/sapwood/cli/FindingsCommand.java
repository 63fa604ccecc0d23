package org.sapwood.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sapwood.briefing.Catalogue;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Unit;
import org.sapwood.definition.returns.FilledReturn;
import org.sapwood.engine.validate.Reported;
import org.sapwood.engine.validate.ReturnBench;
import org.sapwood.engine.validate.Validation;
import org.sapwood.pack.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what a statutory return would be sent back for, by the records as they are now. */
@Command(
        name = "findings",
        description =
                "Lists the records that a statutory return would be sent back for, with whose each is and how to put it right.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood findings ssda903 --team T502 --format csv",
            "",
            "Exit: 0 nothing found, 1 something was, 2 usage, 3 environment."
        })
final class FindingsCommand implements Callable<Integer> {
    private static final List<String> HEADINGS =
            List.of("rule", "severity", "child", "table", "columns", "message", "cure", "route", "worker_id", "team");

    @Mixin
    private WhichReturn which;

    @Option(names = "--team", paramLabel = "TEAM", description = "Only what is a team's, such as T201.")
    private String team;

    @Option(names = "--worker", paramLabel = "WORKER", description = "Only what is a worker's, by the worker's id.")
    private String worker;

    @Mixin
    private HowPrinted how;

    private final Terminal terminal;

    FindingsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        FilledReturn filled = which.filled();
        which.year(filled.about());
        refuseUnknownTeam();
        try (ReturnBench bench = which.fill(filled)) {
            Validation validation = bench.validate();
            List<Reported> asked =
                    validation.findings().stream().filter(this::isAsked).toList();
            new Listing(HEADINGS, asked.stream().map(FindingsCommand::row).toList())
                    .print(how.format(), terminal.out());
            new ValidationSummary(filled.about(), validation, false).whatRan().forEach(terminal::say);
            terminal.say(Counted.of(asked.size(), "finding", "findings") + " of "
                    + Counted.of(asked.stream().map(Reported::rule).distinct().count(), "rule", "rules") + ".");
            return asked.isEmpty() ? Exit.OK : Exit.FINDINGS;
        }
    }

    private boolean isAsked(Reported found) {
        return (team == null || found.owner().team().equals(team))
                && (worker == null || found.owner().worker().equals(worker));
    }

    /** A team that was written wrongly must not look like one without findings. */
    private void refuseUnknownTeam() throws IOException {
        if (team == null) {
            return;
        }
        Organisation organisation = new Catalogue(PackReader.read(which.where().packFolders(), Where.memory()))
                .library()
                .organisation();
        List<String> ids =
                organisation.units().stream().map(Unit::id).distinct().toList();
        if (!ids.contains(team)) {
            throw new Refusal(Fault.of("There is no team " + team + " in the organisation", Nearest.cure(team, ids)));
        }
    }

    private static List<Object> row(Reported found) {
        Rule rule = found.rule().rule();
        return Arrays.asList(
                found.rule().code(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                found.person(),
                found.table(),
                String.join(" ", rule.fields()),
                rule.title(),
                rule.cure(),
                rule.route().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                found.owner().worker(),
                found.owner().team());
    }
}
