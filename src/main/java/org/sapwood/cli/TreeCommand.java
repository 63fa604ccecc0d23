package org.sapwood.cli;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import picocli.CommandLine.Command;

/** Commands about the tree. */
@Command(
        name = "tree",
        description = "Brings the tree of expectations, plans and actions in and out as files, and looks for broken"
                + " threads.",
        mixinStandardHelpOptions = true,
        subcommands = {TreeCheckCommand.class, TreeImportCommand.class, TreeExportCommand.class},
        footer = {"", "Example:  sapwood tree check --from packs/example-county/tree --on 2026-09-30"})
final class TreeCommand implements Runnable {
    @Override
    public void run() {
        throw new Refusal(Fault.of(
                "Say what to do",
                "sapwood tree check looks for broken threads, sapwood tree import PATH brings files in, and sapwood"
                        + " tree export --out DIR writes them"));
    }
}
