package org.sapwood.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.sapwood.records.Manifest;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists snapshots. */
@Command(
        name = "loads",
        description = "Lists the loads, oldest first.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood loads --data county"})
final class LoadsCommand implements Callable<Integer> {
    @Mixin
    private Where where;

    @Mixin
    private HowPrinted how;

    private final Terminal terminal;

    LoadsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SnapshotStore store = new SnapshotStore(where.dataToRead());
        List<List<Object>> rows = store.loads().stream()
                .map(snapshot -> row(snapshot, isCurrent(store, snapshot)))
                .toList();
        new Listing(
                        List.of(
                                "snapshot",
                                "layout",
                                "current",
                                "extracted_on",
                                "loaded_at",
                                "rows",
                                "quarantined",
                                "source"),
                        rows)
                .print(how.format(), terminal.out());
        if (rows.isEmpty()) {
            terminal.say("Nothing is loaded in " + where.data() + " yet: see sapwood load --help.");
        }
        return Exit.OK;
    }

    private static boolean isCurrent(SnapshotStore store, Snapshot snapshot) {
        return store.current(snapshot.layout())
                .filter(current -> current.id().equals(snapshot.id()))
                .isPresent();
    }

    private static List<Object> row(Snapshot snapshot, boolean current) {
        Manifest manifest = snapshot.manifest();
        return Arrays.asList(
                snapshot.id(),
                snapshot.layout(),
                current ? "yes" : "",
                manifest.extractedOn(),
                manifest.loadedAt(),
                manifest.rows(),
                manifest.quarantinedRows(),
                manifest.source());
    }
}
