package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sapwood.tree.TreeFiles;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.state.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the tree to files. */
@Command(
        name = "export",
        description = "Writes the tree as it is now to YAML, a file for each kind of item.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood tree export --out tree --data county"})
final class TreeExportCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write them to.")
    private Path out;

    @Mixin
    private Where where;

    private final Terminal terminal;

    TreeExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Where.refuseFile("--out", out);
        try (Database database = WhichState.open(where.dataToRead())) {
            TreeFiles.write(new TreeStore(database).current(), out).forEach(terminal.out()::println);
        }
        terminal.out().flush();
        return Exit.OK;
    }
}
