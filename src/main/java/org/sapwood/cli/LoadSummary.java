package org.sapwood.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sapwood.definition.Fault;
import org.sapwood.records.LoadReport;
import org.sapwood.records.Manifest;

/** What a load did, in print. */
final class LoadSummary {
    private static final int FIRST_ADAPTED = 12;

    private final LoadReport report;

    LoadSummary(LoadReport report) {
        this.report = report;
    }

    void print(Terminal terminal) {
        Manifest manifest = report.snapshot().manifest();
        rows(manifest).print(Format.table, terminal.out());
        terminal.out().println();
        terminal.out()
                .printf(
                        "Snapshot %s is now current: %,d rows as they stood on %s (%s).%n",
                        manifest.id(), manifest.rows(), manifest.extractedOn(), manifest.extractedOnFrom());
        report.notes().forEach(note -> terminal.say("Note: " + note + "."));
        adapted(terminal);
        quarantine(terminal);
        terminal.out().flush();
    }

    private static Listing rows(Manifest manifest) {
        List<List<Object>> rows = new ArrayList<>();
        for (Manifest.TableEntry table : manifest.tables()) {
            if (table.isPresent()) {
                rows.add(List.of(
                        table.name(),
                        table.rows(),
                        table.quarantinedRows(),
                        table.blankedCells(),
                        String.join(" ", table.absentColumns()),
                        String.join(" ", table.extraColumns())));
            }
        }
        return new Listing(
                List.of("table", "rows", "quarantined", "cells blanked", "columns it lacks", "columns kept as text"),
                rows);
    }

    private void adapted(Terminal terminal) {
        List<String> adapted = report.adapted();
        adapted.stream().limit(FIRST_ADAPTED).forEach(line -> terminal.say("Read differently: " + line + "."));
        if (adapted.size() > FIRST_ADAPTED) {
            terminal.say("... and " + (adapted.size() - FIRST_ADAPTED) + " more, all in manifest.json.");
        }
        ignored(terminal);
        if (!report.absentTables().isEmpty()) {
            terminal.say("Not in this extract: " + String.join(", ", report.absentTables()) + ".");
        }
    }

    private void ignored(Terminal terminal) {
        Map<Boolean, List<String>> ignored = report.snapshot().manifest().ignored().stream()
                .collect(Collectors.partitioningBy(
                        name -> name.toLowerCase(Locale.ROOT).endsWith(".xml")));
        for (String xml : ignored.get(true)) {
            terminal.say(xml
                    + " was not read, because the CSV files beside it were, and they are taken for the same return. To load it"
                    + " instead, name the file itself with --from.");
        }
        if (!ignored.get(false).isEmpty()) {
            terminal.say("Not read, as the layout " + report.snapshot().layout() + " has no such table: "
                    + String.join(", ", ignored.get(false)) + ".");
        }
    }

    private void quarantine(Terminal terminal) {
        report.firstFaults().stream().map(Fault::sentence).forEach(terminal::say);
        if (report.quarantinedRows() + report.blankedCells() > 0) {
            List<String> put = new ArrayList<>();
            if (report.quarantinedRows() > 0) {
                put.add(Counted.of(report.quarantinedRows(), "row is", "rows are") + " in quarantine");
            }
            if (report.blankedCells() > 0) {
                put.add(Counted.of(report.blankedCells(), "cell was", "cells were") + " left blank");
            }
            terminal.say(String.join(" and ", put) + "; each with its reason and cure is in "
                    + report.snapshot().quarantine() + ".");
        }
    }
}
