package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.pack.PackReader;
import org.sapwood.records.Accounts;
import org.sapwood.records.Extract;
import org.sapwood.records.LoadReport;
import org.sapwood.records.Loader;
import org.sapwood.records.SnapshotStore;
import org.sapwood.records.extract.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads an extract as a new snapshot. */
@Command(
        name = "load",
        description = "Loads an extract of case records as a new snapshot and makes it the current one.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood load --as ssd --from extracts/october --extracted-on 2026-10-31",
            "          SAPWOOD_DB_USER=reader SAPWOOD_DB_PASSWORD=... sapwood load --as ssd \\",
            "            --from jdbc:postgresql://server/reporting --schema dbo",
            "",
            "Exit: 0 loaded, 1 loaded with rows in quarantine or refused, 2 usage, 3 environment."
        })
final class LoadCommand implements Callable<Integer> {
    @Mixin
    private Where where;

    @Option(names = "--as", required = true, paramLabel = "LAYOUT", description = "ssd, ssda903 or cin.")
    private String layout;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "PATH",
            description = "A folder, a file of a return, or the JDBC address of a database.")
    private String from;

    @Option(
            names = "--extracted-on",
            paramLabel = "DATE",
            description = "The date of the extract, as 2026-10-31 (default: what the extract says, or today).")
    private LocalDate extractedOn;

    @Option(names = "--schema", paramLabel = "NAME", description = "Schema of the tables in a database.")
    private String schema;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "File with user and password of a database, a line each (default: SAPWOOD_DB_USER and"
                    + " SAPWOOD_DB_PASSWORD in the environment).")
    private Path credentials;

    private final Clock clock;
    private final Terminal terminal;

    LoadCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseMuddle();
        SnapshotStore store = new SnapshotStore(where.dataToWrite());
        Extract extract = extract();
        var layouts = PackReader.layouts(where.packFolders(), Where.memory());
        Layout shape = Optional.ofNullable(layouts.get(layout))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "--as \"" + layout + "\" is no layout that a pack defines",
                        Nearest.cure(layout, layouts.keySet()))));
        LoadReport report = new Loader(store, clock).load(shape, extract, Optional.ofNullable(extractedOn));
        new LoadSummary(report).print(terminal);
        return report.quarantinedRows() + report.blankedCells() > 0 ? Exit.FINDINGS : Exit.OK;
    }

    private void refuseMuddle() {
        if (from.isBlank()) {
            throw new Refusal(Fault.of("--from is blank", "Name a folder, a file of a return or a database"));
        }
        if (!isDatabase() && (schema != null || credentials != null)) {
            throw new Refusal(Fault.of(
                    "--schema and --credentials are for databases, and " + from + " is none",
                    "Leave them out, or give --from an address that begins with jdbc:"));
        }
    }

    private boolean isDatabase() {
        return from.startsWith("jdbc:");
    }

    private Extract extract() {
        return isDatabase()
                ? new Extract.Database(from, Optional.ofNullable(schema), account())
                : new Extract.Files(Path.of(from));
    }

    private Account account() {
        return Accounts.find(Optional.ofNullable(credentials), System.getenv());
    }
}
