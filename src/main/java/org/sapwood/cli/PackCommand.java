package org.sapwood.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about packs. */
@Command(
        name = "pack",
        description = "Checks packs, and writes the schemas that editors use.",
        mixinStandardHelpOptions = true,
        subcommands = {PackCheckCommand.class, PackSchemaCommand.class},
        footer = {"", "Example:  sapwood pack check packs/england-children"})
final class PackCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: check or schema.");
    }
}
