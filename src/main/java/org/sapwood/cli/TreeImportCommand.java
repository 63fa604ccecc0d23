package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sapwood.tree.TreeFiles;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.state.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a tree in from files. */
@Command(
        name = "import",
        description = "Brings a tree in from YAML: what is new is added, what differs becomes a new version, nothing is"
                + " removed.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood tree import packs/example-county/tree --data county"})
final class TreeImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", description = "A file, or a folder with files that end in .yaml.")
    private Path from;

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            defaultValue = "Brought in from files",
            description = "What is written down as the reason (default: ${DEFAULT-VALUE}).")
    private String why;

    @Option(
            names = "--as-dated",
            description = "Let each item count from the day that it names (said, signed, agreed, answered), or from the"
                    + " first day of its year, so that pages can be shown as on an earlier day. Without it all of"
                    + " them count from now.")
    private boolean asDated;

    @Mixin
    private Where where;

    private final Clock clock;
    private final Terminal terminal;

    TreeImportCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Item> items = TreeFiles.read(from);
        try (Database database = WhichState.open(where.dataToWrite())) {
            Hand hand = new Hand(System.getProperty("user.name"), "administrator", clock.instant(), why);
            TreeStore store = new TreeStore(database);
            TreeFiles.Imported imported =
                    asDated ? TreeFiles.bringDated(items, store, hand) : TreeFiles.bring(items, store, hand);
            terminal.out()
                    .printf(
                            "%,d items added, %,d changed, %,d as they were; %,d more are only in the database.%n",
                            imported.added(), imported.changed(), imported.same(), imported.left());
        }
        terminal.out().flush();
        return Exit.OK;
    }
}
