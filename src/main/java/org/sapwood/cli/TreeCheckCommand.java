package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.definition.Library;
import org.sapwood.pack.PackReader;
import org.sapwood.tree.TreeFiles;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.state.Database;
import org.sapwood.tree.thread.broken.BrokenThread;
import org.sapwood.tree.thread.broken.BrokenThreads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for broken threads. */
@Command(
        name = "check",
        description = "Looks for broken threads: what is broken, where, and who can mend it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood tree check --from packs/example-county/tree --on 2026-09-30",
            "",
            "Exit: 0 no thread is broken, 1 some are, or a file is faulty."
        })
final class TreeCheckCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "A file or folder of YAML (default: the tree in the database).")
    private Path from;

    @Option(names = "--on", paramLabel = "DATE", description = "The day on which it is looked at (default: today).")
    private LocalDate day;

    @Mixin
    private Where where;

    @Mixin
    private HowPrinted how;

    private final Clock clock;
    private final Terminal terminal;

    TreeCheckCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Library library = PackReader.read(where.packFolders(), Where.memory());
        Tree tree = from == null ? kept() : TreeFiles.tree(TreeFiles.read(from));
        LocalDate today = Optional.ofNullable(day).orElseGet(() -> LocalDate.now(clock));
        List<BrokenThread> broken = BrokenThreads.findWithIds(tree, library, today);
        new Listing(
                        List.of("what", "where", "team", "sentence", "who_can_mend_it"),
                        broken.stream().map(TreeCheckCommand::row).toList())
                .print(how.format(), terminal.out());
        terminal.say("%,d items, %,d broken threads.".formatted(tree.all().size(), broken.size()));
        return broken.isEmpty() ? Exit.OK : Exit.FINDINGS;
    }

    private Tree kept() {
        try (Database database = WhichState.open(where.dataToRead())) {
            return new TreeStore(database).current();
        }
    }

    private static List<Object> row(BrokenThread broken) {
        return Arrays.asList(
                broken.what().title(), broken.where(), broken.team().orElse(""), broken.sentence(), broken.mender());
    }
}
