package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.briefing.validate.SnapshotReturn;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.FilledReturn;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.engine.validate.ReturnBench;
import org.sapwood.pack.FilledReader;
import org.sapwood.pack.PackMemory;
import org.sapwood.pack.PackReader;
import org.sapwood.pack.ReturnReader;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that fill a return from the records: which return, which year, which load. */
final class WhichReturn {
    private static final String RECORDS = "ssd";

    @Parameters(paramLabel = "RETURN", description = "ssda903 or cin.")
    private String name;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year, as 2026-27 (default: the latest with rules).")
    private String year;

    @Option(names = "--authority", paramLabel = "CODE", description = "Your council's three-digit code.")
    private String authority = "";

    @Option(names = "--snapshot", paramLabel = "ID", description = "Which load to use (default: the current one).")
    private String snapshot;

    @Mixin
    private Where where;

    Where where() {
        return where;
    }

    String authority() {
        return authority.strip();
    }

    /** @throws Refusal when the pack keeps no rules of the year asked for */
    ReturnYear year(StatutoryReturn about) {
        ReturnYear of = year == null ? about.lastYear() : ReturnYears.read(year);
        ReturnYears.refuseOther(about, of);
        return of;
    }

    /** Fills the return; the caller closes what it gets. */
    ReturnBench fill(FilledReturn filled) {
        SnapshotStore store = new SnapshotStore(where.dataToRead());
        return SnapshotReturn.fill(store, snapshot(store), filled, year(filled.about()), authority(), Where.scratch());
    }

    private Snapshot snapshot(SnapshotStore store) {
        return Optional.ofNullable(snapshot)
                .map(store::snapshot)
                .or(() -> store.current(RECORDS))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "No extract of the layout " + RECORDS + " was loaded into " + where.data(),
                        "Load one with sapwood load --as " + RECORDS + " --from FOLDER")));
    }

    /** @throws Refusal when no pack fills such a return */
    FilledReturn filled() throws IOException {
        where.dataToRead();
        List<Path> packs = where.packFolders();
        Map<String, Path> returns = ReturnReader.in(packs);
        returns.values().removeIf(pack -> !FilledReader.isIn(pack));
        Path pack = Optional.ofNullable(returns.get(name))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "\"" + name + "\" is no return that a pack can fill", Nearest.cure(name, returns.keySet()))));
        PackMemory memory = Where.memory();
        Layout records = PackReader.layouts(packs, memory).get(RECORDS);
        StatutoryReturn about = ReturnReader.read(pack, memory.of(name));
        return FilledReader.read(about, pack, records, memory.of(name + "-filled"));
    }
}
