package org.sapwood.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Reasons;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Period;
import org.sapwood.definition.Population;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.CaseList;
import org.sapwood.engine.CaseRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the cases behind a figure. */
@Command(
        name = "cases",
        description = "Lists the cases behind a figure, each with its outcome and the reason.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood cases assessments-45wd --period 2026-Q1 --unit T203 --format csv"})
final class CasesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "A measure or a rule.")
    private String id;

    @Option(names = "--period", required = true, paramLabel = "P", description = "As for sapwood measure.")
    private String period;

    @Option(names = "--unit", paramLabel = "U", description = "Id of a unit at the level asked for (default: all).")
    private String unit;

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            defaultValue = "unit",
            description = "The level of --unit: unit, service, district or county (default: unit).")
    private Levels level;

    @Mixin
    private WhichRecords records;

    @Mixin
    private HowPrinted how;

    private final Terminal terminal;

    CasesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Period asked = OnePeriod.of(period);
        if (unit != null && unit.isBlank()) {
            throw new Refusal(Fault.of("--unit is blank", "Name a unit, or leave --unit out for all of them"));
        }
        Catalogue catalogue = records.catalogue();
        Definition definition = catalogue.definition(id);
        try (Desk desk = records.desk(catalogue, definition, terminal)) {
            CaseList list = desk.cases(definition, asked, Optional.ofNullable(unit), level.level());
            terminal.clearBar();
            listing(catalogue, list).print(how.format(), terminal.out());
            if (list.cases().isEmpty()) {
                terminal.say("No case counts in " + period + (unit == null ? "." : " at " + unit + "."));
            }
        }
        return Exit.OK;
    }

    private static Listing listing(Catalogue catalogue, CaseList list) {
        Population population =
                catalogue.library().populations().get(list.definition().population());
        Reasons reasons = new Reasons(catalogue.library());
        List<String> facts = population.facts().stream().map(NamedType::name).toList();
        List<String> headings =
                new ArrayList<>(List.of("case_id", "person_id", "unit", "worker_id", "outcome", "reason"));
        headings.addAll(facts);
        List<List<Object>> rows = new ArrayList<>();
        for (CaseRow row : list.cases()) {
            List<Object> cells = new ArrayList<>(Arrays.asList(
                    row.caseId(),
                    row.personId(),
                    row.unit(),
                    row.workerId(),
                    row.outcome().inWords(),
                    reasons.because(list.definition(), row, list.untold())));
            facts.forEach(fact -> cells.add(row.facts().get(fact)));
            rows.add(cells);
        }
        return new Listing(headings, rows);
    }
}
