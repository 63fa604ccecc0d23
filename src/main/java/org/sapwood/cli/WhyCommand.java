package org.sapwood.cli;

import java.io.IOException;
import java.io.PrintStream;
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
import org.sapwood.definition.Level;
import org.sapwood.definition.Period;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Rule;
import org.sapwood.engine.CaseList;
import org.sapwood.engine.CaseRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one case. */
@Command(
        name = "why",
        description = "Says why a case has its outcome: the condition, the facts, the rules that its record fails.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood why assessments-45wd A1032 --period 2026-Q1"})
final class WhyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "A measure or a rule.")
    private String id;

    @Parameters(index = "1", paramLabel = "CASE", description = "The case_id that sapwood cases shows.")
    private String caseId;

    @Option(names = "--period", required = true, paramLabel = "P", description = "As for sapwood measure.")
    private String period;

    @Mixin
    private WhichRecords records;

    private final Terminal terminal;

    WhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Period asked = OnePeriod.of(period);
        Catalogue catalogue = records.catalogue();
        Definition definition = catalogue.definition(id);
        try (Desk desk = records.desk(catalogue, definition, terminal)) {
            CaseList list = desk.cases(definition, asked, Optional.empty(), Level.UNIT);
            CaseRow found = list.cases().stream()
                    .filter(row -> row.caseId().equals(caseId))
                    .findFirst()
                    .orElseThrow(() -> notThere());
            terminal.clearBar();
            print(terminal.out(), new Reasons(catalogue.library()), list, found);
        }
        return Exit.OK;
    }

    private Refusal notThere() {
        // ids are so alike that the nearest one would be another child's
        return new Refusal(Fault.of(
                "Case " + caseId + " does not count in " + period + " under " + id,
                "Check the id and the period; sapwood cases " + id + " --period " + period + " lists those that do"));
    }

    /** A period's number means nothing to a reader. */
    private List<Object> fact(String name, Object value) {
        return name.equals("period_id")
                ? List.of("period", period + ", by the state on its last day")
                : Arrays.asList(name, value == null ? "(not recorded)" : value);
    }

    private void print(PrintStream out, Reasons reasons, CaseList list, CaseRow row) {
        Definition definition = list.definition();
        out.println(definition.title() + " (" + definition.id() + "), " + period);
        out.println("Case " + row.caseId() + ", unit " + row.unit()
                + (row.workerId() == null ? "" : ", worker " + row.workerId()) + ": "
                + row.outcome().inWords() + ".");
        out.println(reasons.because(definition, row, list.untold()));
        out.println();
        out.println("The condition: " + reasons.condition(definition));
        out.println();
        out.println("The facts");
        List<List<Object>> facts = new ArrayList<>();
        row.facts().forEach((name, value) -> facts.add(fact(name, value)));
        new Listing(List.of("fact", "value"), facts).print(Format.table, out);
        out.println();
        List<Rule> failed = reasons.failed(definition, row);
        out.println(failed.isEmpty() ? "The record fails no rule." : "The record fails these rules:");
        failed.forEach(rule -> out.println("  " + rule.title() + " (" + rule.id() + "). " + rule.cure() + "."));
        out.flush();
    }
}
