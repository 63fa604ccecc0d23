package org.sapwood.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.FlagshipTable;
import org.sapwood.briefing.FlagshipTable.Row;
import org.sapwood.briefing.Reasons;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.engine.Score;

/** The flagship measures by team, in print. */
final class DemoPrint {
    private static final int WITH_TEAMS = 3;

    private final Desk desk;
    private final Terminal terminal;
    private final FlagshipTable table;

    DemoPrint(Desk desk, Terminal terminal) {
        this.desk = desk;
        this.terminal = terminal;
        this.table = new FlagshipTable(desk);
    }

    void print() {
        List<Measure> flagships = table.flagships();
        terminal.out().println();
        for (Measure measure : flagships.subList(0, Math.min(WITH_TEAMS, flagships.size()))) {
            byTeam(measure);
        }
        county(flagships);
        flagships.stream().findFirst().ifPresent(this::workedCase);
    }

    private void byTeam(Measure measure) {
        PrintStream out = terminal.out();
        out.println(measure.title() + " (" + measure.id() + ")");
        out.println("  " + measure.meaning().goodOutcome());
        List<List<Object>> rows =
                table.rows(measure).stream().map(DemoPrint::cells).toList();
        terminal.clearBar();
        new Listing(List.of("unit", "name", table.last().text(), table.now().text(), "cases", "open", "overdue"), rows)
                .print(Format.table, out);
        out.println();
    }

    private static List<Object> cells(Row row) {
        return Arrays.asList(
                row.unit(),
                row.name(),
                value(row.last()),
                value(row.now()),
                row.now().map(Score::denominator).orElse(null),
                row.overdue().map(Score::denominator).orElse(null),
                row.overdue().map(Score::numerator).orElse(null));
    }

    private static Object value(Optional<Score> score) {
        return score.flatMap(Score::value).orElse(null);
    }

    private void county(List<Measure> flagships) {
        List<List<Object>> rows = new ArrayList<>();
        for (Measure measure : flagships) {
            table.rows(measure, Level.COUNTY)
                    .forEach(row -> rows.add(Arrays.asList(
                            measure.id(),
                            measure.title(),
                            value(row.last()),
                            value(row.now()),
                            measure.targets().getLast().at())));
        }
        terminal.out().println("The county");
        new Listing(List.of("measure", "title", table.last().text(), table.now().text(), "target"), rows)
                .print(Format.table, terminal.out());
        terminal.out().println();
    }

    private void workedCase(Measure measure) {
        table.workedCase(measure).ifPresent(row -> {
            terminal.out()
                    .println("One case behind it: " + row.caseId() + " of unit " + row.unit() + " is "
                            + row.outcome().inWords() + ".");
            terminal.out()
                    .println("  " + new Reasons(desk.catalogue().library()).because(measure, row, Optional.empty()));
            terminal.out().println();
        });
    }
}
