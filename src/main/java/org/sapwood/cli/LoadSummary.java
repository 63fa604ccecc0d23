package org.sapwood.cli;

import java.util.ArrayList;
import java.util.List;
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
        if (!report.absentTables().isEmpty()) {
            terminal.say("Not in this extract: " + String.join(", ", report.absentTables()) + ".");
        }
    }

    private void quarantine(Terminal terminal) {
        report.firstFaults().stream().map(Fault::sentence).forEach(terminal::say);
        if (report.quarantinedRows() + report.blankedCells() > 0) {
            terminal.say(String.format(
                    "%,d rows are in quarantine and %,d cells were left blank; all of them, with reason and cure, are in %s.",
                    report.quarantinedRows(),
                    report.blankedCells(),
                    report.snapshot().quarantine()));
        }
    }
}
