package org.sapwood.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sapwood.briefing.Catalogue;
import org.sapwood.briefing.Caution;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Owners;
import org.sapwood.definition.Rule;
import org.sapwood.engine.CaseRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists records to put right. */
@Command(
        name = "rules",
        description =
                "Lists the records that fail a rule, with who can put each right and how. Where the records name no team or no"
                        + " worker, it says unallocated.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood rules assessment-before-referral --format csv",
            "",
            "Exit: 0 nothing fails, 1 something does."
        })
final class RulesCommand implements Callable<Integer> {
    private static final List<String> HEADINGS =
            List.of("rule", "severity", "case_id", "person_id", "unit", "worker_id", "route", "fields", "cure");

    @Parameters(paramLabel = "ID", description = "Rules (default: all of them).")
    private List<String> ids = List.of();

    @Mixin
    private WhichRecords records;

    @Mixin
    private HowPrinted how;

    private final Terminal terminal;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = records.catalogue();
        List<List<Object>> rows = new ArrayList<>();
        List<CaseRow> findings = new ArrayList<>();
        List<Rule> rules = catalogue.rules(ids);
        Where.refuseNone(rules, "rule");
        for (List<Rule> together : catalogue.byLayout(rules)) {
            try (Desk desk = records.desk(catalogue, together.getFirst(), terminal)) {
                for (Rule rule : together) {
                    List<CaseRow> failing = desk.failing(rule);
                    findings.addAll(failing);
                    failing.forEach(row -> rows.add(row(rule, row)));
                }
                terminal.clearBar();
                Caution.unjudged(together, desk.engine()).forEach(terminal::say);
            }
        }
        terminal.clearBar();
        new Listing(HEADINGS, rows).print(how.format(), terminal.out());
        terminal.say(Counted.of(rows.size(), "finding", "findings") + " of " + Counted.of(rules.size(), "rule", "rules")
                + ".");
        new Owners(catalogue.library().organisation()).missing(findings).ifPresent(terminal::say);
        return rows.isEmpty() ? Exit.OK : Exit.FINDINGS;
    }

    private static List<Object> row(Rule rule, CaseRow row) {
        return Arrays.asList(
                rule.id(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                row.caseId(),
                row.personId(),
                row.unit(),
                Owners.worker(row),
                rule.route().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                String.join(" ", rule.fields()),
                rule.cure());
    }
}
