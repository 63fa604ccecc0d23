package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.briefing.validate.SnapshotReturn;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.FilledReturn;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.engine.validate.ReturnBench;
import org.sapwood.engine.validate.Validation;
import org.sapwood.pack.FilledReader;
import org.sapwood.pack.PackMemory;
import org.sapwood.pack.PackReader;
import org.sapwood.pack.ReturnReader;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a statutory return from the records of a snapshot. */
@Command(
        name = "return",
        description =
                "Writes a statutory return from the records that were loaded, and validates it by the rules of its year.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood return ssda903 --year 2025-26 --out return-2025-26",
            "",
            "Exit: 0 written and nothing found, 1 written with findings, 2 usage, 3 environment."
        })
final class ReturnCommand implements Callable<Integer> {
    private static final String RECORDS = "ssd";

    @Parameters(paramLabel = "RETURN", description = "ssda903, cin or annex-a.")
    private String name;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year, as 2026-27 (default: the latest with rules).")
    private String year;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new or empty folder.")
    private Path out;

    @Option(names = "--authority", paramLabel = "CODE", description = "Your council's three-digit code.")
    private String authority = "";

    @Option(names = "--snapshot", paramLabel = "ID", description = "Which load to use (default: the current one).")
    private String snapshot;

    @Mixin
    private Where where;

    private final Terminal terminal;

    ReturnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        GenerateCommand.refuseUnlessEmpty(out);
        Path data = where.dataToRead();
        FilledReturn filled = filled();
        StatutoryReturn about = filled.about();
        ReturnYear of = year == null ? about.lastYear() : ReturnYears.read(year);
        ReturnYears.refuseOther(about, of);
        SnapshotStore store = new SnapshotStore(data);
        try (ReturnBench bench =
                SnapshotReturn.fill(store, snapshot(store), filled, of, authority.strip(), Where.scratch())) {
            Files.createDirectories(out);
            ReturnFiles.write(about, bench.tables(), of, authority.strip(), out).forEach(terminal::say);
            Validation validation = bench.validate();
            new ValidationFiles(validation).write(out.resolve("findings.csv"));
            new ValidationSummary(about, validation).print(terminal);
            return validation.findings().isEmpty() ? Exit.OK : Exit.FINDINGS;
        }
    }

    private Snapshot snapshot(SnapshotStore store) {
        return Optional.ofNullable(snapshot)
                .map(store::snapshot)
                .or(() -> store.current(RECORDS))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "No extract of the layout " + RECORDS + " was loaded into " + where.data(),
                        "Load one with sapwood load --as " + RECORDS + " --from FOLDER")));
    }

    private FilledReturn filled() throws IOException {
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
