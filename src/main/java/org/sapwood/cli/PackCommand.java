package org.sapwood.cli;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import picocli.CommandLine.Command;

/** Commands about packs. */
@Command(
        name = "pack",
        description = "Checks packs, and writes the schemas that editors use.",
        mixinStandardHelpOptions = true,
        subcommands = {PackCheckCommand.class, PackSchemaCommand.class},
        footer = {"", "Example:  sapwood pack check packs/england-children"})
final class PackCommand implements Runnable {
    @Override
    public void run() {
        throw new Refusal(Fault.of(
                "Say what to do",
                "sapwood pack check DIR checks packs, and sapwood pack schema --out DIR writes schemas"));
    }
}
